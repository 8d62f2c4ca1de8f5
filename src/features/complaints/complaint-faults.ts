import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { pointTexts, writtenPoints } from './complaint-draft.ts'

/** The contract's limits. */
const longest = {
  ...{ whatHappened: 20_000, when: 500, where: 500, present: 500 },
  ...{ rule: 500, principleDecision: 200, wish: 20_000 },
} as const satisfies Record<(typeof pointTexts)[number], number>
const longestLateReason = 5_000
const fields = [...pointTexts, 'evidence'] as const
export type PointField = (typeof fields)[number]

/** Why a field cannot be sent; a key of the words under `fault`. */
export type FaultKind = 'empty' | 'tooLong' | 'refused' | 'evidence' | 'about' | 'files'

/** A fault at the field with this id. `number`: the point it is in, from 1. */
export interface ComplaintFault {
  fieldId: string
  kind: FaultKind
  number: number
}

/** The id of a field of a point; `index` from 0. */
export const pointFieldId = (index: number, field: PointField) => `point-${index}-${field}`

/** The ids of the parts that are there once. */
export const fieldIds = {
  about: 'about',
  askToWait: 'ask-to-wait',
  lateReason: 'late-reason',
  files: 'files',
  points: pointFieldId(0, 'whatHappened'),
} as const

/** What is to be mended before sending. Blank points do not count as long as one has something in it. */
export function faultsOf({ points, lateReason }: ComplaintDraft): ComplaintFault[] {
  const faults = writtenPoints(points).flatMap((point, index) => {
    const at = (field: PointField, kind: FaultKind) => ({
      fieldId: pointFieldId(index, field),
      kind,
      number: index + 1,
    })
    const tooLong = pointTexts
      .filter((field) => point[field].length > longest[field])
      .map((field) => at(field, 'tooLong'))
    return point.whatHappened.trim() === '' ? [at('whatHappened', 'empty'), ...tooLong] : tooLong
  })
  if (lateReason.length <= longestLateReason) return faults
  return [...faults, { fieldId: fieldIds.lateReason, kind: 'tooLong', number: 0 }]
}

/** Where the server found faults (JSON Pointers into the complaint), at the form's fields. Its sentences are for developers; ours are shown. */
export function faultsAt(pointers: readonly string[]): ComplaintFault[] {
  return pointers.map((pointer) => {
    const [, index, field] = /^\/points\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? []
    if (index !== undefined) {
      const named = fields.find((one) => one === field) ?? 'whatHappened'
      const kind = named === 'evidence' ? 'evidence' : 'refused'
      return { fieldId: pointFieldId(Number(index), named), kind, number: Number(index) + 1 }
    }
    if (pointer.startsWith('/about')) return { fieldId: fieldIds.about, kind: 'about', number: 0 }
    if (pointer.startsWith('/attachments')) return { fieldId: fieldIds.files, kind: 'files', number: 0 }
    if (pointer.startsWith('/lateReason')) return { fieldId: fieldIds.lateReason, kind: 'refused', number: 0 }
    return { fieldId: fieldIds.points, kind: 'refused', number: 1 }
  })
}

/** The sentence of one field. */
export function faultAt(faults: readonly FieldFault[], fieldId: string): string | undefined {
  return faults.find((fault) => fault.fieldId === fieldId)?.message
}

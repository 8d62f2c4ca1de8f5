import { faults } from '#src/shared/corrections/pointed-at.ts'
import { isId } from '#src/shared/drafts/new-id.ts'
import type { About, CorrectionInput, Fault } from './corrections.queries.ts'

/** The form's state, as it is saved while writing. What the text says is never in it. */
export interface CorrectionDraft {
  /** `null` until somebody has pointed at a text. */
  about: About | null
  /** For a fact: the activity under which it is read. */
  activityId: string
  fault: Fault | ''
  right: string
  shows: string
}

const kinds = ['fact', 'activity', 'plan', 'letter', 'meeting'] as const satisfies readonly About['kind'][]
const partForm = /^[a-zA-Z]+(\.[0-9]{1,3})?$/
const longest = 20_000

/** What the address says: `?about=letter&id=…&part=original.2`. Without a thing one is asked where the text stands. */
export function draftFrom(search: URLSearchParams): CorrectionDraft {
  const activity = search.get('activity')
  return {
    about: aboutFrom(search),
    activityId: isId(activity) ? activity : '',
    fault: faults.find((one) => one === search.get('fault')) ?? '',
    right: '',
    shows: '',
  }
}

function aboutFrom(search: URLSearchParams): About | null {
  const kind = kinds.find((one) => one === search.get('about'))
  const id = search.get('id')
  const part = search.get('part') ?? undefined
  if (!kind || (kind !== 'plan' && !isId(id))) return null
  return {
    kind,
    ...(kind !== 'plan' && isId(id) ? { id } : {}),
    ...(part && partForm.test(part) && kind !== 'fact' ? { part } : {}),
  }
}

/** The draft's target on the server. */
export function targetOf({ about }: CorrectionDraft): string | undefined {
  return about ? [about.kind, about.id, about.part].filter(Boolean).join(':') : undefined
}

/** A draft as the contract wants it. About somebody else nothing is said but where it stands. */
export function toInput({ about, fault, right, shows }: CorrectionDraft): CorrectionInput {
  const where = { about: about ?? { kind: 'plan' as const }, fault: fault || ('wrong' as const) }
  if (fault === 'notAboutMe') return where
  return {
    ...where,
    ...(right.trim() ? { right: right.trim() } : {}),
    ...(shows.trim() ? { shows: shows.trim() } : {}),
  }
}

export type FieldName = 'fault' | 'right' | 'shows'
export interface CorrectionFault {
  field: FieldName
  /** A key of the words under `form.faults`. */
  kind: 'nothing' | 'tooLong' | 'refused'
}

export const fieldId = (field: FieldName) => `correction-${field}`

/** What is to be mended before sending. Only what is the matter has to be chosen. */
export function faultsOf({ fault, right, shows }: CorrectionDraft): CorrectionFault[] {
  const found: CorrectionFault[] = []
  if (fault === '') found.push({ field: 'fault', kind: 'nothing' })
  if (fault !== 'notAboutMe' && right.length > longest) found.push({ field: 'right', kind: 'tooLong' })
  if (fault !== 'notAboutMe' && shows.length > longest) found.push({ field: 'shows', kind: 'tooLong' })
  return found
}

/** Where the server found faults (JSON Pointers into the request), at the form's fields. */
export function faultsAt(pointers: readonly string[]): CorrectionFault[] {
  return pointers.map((pointer) => {
    const field = (['right', 'shows'] as const).find((name) => pointer.startsWith(`/${name}`)) ?? 'fault'
    return { field, kind: 'refused' }
  })
}

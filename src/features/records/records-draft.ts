import type { Asked, RecordKind, RecordsRequestInput } from './records.queries.ts'

/** The form's state, as it is saved while writing. Dates are local dates, or ''. */
export interface RecordsDraft {
  what: Asked[]
  from: string
  to: string
  kinds: RecordKind[]
  remarks: string
}

export const askable = ['wholeCase', 'period', 'kinds', 'costs', 'whoLooked'] as const satisfies readonly Asked[]
export const recordKinds = [
  'journal',
  'letters',
  'decisions',
  'plans',
  'medical',
  'reports',
  'minutes',
] as const satisfies readonly RecordKind[]

/** What the address asks for: `?what=costs`. */
export function draftFrom(search: URLSearchParams): RecordsDraft {
  const what = askable.filter((one) => search.getAll('what').includes(one))
  return { what, from: '', to: '', kinds: [], remarks: '' }
}

/** A draft as the contract wants it. What belongs to a choice that was taken back is left out. */
export function toInput({ what, from, to, kinds, remarks }: RecordsDraft): RecordsRequestInput {
  return {
    what,
    ...(what.includes('period') ? { ...(from ? { from } : {}), ...(to ? { to } : {}) } : {}),
    ...(what.includes('kinds') && kinds.length > 0 ? { kinds } : {}),
    ...(remarks.trim() ? { remarks: remarks.trim() } : {}),
  }
}

/** The fields by their names in the contract; the form's ids are `records-<name>`. */
export type FieldName = 'what' | 'from' | 'to' | 'kinds' | 'remarks'
/** A key of the words under `fault`. */
type FaultKind = 'nothing' | 'noFrom' | 'noTo' | 'backwards' | 'noKinds' | 'tooLong' | 'refused'

export interface RecordsFault {
  field: FieldName
  kind: FaultKind
}

export const fieldId = (field: FieldName) => `records-${field}`
const mostRemarks = 5_000

/** What is to be mended before sending. */
export function faultsOf({ what, from, to, kinds, remarks }: RecordsDraft): RecordsFault[] {
  const faults: RecordsFault[] = []
  if (what.length === 0) faults.push({ field: 'what', kind: 'nothing' })
  if (what.includes('period')) {
    if (!from) faults.push({ field: 'from', kind: 'noFrom' })
    if (!to) faults.push({ field: 'to', kind: 'noTo' })
    if (from && to && to < from) faults.push({ field: 'to', kind: 'backwards' })
  }
  if (what.includes('kinds') && kinds.length === 0) faults.push({ field: 'kinds', kind: 'noKinds' })
  if (remarks.length > mostRemarks) faults.push({ field: 'remarks', kind: 'tooLong' })
  return faults
}

/** Where the server found faults (JSON Pointers into the request), at the form's fields. Its sentences are for developers; ours are shown. */
export function faultsAt(pointers: readonly string[], draft: RecordsDraft): RecordsFault[] {
  return pointers.map((pointer) => {
    const field = (['from', 'to', 'kinds', 'remarks'] as const).find((name) => pointer.startsWith(`/${name}`)) ?? 'what'
    // Where we see the same fault, our sentence says more.
    return faultsOf(draft).find((own) => own.field === field) ?? { field, kind: 'refused' }
  })
}

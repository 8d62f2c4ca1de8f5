import { isId } from '#src/shared/drafts/new-id.ts'
import type { About, InquiryInput, InquiryKind } from './inquiries.queries.ts'

/** The form's state, as it is saved while writing. A date is a local date, or ''. */
export interface InquiryDraft {
  kind: InquiryKind
  about: About
  text: string
  times: string
  phone: string
  statementBy: string
}

export const inquiryKinds = [
  'question',
  'callBack',
  'cannotManage',
  'comment',
  'waitForStatement',
] as const satisfies readonly InquiryKind[]
const withId = ['letter', 'meeting', 'activity'] as const
const withoutId = ['plan', 'caseworker', 'case'] as const

/** What the address says: `?kind=comment&about=letter&id=<id>`. Whatever cannot be read is a question about the case: nobody is turned away. */
export function draftFrom(search: URLSearchParams): InquiryDraft {
  const kind = inquiryKinds.find((one) => one === search.get('kind')) ?? 'question'
  return { kind, about: aboutFrom(search), text: '', times: '', phone: '', statementBy: '' }
}

function aboutFrom(search: URLSearchParams): About {
  const name = search.get('about')
  const id = search.get('id')
  const particular = withId.find((kind) => kind === name)
  if (particular && isId(id)) return { kind: particular, id }
  return { kind: withoutId.find((kind) => kind === name) ?? 'case' }
}

/** The draft's target on the server. */
export function targetOf({ kind, id }: About): string {
  return id ? `${kind}:${id}` : kind
}

/** A draft as the contract wants it. What is left empty, or belongs to a kind that was taken back, is left out. */
export function toInput({ kind, about, ...written }: InquiryDraft): InquiryInput {
  const filled = (field: keyof typeof written) => (written[field].trim() ? { [field]: written[field].trim() } : {})
  return {
    kind,
    about,
    ...filled('text'),
    ...(kind === 'callBack' ? { ...filled('times'), ...filled('phone') } : {}),
    ...(kind === 'waitForStatement' ? filled('statementBy') : {}),
  }
}

/** To be called or waited for takes no words. */
export function needsWords(kind: InquiryKind): boolean {
  return kind !== 'callBack' && kind !== 'waitForStatement'
}

export type FieldName = 'about' | 'text' | 'times' | 'phone' | 'statementBy'

export interface InquiryFault {
  field: FieldName
  /** A key of the words under `fault`. */
  kind: 'empty' | 'tooLong' | 'over' | 'about' | 'refused'
}

export const fieldId = (field: FieldName) => `inquiry-${field}`
const longest = { text: 20_000, times: 500, phone: 50 } as const

/** What is to be mended before sending, on the day `today`. */
export function faultsOf(draft: InquiryDraft, today: string): InquiryFault[] {
  const { kind, text, statementBy } = draft
  const faults: InquiryFault[] = []
  if (needsWords(kind) && text.trim() === '') faults.push({ field: 'text', kind: 'empty' })
  for (const field of ['text', 'times', 'phone'] as const) {
    const isSent = field === 'text' || kind === 'callBack'
    if (isSent && draft[field].trim().length > longest[field]) faults.push({ field, kind: 'tooLong' })
  }
  if (kind === 'waitForStatement' && statementBy && statementBy < today)
    faults.push({ field: 'statementBy', kind: 'over' })
  return faults
}

/** Where the server found faults (JSON Pointers into the inquiry), at the form's fields. Its sentences are for developers; ours are shown. */
export function faultsAt(pointers: readonly string[]): InquiryFault[] {
  return pointers.map((pointer) => {
    if (pointer.startsWith('/about')) return { field: 'about', kind: 'about' }
    const field = (['times', 'phone', 'statementBy'] as const).find((name) => pointer.startsWith(`/${name}`)) ?? 'text'
    return { field, kind: field === 'statementBy' ? 'over' : 'refused' }
  })
}

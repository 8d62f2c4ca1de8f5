import type { About, InquiryKind } from './inquiries.queries.ts'

/** Where an inquiry of a kind about a thing is written, as a path inside the case. */
export function newInquiryPath(kind: InquiryKind, { kind: about, id }: About): string {
  return `/inquiries/new?kind=${kind}&about=${about}${id ? `&id=${id}` : ''}`
}

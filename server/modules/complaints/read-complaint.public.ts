import type { Queryable } from '#server/db/db.ts'
import { readFiling, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import { readMatters } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { bodyOf, type Complaint, type ComplaintPoint, isAnswered, type PointAnswer, toComplaint } from './complaint.ts'
import { readCourse } from './complaint-course.ts'
import { complaintsRepository } from './complaints.repository.ts'

export type { Complaint, ComplaintPoint, PointAnswer }
export { isAnswered }

/** One complaint with its answers as it stands on the day `today`, or `null`. */
export async function readComplaint(
  tx: Queryable,
  caseId: string,
  complaintId: string,
  today: LocalDate,
): Promise<Complaint | null> {
  const [filing, matters, answers] = await Promise.all([
    readFiling(tx, caseId, 'complaint', complaintId),
    readMatters(tx, 'complaint', [complaintId], today),
    complaintsRepository.answersTo(tx, complaintId),
  ])
  if (!filing) return null
  const matter = matters.get(complaintId)
  if (!matter) throw new Error(`The complaint ${complaintId} has no matter.`)
  const { kind, points } = bodyOf(filing)
  const evidence = points.flatMap((point) => point.evidence ?? [])
  const titles = await complaintsRepository.titlesOf(tx, caseId, evidence)
  const read = await readCourse(tx, matter, today, kind)
  return toComplaint(filing, read.matter, { answers, titles }, read.course)
}

/** The letter that a complaint is about, or `null` when it is about something else. */
export function aboutLetterOf(complaint: StoredFiling): string | null {
  const { kind, id } = bodyOf(complaint).about
  return kind === 'letter' && id !== undefined ? id : null
}

import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { harmlessAttachments } from '#server/modules/attachments/attachments.public.ts'
import { type FilingOutcome, fileOnce, readFilings, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import { closeMatter, type Matter, readMatters, tellMatter } from '#server/modules/matters/matters.public.ts'
import type { ProblemError } from '#server/problem.ts'
import { localDateOf, today } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import { type Complaint, type ComplaintBody, type ComplaintSummary, toSummary } from './complaint.ts'
import { complaintsRepository } from './complaints.repository.ts'
import { readComplaint } from './read-complaint.public.ts'

export type FileComplaintOutcome = FilingOutcome | { outcome: 'faulty'; errors: ProblemError[] }

export type ComplaintsService = ReturnType<typeof createComplaintsService>

/** Complaints in numbered points, answered point by point. */
export function createComplaintsService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Files a complaint exactly once. Nothing is stored unless the outcome is `filed`. */
    file: (access: CaseAccess, complaintId: string, given: ComplaintBody): Promise<FileComplaintOutcome> =>
      db.asPerson(access.personId, async (tx) => {
        const attachments = harmlessAttachments(given.attachments ?? [])
        const body = { ...given, ...(given.attachments ? { attachments } : {}) }
        const about = await findAbout(tx, access.caseId, body.about)
        if ('outcome' in about) return about
        const unknown = await unknownEvidence(tx, access.caseId, body)
        if (unknown.length > 0) return { outcome: 'faulty', errors: unknown }
        const { caseId, personId, relation } = access
        const at = clock.now()
        const filing = {
          filingId: complaintId,
          caseId,
          personId,
          relation,
          kind: 'complaint',
          body,
          attachments,
          at,
        } as const
        const result = await fileOnce(tx, filing)
        if (result.outcome === 'filed') await openMatter(tx, { caseId, complaintId, body, ...about, at })
        return result
      }),

    /** A page of complaints, newest first. Throws 422 for a cursor that the service never made. */
    list: (
      access: CaseAccess,
      page: { cursor?: string; limit: number },
    ): Promise<{ items: ComplaintSummary[]; nextCursor: string | null }> =>
      db.asPerson(access.personId, async (tx) => {
        const { filings, nextCursor } = await readFilings(tx, access.caseId, 'complaint', page)
        const ids = filings.map(({ id }) => id)
        const [matters, answers] = await Promise.all([
          readMatters(tx, 'complaint', ids, today(clock)),
          complaintsRepository.answersInShort(tx, ids),
        ])
        const items = filings.map((each) => toSummary(each, matterOf(matters, each), answers.get(each.id) ?? new Map()))
        return { items, nextCursor }
      }),

    /** One complaint, or `null`. */
    get: (access: CaseAccess, complaintId: string): Promise<Complaint | null> =>
      db.asPerson(access.personId, (tx) => readComplaint(tx, access.caseId, complaintId, today(clock))),
  }
}

interface About {
  title: Text
  /** Whether it is a decision about an offer, which has to be looked at again sooner. */
  overOffer: boolean
}

async function findAbout(
  tx: Queryable,
  caseId: string,
  { kind, id }: ComplaintBody['about'],
): Promise<About | { outcome: 'faulty'; errors: ProblemError[] }> {
  if (kind === 'letter' || kind === 'meeting' || kind === 'activity') {
    if (id === undefined) return faulty('is required: say which letter, meeting or activity it is')
    const about = await complaintsRepository.aboutOf(tx, caseId, kind, id)
    return about ?? faulty(`is of no ${kind} in the case`)
  }
  // The plan, the caseworker and the case are there once: they need no id, and have no other than the case's own.
  if (id !== undefined && id !== caseId) return faulty(`must be left out for ${kind}`)
  return { title: await complaintsRepository.caseTitle(tx, caseId), overOffer: false }
}

function faulty(detail: string): { outcome: 'faulty'; errors: ProblemError[] } {
  return { outcome: 'faulty', errors: [{ pointer: '/about/id', detail }] }
}

/** What points show must be in the case, or among the complaint's own files. */
async function unknownEvidence(
  tx: Queryable,
  caseId: string,
  { points, attachments = [] }: ComplaintBody,
): Promise<ProblemError[]> {
  const evidence = points.flatMap((point, index) =>
    (point.evidence ?? []).map((each, place) => ({ ...each, pointer: `/points/${index}/evidence/${place}/id` })),
  )
  const titles = await complaintsRepository.titlesOf(tx, caseId, evidence)
  const files = new Set(attachments.map(({ id }) => id))
  return evidence
    .filter(({ kind, id }) => !(kind === 'file' ? files.has(id) : titles.has(id)))
    .map(({ kind, pointer }) => ({
      pointer,
      detail: kind === 'file' ? 'is of no file that the complaint declares' : `is of no ${kind} in the case`,
    }))
}

async function openMatter(
  tx: Queryable,
  filed: About & { caseId: string; complaintId: string; body: ComplaintBody; at: Date },
): Promise<void> {
  const { caseId, complaintId: refId, title, overOffer, at } = filed
  const { kind, about, points } = filed.body
  const on = localDateOf(at)
  const event = {
    type: 'filed',
    id: 'filed',
    on,
    filing: refId,
    about: kind,
    points: points.length,
    overOffer,
  } as const
  const refused = await tellMatter(tx, 'complaint', { caseId, refId, title, event, at })
  if (refused) throw new Error(refused.detail)
  if (about.kind === 'letter' && about.id !== undefined && kind === 'decision') await closeChance(tx, about.id, at)
}

/** The letter no longer waits for a complaint when there is one. */
async function closeChance(tx: Queryable, letterId: string, at: Date): Promise<void> {
  const letter = (await readMatters(tx, 'letter', [letterId], localDateOf(at))).get(letterId)
  if (letter?.state === 'canComplain') await closeMatter(tx, 'letter', letterId, at)
}

function matterOf(matters: ReadonlyMap<string, Matter>, filing: StoredFiling): Matter {
  const matter = matters.get(filing.id)
  if (!matter) throw new Error(`The complaint ${filing.id} has no matter.`)
  return matter
}

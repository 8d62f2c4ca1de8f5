import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { type FilingOutcome, fileOnce, readFilingsById } from '#server/modules/filings/filings.public.ts'
import { closeMatter, readMatters, tellMatter } from '#server/modules/matters/matters.public.ts'
import type { ProblemError } from '#server/problem.ts'
import { type LocalDate, localDateOf, today } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import { inquiriesRepository } from './inquiries.repository.ts'
import {
  faultsOf,
  type Inquiry,
  type InquiryAbout,
  type InquiryBody,
  type InquirySummary,
  toSummary,
} from './inquiry.ts'
import { readInquiry } from './read-inquiry.public.ts'

export type FileInquiryOutcome = FilingOutcome | { outcome: 'faulty'; errors: ProblemError[] }

interface ListPage {
  standing: 'open' | 'closed'
  cursor?: string
  limit: number
}

export type InquiriesService = ReturnType<typeof createInquiriesService>

/** Questions, call-backs and other short requests, each with the day by which it is answered. */
export function createInquiriesService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Files an inquiry exactly once. Nothing is stored unless the outcome is `filed`. */
    async file(access: CaseAccess, inquiryId: string, body: InquiryBody): Promise<FileInquiryOutcome> {
      const { caseId, personId, relation } = access
      const at = clock.now()
      const errors = faultsOf(body, localDateOf(at))
      if (errors.length > 0) return { outcome: 'faulty', errors }
      return db.asPerson(personId, async (tx) => {
        const named = await titleOf(tx, caseId, body.about)
        if ('fault' in named) return { outcome: 'faulty', errors: [{ pointer: '/about/id', detail: named.fault }] }
        const filing = { filingId: inquiryId, caseId, personId, relation, kind: 'inquiry', body, at } as const
        const result = await fileOnce(tx, filing)
        if (result.outcome === 'filed') await openMatter(tx, { caseId, inquiryId, body, title: named.title, at })
        return result
      })
    },

    /** A page of open or of closed ones, newest first. Throws 422 for a cursor that the service never made. */
    list: (access: CaseAccess, page: ListPage): Promise<{ items: InquirySummary[]; nextCursor: string | null }> =>
      db.asPerson(access.personId, async (tx) => {
        const day = today(clock)
        const after = readCursor(page.cursor, 'instant', 'uuid')
        const range = { standing: page.standing, today: day, after, limit: page.limit + 1 }
        const found = await inquiriesRepository.list(tx, access.caseId, range)
        const { items, nextCursor } = pageOf(found, page.limit, ({ filedAt, id }) => writeCursor(filedAt, id))
        return { items: await summaries(tx, access.caseId, items, day), nextCursor }
      }),

    /** One inquiry, or `null`. */
    get: (access: CaseAccess, inquiryId: string): Promise<Inquiry | null> =>
      db.asPerson(access.personId, (tx) => readInquiry(tx, access.caseId, inquiryId, today(clock))),
  }
}

async function summaries(
  tx: Queryable,
  caseId: string,
  found: readonly { id: string }[],
  day: LocalDate,
): Promise<InquirySummary[]> {
  const ids = found.map(({ id }) => id)
  const [filings, matters] = await Promise.all([
    readFilingsById(tx, caseId, 'inquiry', ids),
    readMatters(tx, 'inquiry', ids, day),
  ])
  return ids.map((id) => {
    const filing = filings.get(id)
    const matter = matters.get(id)
    if (!filing || !matter) throw new Error(`The inquiry ${id} is not whole.`)
    return toSummary(filing, matter)
  })
}

async function titleOf(
  tx: Queryable,
  caseId: string,
  { kind, id }: InquiryAbout,
): Promise<{ title: Text } | { fault: string }> {
  if (kind === 'letter' || kind === 'meeting' || kind === 'activity') {
    if (id === undefined) return { fault: 'is required: say which letter, meeting or activity it is' }
    const title = await inquiriesRepository.titleOf(tx, caseId, kind, id)
    return title ? { title } : { fault: `is of no ${kind} in the case` }
  }
  // The plan, the caseworker and the case are there once: they need no id, and have no other than the case's own.
  if (id !== undefined && id !== caseId) return { fault: `must be left out for ${kind}` }
  return { title: await inquiriesRepository.caseTitle(tx, caseId) }
}

async function openMatter(
  tx: Queryable,
  filed: { caseId: string; inquiryId: string; body: InquiryBody; title: Text; at: Date },
): Promise<void> {
  const { caseId, inquiryId: refId, title, at } = filed
  const { kind, about, statementBy: wantedBy = null } = filed.body
  const on = localDateOf(at)
  const event = { type: 'filed', id: 'filed', on, kind, wantedBy } as const
  const refused = await tellMatter(tx, 'inquiry', { caseId, refId, title, event, at })
  if (refused) throw new Error(refused.detail)
  if (kind === 'comment') await takeAsStatement(tx, caseId, about, at)
}

/** A comment answers the letter that asked for it, and is the statement for which the municipality has said that it waits. */
async function takeAsStatement(tx: Queryable, caseId: string, about: InquiryAbout, at: Date): Promise<void> {
  const on = localDateOf(at)
  for (const refId of await inquiriesRepository.awaitingStatement(tx, caseId, about)) {
    const event = { type: 'statementSent', id: 'statement', on } as const
    const refused = await tellMatter(tx, 'inquiry', { caseId, refId, event, at })
    if (refused) throw new Error(refused.detail)
  }
  if (about.kind !== 'letter' || about.id === undefined) return
  const letter = (await readMatters(tx, 'letter', [about.id], on)).get(about.id)
  if (letter?.state === 'canComment' || letter?.state === 'mustAnswer') await closeMatter(tx, 'letter', about.id, at)
}

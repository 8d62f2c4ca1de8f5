import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { type FilingOutcome, fileOnce, readFilings, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import { type Matter, readMatters, tellMatter } from '#server/modules/matters/matters.public.ts'
import type { ProblemError } from '#server/problem.ts'
import { localDateOf, today } from '#server/rules/local-date.ts'
import { readRecordsRequest } from './read-records.public.ts'
import { recordsRepository, type StoredFile } from './records.repository.ts'
import {
  faultsOf,
  type RecordsRequest,
  type RecordsRequestBody,
  type RecordsRequestSummary,
  toSummary,
} from './records-request.ts'

export type FileRecordsRequestOutcome = FilingOutcome | { outcome: 'faulty'; errors: ProblemError[] }

export type RecordsService = ReturnType<typeof createRecordsService>

/** Access to records: requests, their deadlines and the documents that come. */
export function createRecordsService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Files a request exactly once. Nothing is stored unless the outcome is `filed`. */
    async file(access: CaseAccess, requestId: string, body: RecordsRequestBody): Promise<FileRecordsRequestOutcome> {
      const errors = faultsOf(body)
      if (errors.length > 0) return { outcome: 'faulty', errors }
      const { caseId, personId, relation } = access
      const at = clock.now()
      const filing = { filingId: requestId, caseId, personId, relation, kind: 'recordsRequest', body, at } as const
      return db.asPerson(personId, async (tx) => {
        const result = await fileOnce(tx, filing)
        if (result.outcome !== 'filed') return result
        await openMatter(tx, caseId, requestId, at)
        return result
      })
    },

    /** A page of requests, newest first. Throws 422 for a cursor that the service never made. */
    list: (
      access: CaseAccess,
      page: { cursor?: string; limit: number },
    ): Promise<{ items: RecordsRequestSummary[]; nextCursor: string | null }> =>
      db.asPerson(access.personId, async (tx) => {
        const { filings, nextCursor } = await readFilings(tx, access.caseId, 'recordsRequest', page)
        const ids = filings.map(({ id }) => id)
        const [matters, counts] = await Promise.all([
          readMatters(tx, 'recordsRequest', ids, today(clock)),
          recordsRepository.countDocuments(tx, ids),
        ])
        const none = { delivered: 0, refused: 0 }
        const items = filings.map((each) => toSummary(each, matterOf(matters, each), counts.get(each.id) ?? none))
        return { items, nextCursor }
      }),

    /** One request, or `null`. */
    get: (access: CaseAccess, requestId: string): Promise<RecordsRequest | null> =>
      db.asPerson(access.personId, (tx) => readRecordsRequest(tx, access.caseId, requestId, today(clock))),

    /** A delivered file, or `null` when there is none: it was refused, or is not the reader's to see. */
    document: (access: CaseAccess, requestId: string, documentId: string): Promise<StoredFile | null> =>
      db.asPerson(access.personId, (tx) => recordsRepository.fileOf(tx, access.caseId, requestId, documentId)),
  }
}

async function openMatter(tx: Queryable, caseId: string, refId: string, at: Date): Promise<void> {
  const title = await recordsRepository.caseTitle(tx, caseId)
  const event = { type: 'filed', id: 'filed', on: localDateOf(at) } as const
  const refused = await tellMatter(tx, 'recordsRequest', { caseId, refId, title, event, at })
  if (refused) throw new Error(refused.detail)
}

function matterOf(matters: ReadonlyMap<string, Matter>, filing: StoredFiling): Matter {
  const matter = matters.get(filing.id)
  if (!matter) throw new Error(`The records request ${filing.id} has no matter.`)
  return matter
}

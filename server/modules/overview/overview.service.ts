import { allScopes, type CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { type Db, isConnectionError } from '#server/db/db.ts'
import { notFound } from '#server/problem.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import { type OverviewQuestion, overviewRepository } from './overview.repository.ts'
import { type Overview, type OverviewFacts, type OverviewPart, openKinds, partsToRead, toOverview } from './overview.ts'
import { overviewSnapshotsRepository } from './overview-snapshots.repository.ts'

/** Told of a part that could not be read, while the rest of the page is shown. */
export type OnMissing = (part: OverviewPart, error: unknown) => void

export type OverviewService = ReturnType<typeof createOverviewService>

/** The first page: one answer to "what now?", and whose turn everything else is. */
export function createOverviewService({ db, clock }: { db: Db; clock: Clock }) {
  const ownEdition = overviewRepository.edition(partsToRead(allScopes))

  const read = async ({ personId }: CaseAccess, question: OverviewQuestion, parts: readonly OverviewPart[]) => {
    const found = await overviewRepository.read(db, personId, question, parts)
    if (!found) throw notFound()
    return found
  }

  // The citizen's own page is read far more often than the case changes.
  const readOwn = async (access: CaseAccess, question: OverviewQuestion): Promise<OverviewFacts> => {
    const { personId } = access
    const kept = await overviewSnapshotsRepository.read(db, personId, { ...question, edition: ownEdition })
    if (kept) return kept
    const snapshot = await read(access, question, partsToRead(access.scopes))
    await db.asPerson(personId, (tx) =>
      overviewSnapshotsRepository.keep(tx, { ...question, edition: ownEdition, snapshot }),
    )
    return snapshot.facts
  }

  const readShared = async (access: CaseAccess, question: OverviewQuestion): Promise<OverviewFacts> =>
    (await read(access, question, partsToRead(access.scopes))).facts

  // Each part in a transaction of its own, because a statement that fails ends its transaction.
  const readApart = async (access: CaseAccess, question: OverviewQuestion, onMissing: OnMissing) => {
    const { facts } = await read(access, question, [])
    for (const part of partsToRead(access.scopes)) {
      try {
        Object.assign(facts, (await read(access, question, [part])).facts)
      } catch (error) {
        if (isConnectionError(error)) throw error
        onMissing(part, error)
      }
    }
    return facts
  }

  return {
    /**
     * The parts that the reader's scopes open. When one part fails, the rest is given and the part is named in `missing`.
     * Throws 404 when the case is not the reader's to see.
     */
    async get(access: CaseAccess, onMissing: OnMissing): Promise<Overview> {
      const { caseId, scopes, relation } = access
      const now = clock.now()
      const today = localDateOf(now)
      const question = { caseId, today, now: now.toISOString(), kinds: openKinds(scopes) }
      const whole = relation === 'self' ? readOwn(access, question) : readShared(access, question)
      const facts = await whole.catch((error: unknown) => {
        if (!isFailedStatement(error)) throw error
        return readApart(access, question, onMissing)
      })
      return toOverview(facts, scopes, today)
    },
  }
}

/** A statement that PostgreSQL refused: it has an SQLSTATE, and it was not the connection that failed. */
function isFailedStatement(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)) && !isConnectionError(error)
  )
}

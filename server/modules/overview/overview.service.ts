import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { type Db, isConnectionError } from '#server/db/db.ts'
import type { Matter } from '#server/modules/matters/matters.public.ts'
import { remind } from '#server/modules/reminders/reminders.public.ts'
import { WrittenJson } from '#server/plugins/written-json.ts'
import { notFound } from '#server/problem.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import { type OverviewQuestion, overviewRepository } from './overview.repository.ts'
import { type Overview, type OverviewPart, openKinds, partsToRead, toOverview } from './overview.ts'
import { overviewSnapshotsRepository } from './overview-snapshots.repository.ts'

/** Told of a part that could not be read, while the rest of the page is shown. */
export type OnMissing = (part: OverviewPart, error: unknown) => void

/** The first page, worked out or as it was kept. */
type OverviewAnswer = Overview | WrittenJson<Overview>

export type OverviewService = ReturnType<typeof createOverviewService>

interface OverviewDeps {
  db: Db
  clock: Clock
  /** Of the code that writes the answer: what another edition kept is worked out anew. */
  edition: string
}

/** The first page: one answer to "what now?", and whose turn everything else is. */
export function createOverviewService({ db, clock, edition }: OverviewDeps) {
  const read = async ({ personId }: CaseAccess, question: OverviewQuestion, parts: readonly OverviewPart[]) => {
    const found = await overviewRepository.read(db, personId, question, parts)
    if (!found) throw notFound()
    return found
  }

  // The citizen's own page is read far more often than the case changes, and every citizen sees all of it.
  const answerOwn = async (access: CaseAccess, question: OverviewQuestion): Promise<OverviewAnswer> => {
    const { personId, scopes } = access
    const kept = await overviewSnapshotsRepository.read(db, personId, { ...question, edition })
    if (kept !== null) return new WrittenJson<Overview>(kept)
    const { facts, version } = await read(access, question, partsToRead(scopes))
    const overview = toOverview(facts, scopes, question.today)
    if (overview.missing.length > 0) return overview
    return db.asPerson(personId, async (tx) => {
      const reminders = await remind(tx, personId, openMatters(overview), question.today)
      const answer = JSON.stringify(withReminders(overview, reminders))
      const snapshot = { answer, version, validUntil: facts.nextMeeting?.endsAt ?? null }
      await overviewSnapshotsRepository.keep(tx, { ...question, edition }, snapshot)
      return new WrittenJson<Overview>(answer)
    })
  }

  const answerHelper = async (access: CaseAccess, question: OverviewQuestion): Promise<OverviewAnswer> => {
    const { facts } = await read(access, question, partsToRead(access.scopes))
    return toOverview(facts, access.scopes, question.today)
  }

  // Each part in a transaction of its own, because a statement that fails ends its transaction.
  const answerApart = async (access: CaseAccess, question: OverviewQuestion, onMissing: OnMissing) => {
    const { facts } = await read(access, question, [])
    for (const part of partsToRead(access.scopes)) {
      try {
        Object.assign(facts, (await read(access, question, [part])).facts)
      } catch (error) {
        if (isConnectionError(error)) throw error
        onMissing(part, error)
      }
    }
    return toOverview(facts, access.scopes, question.today)
  }

  return {
    /**
     * The parts that the reader's scopes open. When one part fails, the rest is given and the part is named in `missing`.
     * Throws 404 when the case is not the reader's to see.
     */
    async get(access: CaseAccess, onMissing: OnMissing): Promise<OverviewAnswer> {
      const { caseId, scopes, relation } = access
      const now = clock.now()
      const question = { caseId, today: localDateOf(now), now: now.toISOString(), kinds: openKinds(scopes) }
      const whole = relation === 'self' ? answerOwn(access, question) : answerHelper(access, question)
      return whole.catch((error: unknown) => {
        if (!isFailedStatement(error)) throw error
        return answerApart(access, question, onMissing)
      })
    },
  }
}

/** Not the matter that is the answer to "what now?": it says so itself. */
function withReminders(overview: Overview, matters: readonly Matter[]): Overview {
  const { now } = overview
  const reminders = matters.filter(({ kind, id }) => kind !== now?.kind || id !== now.id)
  return reminders.length > 0 ? { ...overview, reminders } : overview
}

function openMatters({ yours, authoritys }: Overview): Matter[] {
  return [...(yours?.items ?? []), ...(authoritys?.items ?? [])]
}

/** A statement that PostgreSQL refused: it has an SQLSTATE, and it was not the connection that failed. */
function isFailedStatement(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)) && !isConnectionError(error)
  )
}

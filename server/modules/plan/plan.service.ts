import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { readMarks } from '#server/modules/corrections/marks.public.ts'
import { type FilingOutcome, fileOnce, readFiling, receiptOf } from '#server/modules/filings/filings.public.ts'
import { notFound, stale } from '#server/problem.ts'
import { today } from '#server/rules/local-date.ts'
import { activitiesRepository } from './activities.repository.ts'
import type { Activity, StoredActivity } from './activity.ts'
import { toActivity } from './activity-view.ts'
import { planRepository } from './plan.repository.ts'
import type { Plan, StoredPlan } from './plan.ts'
import { planChangesRepository } from './plan-changes.repository.ts'

export type PlanService = ReturnType<typeof createPlanService>

interface PageInput {
  cursor?: string | undefined
  limit: number
}

export function createPlanService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Throws 404 while the case has no plan. */
    get: ({ caseId, personId }: CaseAccess): Promise<Plan> =>
      db.asPerson(personId, async (tx) => {
        const { content, updatedOn } = await findPlan(tx, caseId)
        const ownWords = await readOwnWords(tx, caseId)
        const newChanges = await planChangesRepository.countNew(tx, caseId)
        const marks = await readMarks(tx, caseId, 'plan', [caseId])
        const ownWordsVersion = ownWords?.version ?? 0
        return { ...content, ownWords, ownWordsVersion, newChanges, updatedOn, ...marks.get(caseId) }
      }),

    /** Current ones by when they end, past ones newest first. Throws 422 for a cursor that the service never made. */
    listActivities({ caseId, personId }: CaseAccess, page: PageInput & { period: 'current' | 'past' }) {
      const after = readCursor(page.cursor, 'date', 'uuid')
      const range = { caseId, period: page.period, after, limit: page.limit + 1 }
      return db.asPerson(personId, async (tx) => {
        const found = await activitiesRepository.list(tx, range)
        const { items, nextCursor } = pageOf(found, page.limit, (last) => writeCursor(last.content.endsOn, last.id))
        const total = await activitiesRepository.count(tx, caseId, page.period)
        return { items: await withFacts(tx, caseId, items), nextCursor, total }
      })
    },

    /** Throws 404 when the activity is not in the case. */
    getActivity: ({ caseId, personId }: CaseAccess, activityId: string): Promise<Activity> =>
      db.asPerson(personId, async (tx) => {
        const stored = await activitiesRepository.find(tx, caseId, activityId)
        const [activity] = stored ? await withFacts(tx, caseId, [stored]) : []
        if (!activity) throw notFound()
        return activity
      }),

    /** Newest first. Throws 422 for a cursor that the service never made. */
    listChanges({ caseId, personId }: CaseAccess, page: PageInput) {
      const after = readCursor(page.cursor, 'date', 'number')
      return db.asPerson(personId, async (tx) => {
        const found = await planChangesRepository.list(tx, { caseId, after, limit: page.limit + 1 })
        const { items, nextCursor } = pageOf(found, page.limit, (last) => writeCursor(last.on, last.number))
        return { items: items.map(({ number: _, ...change }) => change), nextCursor }
      })
    },

    /** The citizen's own look: changes up to now are no longer new. */
    markChangesSeen: ({ caseId, personId }: CaseAccess): Promise<void> =>
      db.asPerson(personId, (tx) => planChangesRepository.markSeen(tx, caseId, clock.now().toISOString())),

    /**
     * Replaces the citizen's words, if `version` is the one that stands (0: none yet). A repetition is harmless, also when the words have
     * been changed since. Throws 404 while the case has no plan, and 412 for another version: then nothing was stored.
     */
    fileOwnWords(
      access: CaseAccess,
      words: { filingId: string; version: number; body: { text: string } },
    ): Promise<FilingOutcome> {
      const { caseId, personId, relation } = access
      const { filingId, version, body } = words
      return db.asPerson(personId, async (tx) => {
        await findPlan(tx, caseId)
        const filing = { filingId, caseId, personId, relation, kind: 'ownWords', body, at: clock.now() } as const
        const outcome = await fileOnce(tx, filing)
        if (outcome.outcome !== 'filed') return outcome
        if (!(await planRepository.replaceOwnWords(tx, caseId, filingId, version))) throw stale()
        return outcome
      })
    },
  }

  async function withFacts(tx: Queryable, caseId: string, stored: readonly StoredActivity[]): Promise<Activity[]> {
    const ids = [...new Set(stored.flatMap(({ basedOn }) => basedOn))]
    const facts = await activitiesRepository.facts(tx, caseId, ids)
    const factMarks = await readMarks(tx, caseId, 'fact', ids)
    const ownIds = stored.map(({ id }) => id)
    const known = {
      facts: new Map([...facts].map(([id, fact]) => [id, { ...fact, ...factMarks.get(id) }])),
      marks: await readMarks(tx, caseId, 'activity', ownIds),
    }
    return stored.map((each) => toActivity(each, known, today(clock)))
  }
}

async function findPlan(tx: Queryable, caseId: string): Promise<StoredPlan> {
  const plan = await planRepository.find(tx, caseId)
  if (plan === null) throw notFound('The case has no plan yet.')
  return plan
}

async function readOwnWords(tx: Queryable, caseId: string): Promise<Plan['ownWords']> {
  const words = await planRepository.findOwnWords(tx, caseId)
  const filing = words && (await readFiling(tx, caseId, 'ownWords', words.filingId))
  if (!filing) return null
  return { text: (filing.body as { text: string }).text, version: words.version, receipt: receiptOf(filing) }
}

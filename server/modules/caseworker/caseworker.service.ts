import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { type FilingOutcome, fileOnce, readFilings, receiptOf } from '#server/modules/filings/filings.public.ts'
import { closeMatter } from '#server/modules/matters/matters.public.ts'
import { notFound } from '#server/problem.ts'
import { type LocalDate, today } from '#server/rules/local-date.ts'
import type { Assignment, Caseworkers, HandoverComment, StoredAssignment } from './assignment.ts'
import { caseworkerRepository } from './caseworker.repository.ts'

export type CaseworkerService = ReturnType<typeof createCaseworkerService>

interface HandoverFiling {
  assignmentId: string
  filingId: string
  body: { text: string }
}

const commentsShown = 100

export function createCaseworkerService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Everybody around the case: now with the main caseworker first, next soonest first, before newest first. */
    get: ({ caseId, personId }: CaseAccess): Promise<Caseworkers> =>
      db.asPerson(personId, async (tx) => {
        const comments = await readComments(tx, caseId)
        const stored = await caseworkerRepository.list(tx, caseId)
        const assignments = stored.map((each) => withComments(each, comments.get(each.id) ?? []))
        return {
          ...byPeriod(assignments, today(clock)),
          decisionRoles: await caseworkerRepository.decisionRoles(tx, caseId),
        }
      }),

    /** Once, however often it is sent. Throws 404 unless the case has such a hand-over. */
    fileHandoverComment(access: CaseAccess, { assignmentId, filingId, body }: HandoverFiling): Promise<FilingOutcome> {
      const { caseId, personId, relation } = access
      return db.asPerson(personId, async (tx) => {
        const assignment = await caseworkerRepository.find(tx, caseId, assignmentId)
        if (!assignment?.handover) throw notFound()
        const filing = {
          filingId,
          caseId,
          personId,
          relation,
          kind: 'handoverComment',
          targetId: assignmentId,
          body,
        } as const
        const at = clock.now()
        const outcome = await fileOnce(tx, { ...filing, at })
        if (outcome.outcome === 'filed') await closeMatter(tx, 'handover', assignmentId, at)
        return outcome
      })
    },
  }
}

/** The comments on each hand-over, newest first, by the id of the assignment. */
async function readComments(tx: Queryable, caseId: string): Promise<Map<string | null, HandoverComment[]>> {
  const { filings } = await readFilings(tx, caseId, 'handoverComment', { limit: commentsShown })
  return new Map(
    Object.entries(Object.groupBy(filings, ({ targetId }) => targetId ?? '')).map(([targetId, ofTarget]) => [
      targetId,
      (ofTarget ?? []).map((each) => ({ text: (each.body as { text: string }).text, receipt: receiptOf(each) })),
    ]),
  )
}

function withComments({ handover, ...assignment }: StoredAssignment, comments: HandoverComment[]): Assignment {
  return { ...assignment, ...(handover ? { handover: { ...handover, comments } } : {}) }
}

function byPeriod(assignments: readonly Assignment[], on: LocalDate): Omit<Caseworkers, 'decisionRoles'> {
  const coming = assignments.filter(({ from }) => from > on).reverse()
  const past = assignments.filter(({ from, to }) => from <= on && to !== undefined && to < on)
  const current = assignments.filter(({ from, to }) => from <= on && (to === undefined || to >= on))
  return { current: [...current.filter(({ main }) => main), ...current.filter(({ main }) => !main)], coming, past }
}

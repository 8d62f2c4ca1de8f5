import type { HandlerTable } from '#mocks/contract-table.ts'
import { fileOnce } from '#mocks/filings.ts'
import { pageOf } from '#mocks/pages.ts'
import { findById, Refusal } from '#mocks/refusal.ts'
import { done, ok } from './answers.ts'

const isPast = ({ status }: { status: string }) => status === 'ended' || status === 'cancelled'

/** The plan, and who has the case. */
export const planHandlers = {
  '/api/cases/{caseId}/plan': { get: ({ world }) => ok(world.plan) },
  '/api/cases/{caseId}/plan/own-words/{filingId}': {
    put: (call) => {
      const { plan } = call.world
      return fileOnce({ ...call, filingId: call.params.filingId, kind: 'ownWords', what: 'plan' }, (receipt) => {
        if (call.version !== plan.ownWordsVersion) throw new Refusal('stale-version')
        plan.ownWordsVersion += 1
        plan.ownWords = { text: call.body.text, version: plan.ownWordsVersion, receipt }
      })
    },
  },
  '/api/cases/{caseId}/plan/activities': {
    get: ({ world, query }) => {
      const items = world.activities.filter((activity) => isPast(activity) === (query?.period === 'past'))
      return ok({ ...pageOf(items, query), total: items.length })
    },
  },
  '/api/cases/{caseId}/plan/activities/{activityId}': {
    get: ({ world, params }) => ok(findById(world.activities, params.activityId)),
  },
  '/api/cases/{caseId}/plan/changes': { get: ({ world, query }) => ok(pageOf(world.changes, query)) },
  '/api/cases/{caseId}/plan/changes/seen': {
    put: ({ world }) => {
      world.plan.newChanges = 0
      for (const change of world.changes) change.isNew = false
      return done
    },
  },
  '/api/cases/{caseId}/caseworker': { get: ({ world }) => ok(world.caseworkers) },
  '/api/cases/{caseId}/handovers/{assignmentId}/comments/{filingId}': {
    put: (call) => {
      const { current, coming: next, past } = call.world.caseworkers
      const { handover } = findById([...current, ...next, ...past], call.params.assignmentId)
      if (!handover) throw new Refusal('not-found')
      return fileOnce(
        {
          ...call,
          filingId: call.params.filingId,
          kind: 'handoverComment',
          targetId: call.params.assignmentId,
          what: 'caseworker',
        },
        (receipt) => {
          handover.comments.push({ text: call.body.text, receipt })
        },
      )
    },
  },
} satisfies Partial<HandlerTable>

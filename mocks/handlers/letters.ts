import { letterSummary } from '#mocks/builders/letter.ts'
import type { HandlerTable } from '#mocks/contract-table.ts'
import { pageOf } from '#mocks/pages.ts'
import { findById } from '#mocks/refusal.ts'
import { done, ok } from './answers.ts'

/** Letters. */
export const lettersHandlers = {
  '/api/cases/{caseId}/letters': {
    get: ({ world, query }) => {
      const unread = world.letters.filter((letter) => letter.unread).length
      return ok({ ...pageOf(world.letters.map(letterSummary), query), unread })
    },
  },
  '/api/cases/{caseId}/letters/{letterId}': {
    get: ({ world, params }) => ok(findById(world.letters, params.letterId)),
  },
  '/api/cases/{caseId}/letters/{letterId}/opened': {
    put: ({ world, params }) => {
      findById(world.letters, params.letterId).unread = false
      return done
    },
  },
} satisfies Partial<HandlerTable>

import type { HandlerTable } from './contract-table.ts'
import { ok } from './handlers/answers.ts'
import { complaintsHandlers } from './handlers/complaints.ts'
import { filingsHandlers } from './handlers/filings.ts'
import { lettersHandlers } from './handlers/letters.ts'
import { meetingsHandlers } from './handlers/meetings.ts'
import { personHandlers } from './handlers/person.ts'
import { planHandlers } from './handlers/plan.ts'
import { overviewOf } from './overview.ts'

/** Every operation of the citizen's side, by path and method as the contract has them. */
export const handlers: HandlerTable = {
  '/healthz': { get: () => ok({ status: 'ok' }) },
  '/api/session': { get: ({ world }) => ok(world.session) },
  '/api/cases/{caseId}/overview': { get: ({ world }) => ok(overviewOf(world)) },
  ...planHandlers,
  ...meetingsHandlers,
  ...lettersHandlers,
  ...complaintsHandlers,
  ...filingsHandlers,
  ...personHandlers,
}

import { type FilingOutcome, filingProblem, type Receipt } from './filings.public.ts'

/** The answer to a filing: 201 the first time, 200 when the same came again. Throws 422 for another body, 404 for another's id. */
export function filedResponse(result: FilingOutcome): { status: 200 | 201; body: Receipt } {
  if (result.outcome === 'filed') return { status: 201, body: result.receipt }
  if (result.outcome === 'again') return { status: 200, body: result.receipt }
  throw filingProblem(result.outcome)
}

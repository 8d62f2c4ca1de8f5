import type { ComplaintPoint } from './complaints.queries.ts'

/** Whether an answer passes over the principle decision that its point cites. */
function isCitationPassedOver({ principleDecision, answer }: ComplaintPoint): boolean {
  return principleDecision !== undefined && answer !== null && answer.citedAnswer === undefined
}

/** Whether nothing in a point is left to answer. */
export function isAnswered(point: ComplaintPoint): boolean {
  return point.answer !== null && !isCitationPassedOver(point)
}

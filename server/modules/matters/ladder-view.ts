import type { RuleCitation } from '#server/rule-citation.ts'
import { ladderFor, type Rung } from '#server/rules/ladder.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Course } from '#server/rules/rung.ts'
import type { Text } from '#server/text.ts'
import { type DeadlineView, viewOf } from './deadline-view.ts'

/** The way that a disagreement can go, as the contract tells it. */
export type LadderView = (Pick<Rung, 'id' | 'standing'> & {
  deadline?: DeadlineView
  opensOn?: LocalDate
  source: RuleCitation
  uncertainty?: Text
})[]

/** The steps of a course on the day `today`. */
export function ladderView(course: Course, today: LocalDate): LadderView {
  return ladderFor(course, today).map(({ id, standing, deadline, opensOn, source, verifiedOn, uncertainty }) => ({
    ...{ id, standing },
    ...(deadline ? { deadline: viewOf(deadline) } : {}),
    ...(opensOn ? { opensOn } : {}),
    source: { label: source.citation, ...(source.url === null ? {} : { url: source.url }), checkedOn: verifiedOn },
    ...(uncertainty ? { uncertainty } : {}),
  }))
}

import type { RuleCitation } from '#server/rule-citation.ts'
import { ladderFor, type Rung } from '#server/rules/ladder.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Course, StoppedBy } from '#server/rules/rung.ts'
import type { Text } from '#server/text.ts'
import { type DeadlineView, viewOf } from './deadline-view.ts'

/** The way that a disagreement can go, as the contract tells it. */
export type LadderView = (Pick<Rung, 'id' | 'standing'> & {
  deadline?: DeadlineView
  opensOn?: LocalDate
  stoppedBy?: StoppedBy
  source: RuleCitation
  uncertainty?: Text
})[]

const nothingYet: Omit<Course, 'kind' | 'filedOn'> = {
  ...{ answeredOn: null, forwardedOn: null, decidedOn: null, refusedOn: null, finalOn: null, stoppedBy: null },
}

/** The steps of a course on the day `today`. What a kind leaves out does not happen to it. */
export function ladderView(course: Pick<Course, 'kind' | 'filedOn'> & Partial<Course>, today: LocalDate): LadderView {
  return ladderFor({ ...nothingYet, ...course }, today).map(
    ({ id, standing, deadline, opensOn, stoppedBy, source, verifiedOn, uncertainty }) => ({
      ...{ id, standing },
      ...(deadline ? { deadline: viewOf(deadline) } : {}),
      ...(opensOn ? { opensOn } : {}),
      ...(stoppedBy ? { stoppedBy } : {}),
      source: { label: source.citation, ...(source.url === null ? {} : { url: source.url }), checkedOn: verifiedOn },
      ...(uncertainty ? { uncertainty } : {}),
    }),
  )
}

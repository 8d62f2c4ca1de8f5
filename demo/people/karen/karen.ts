import type { LocalDate } from '../calendar.ts'
import { storyDays } from '../calendar.ts'
import type { DemoRecord } from '../records.ts'
import { activities } from './activities.ts'
import { personAndCase } from './case.ts'
import { caseworkers } from './caseworkers.ts'
import { facts } from './facts.ts'
import { decision, extension } from './letters-decisions.ts'
import { handoverLetter, recommendation } from './letters-other.ts'
import { meetings } from './meetings.ts'
import { planVersions } from './plan.ts'

/** Karen is in the middle of a long case: five placements, a sixth built on somebody else's data, and a change of caseworker. */
export function karenRecords(today: LocalDate): DemoRecord[] {
  const days = storyDays(today)
  return [
    ...personAndCase(days),
    ...planVersions(days),
    ...facts(days),
    ...activities(days),
    ...caseworkers(days),
    ...meetings(days),
    extension(days),
    decision(days),
    recommendation(days),
    handoverLetter(days),
  ]
}

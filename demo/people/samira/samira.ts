import type { LocalDate } from '../calendar.ts'
import { storyDays } from '../calendar.ts'
import type { DemoRecord } from '../records.ts'
import { activities, facts, meetings } from './activities.ts'
import { caseRecords, planVersions } from './case.ts'
import { sanctionLetter } from './letters.ts'
import { invitationLetter, travelLetter } from './letters-other.ts'

/** Samira has a decision three days old, one on paper, and a meeting next week to reply to. */
export function samiraRecords(today: LocalDate): DemoRecord[] {
  const days = storyDays(today)
  const [person, itsCase, assignment] = caseRecords(days)
  return [
    person,
    itsCase,
    ...planVersions(days),
    ...facts(days),
    ...activities(days),
    assignment,
    ...meetings(days),
    travelLetter(days),
    invitationLetter(days),
    sanctionLetter(days),
  ]
}

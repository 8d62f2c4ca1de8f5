import type { LocalDate } from '../calendar.ts'
import { storyDays } from '../calendar.ts'
import type { DemoRecord } from '../records.ts'
import { activities, facts } from './activities.ts'
import { caseRecords, planVersions } from './case.ts'
import { mentorLetter, receivedLetter } from './letters.ts'
import { meetings } from './meetings.ts'

/** Torben waits: a cancelled meeting without a new time, an evaluation that never came, and a letter that says "as soon as possible". */
export function torbenRecords(today: LocalDate): DemoRecord[] {
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
    mentorLetter(days),
    receivedLetter(days),
  ]
}

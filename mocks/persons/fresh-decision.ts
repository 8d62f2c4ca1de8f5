import { buildDeadline, buildRule, idOf, text } from '#mocks/builders/basics.ts'
import { buildInformation, buildLetter } from '#mocks/builders/letter.ts'
import { buildMeeting } from '#mocks/builders/meeting.ts'
import { buildActivity } from '#mocks/builders/plan.ts'
import { addDays, type Days, instantOn } from '#mocks/days.ts'
import type { World } from '#mocks/world.ts'
import { newcomer } from './newcomer.ts'

const number = 3
const fourWeeks = 28

/** Noor got a decision two days ago, unopened, which she can complain over, and an invitation to a meeting that wants a reply. */
export function freshDecision(days: Days, now: Date): World {
  const id = (one: number) => idOf(number * 1000 + one)
  const receivedOn = days.ago(2)
  return {
    ...newcomer({ name: 'Noor Dahlvang', number, days, now }),
    activities: [
      buildActivity({ id: id(200), ...{ startsOn: days.ago(30), endsOn: days.ahead(60), evaluateOn: days.ahead(45) } }),
    ],
    meetings: [
      buildMeeting({
        id: id(400),
        ...{ startsAt: instantOn(days.ahead(9), 9), endsAt: instantOn(days.ahead(9), 10), replyBy: days.ahead(5) },
      }),
    ],
    letters: [
      buildLetter({
        ...{ id: id(500), availableOn: receivedOn, receivedOn, unread: true },
        complaintDeadline: complaintDeadline(receivedOn),
      }),
      buildInformation({ id: id(501), availableOn: days.ago(25), receivedOn: days.ago(25) }),
    ],
  }
}

/** Four weeks, counted without holidays: the mocks know no law. */
export function complaintDeadline(start: string) {
  const due = addDays(start, fourWeeks)
  return buildDeadline({
    ...{ ruleId: 'complaint.fourWeeks', start, nominal: due, due, whose: 'citizen' },
    source: buildRule({ label: text('Retssikkerhedsloven § 67', 'Legal Protection Act § 67') }),
  })
}

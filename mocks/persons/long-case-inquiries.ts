import { buildMatter, buildReceipt, idOf, text } from '#mocks/builders/basics.ts'
import { buildInquiry, buildInquiryAnswer, buildInquiryDeadline } from '#mocks/builders/inquiry.ts'
import { type Days, daysBetween, instantOn } from '#mocks/days.ts'
import type { Schemas } from '#mocks/schemas.ts'

/** One that nobody answered in time and that went to the leader, and one that is answered. */
export function inquiries(days: Days): Schemas['Inquiry'][] {
  return [raised(days), answered(days)]
}

function raised(days: Days): Schemas['Inquiry'] {
  const id = idOf(1770)
  const filedOn = days.ago(10)
  const due = days.ago(3)
  return buildInquiry({
    id,
    matter: buildMatter({
      ...{ kind: 'inquiry', id, state: 'raised', next: 'answerAsLeader', actions: ['complainOverDelay'] },
      title: text('Din sag om job og helbred', 'Your case about work and health'),
      ...{ since: filedOn, silentDays: 10, dueOn: due, deadline: buildInquiryDeadline(filedOn, due) },
      overdueDays: daysBetween(due, days.today),
    }),
    receipt: receipt(id, 'U-2026-3D9F-71WK', filedOn),
    raised: { dueOn: due, receipt: receipt(idOf(1771), 'U-2026-8B2C-40LM', days.ago(2)) },
    history: [
      { event: 'filed', at: instantOn(filedOn, 9) },
      { event: 'received', at: instantOn(filedOn, 10) },
      { event: 'raised', at: instantOn(days.ago(2), 9) },
    ],
  })
}

function answered(days: Days): Schemas['Inquiry'] {
  const id = idOf(1772)
  const filedOn = days.ago(20)
  const activity = idOf(1201)
  const title = text('Praktik i et gartneri', 'Placement in a garden centre')
  return buildInquiry({
    ...{ id, kind: 'cannotManage', about: { kind: 'activity', id: activity, title } },
    text: 'Jeg kan kun holde til to timer ad gangen.',
    matter: buildMatter({
      ...{ kind: 'inquiry', id, title, state: 'answered', turn: 'nobody', next: 'readAnswer', actions: [] },
      ...{ since: days.ago(18), silentDays: 0 },
    }),
    receipt: receipt(id, 'U-2026-5K1P-93RT', filedOn),
    answer: buildInquiryAnswer({
      ...{ agreed: true, noAbsence: true, answeredOn: days.ago(18) },
      text: text('Vi sætter timerne ned til to om dagen.', 'We set the hours down to two a day.'),
    }),
    history: [
      { event: 'filed', at: instantOn(filedOn, 9) },
      { event: 'received', at: instantOn(filedOn, 10) },
      { event: 'answered', at: instantOn(days.ago(18), 9) },
    ],
  })
}

function receipt(filingId: string, number: string, day: string): Schemas['Receipt'] {
  return buildReceipt({
    ...{ filingId, number, state: 'received' },
    ...{ filedAt: instantOn(day, 9), receivedAt: instantOn(day, 10) },
  })
}

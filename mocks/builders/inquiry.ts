import type { Schemas } from '#mocks/schemas.ts'
import { buildActor, buildDeadline, buildMatter, buildReceipt, buildRule, idOf, text } from './basics.ts'

/** A question that the municipality has and has not answered. */
export function buildInquiry(part: Partial<Schemas['Inquiry']> = {}): Schemas['Inquiry'] {
  const id = part.id ?? idOf(770)
  return {
    id,
    kind: 'question',
    about: { kind: 'case' },
    text: 'Hvornår får jeg svar på, om min praktik fortsætter?',
    matter: buildMatter({
      ...{ kind: 'inquiry', id, state: 'received', title: text('Din sag om job', 'Your case about work') },
      ...{ next: 'answerInquiry', actions: [], since: '2026-11-23', silentDays: 0 },
      ...{ dueOn: '2026-11-30', deadline: buildInquiryDeadline('2026-11-23', '2026-11-30') },
    }),
    receipt: buildReceipt({
      ...{ filingId: id, number: 'U-2026-3D9F-71WK', state: 'received' },
      ...{ filedAt: '2026-11-23T12:00:00.000Z', receivedAt: '2026-11-23T12:01:00.000Z' },
    }),
    answer: null,
    history: [
      { event: 'filed', at: '2026-11-23T12:00:00.000Z' },
      { event: 'received', at: '2026-11-23T12:01:00.000Z' },
    ],
    ...part,
  }
}

export function buildInquiryAnswer(part: Partial<Schemas['InquiryAnswer']> = {}): Schemas['InquiryAnswer'] {
  return {
    text: text('Du får svar på fredag. Jeg ringer klokken 10.', 'You get an answer on Friday. I call at 10.'),
    answeredBy: buildActor(),
    answeredOn: '2026-11-25',
    ...part,
  }
}

export function buildInquiryDeadline(start: string, due: string): Schemas['Deadline'] {
  return buildDeadline({
    ...{ ruleId: 'inquiry.question', start, due, nominal: due, counted: 5, unit: 'workingDays' },
    source: buildRule({ label: text('kommunens eget servicemål', 'the municipality’s own service target') }),
  })
}

/** The inquiry as it stands in lists. */
export function inquirySummary({ id, kind, about, matter, receipt }: Schemas['Inquiry']): Schemas['InquirySummary'] {
  return { id, kind, about, matter, receipt }
}

import type { Schemas } from '#mocks/schemas.ts'
import { buildActor, buildDeadline, buildMatter, buildReceipt, idOf, text } from './basics.ts'
import { buildLadder } from './rungs.ts'

export function buildPointAnswer(part: Partial<Schemas['PointAnswer']> = {}): Schemas['PointAnswer'] {
  return {
    position: 'agreed',
    text: text('Du har ret. Vi skulle have skrevet reglen.', 'You are right. We should have named the rule.'),
    answeredBy: buildActor(),
    answeredOn: '2026-11-18',
    changed: text('Vi sender et nyt brev med reglen.', 'We send a new letter with the rule.'),
    ...part,
  }
}

/** Two points: the first is answered, the second is not. */
export function buildComplaint(part: Partial<Schemas['Complaint']> = {}): Schemas['Complaint'] {
  const id = part.id ?? idOf(700)
  return {
    id,
    kind: 'decision',
    about: {
      kind: 'letter',
      id: idOf(500),
      title: text('Afgørelse om støtte til transport', 'Decision about help with travel'),
    },
    matter: buildMatter({
      ...{ id, state: 'partlyAnswered', actions: ['askForMissingAnswer'] },
      ...{ title: text('Klage: støtte til transport', 'Complaint: help with travel') },
      ...{ dueOn: '2026-12-08', deadline: buildDeadline() },
    }),
    receipt: buildReceipt({
      filingId: id,
      state: 'received',
      receivedAt: '2026-11-10T09:06:00.000Z',
      filedAt: '2026-11-10T09:05:00.000Z',
    }),
    points: [
      {
        ...{ number: 1, whatHappened: 'Der står ikke i brevet, hvilken regel I bruger.' },
        ...{ wish: 'At I skriver reglen.', answer: buildPointAnswer() },
      },
      {
        ...{ number: 2, whatHappened: 'Min læge har skrevet, at jeg ikke kan cykle.', when: 'I september' },
        ...{ where: 'I konsultationen', present: 'Min læge', principleDecision: 'N-8-07', answer: null },
      },
    ],
    askToWait: false,
    history: [
      { event: 'filed', at: '2026-11-10T09:05:00.000Z' },
      { event: 'received', at: '2026-11-10T09:06:00.000Z' },
      { event: 'pointAnswered', at: '2026-11-18T10:00:00.000Z', point: 1 },
    ],
    ladder: buildLadder(),
    ...part,
  }
}

/** The complaint as it stands in lists. */
export function complaintSummary(complaint: Schemas['Complaint']): Schemas['ComplaintSummary'] {
  const { id, kind, matter, receipt, points } = complaint
  const answered = points.filter(
    ({ answer, principleDecision }) => answer && (!principleDecision || answer.citedAnswer),
  )
  return { id, kind, matter, receipt, points: points.length, answered: answered.length }
}

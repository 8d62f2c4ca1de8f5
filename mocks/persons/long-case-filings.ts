import { buildDeadline, buildMatter, buildReceipt, idOf, text } from '#mocks/builders/basics.ts'
import { buildComplaint, buildPointAnswer } from '#mocks/builders/complaint.ts'
import { buildCorrection } from '#mocks/builders/correction.ts'
import { buildRecordsDeadline, buildRecordsRequest } from '#mocks/builders/records-request.ts'
import { addDays, type Days, daysBetween, instantOn } from '#mocks/days.ts'
import type { Schemas } from '#mocks/schemas.ts'

/** A complaint over the decision, with one point answered and one forgotten. */
export function complaints(days: Days): Schemas['Complaint'][] {
  const id = idOf(1700)
  const filedOn = days.ago(14)
  const due = addDays(filedOn, 28)
  const [first, second] = buildComplaint().points
  if (!first || !second) throw new Error('The complaint has two points')
  return [
    buildComplaint({
      id,
      about: {
        kind: 'letter',
        id: idOf(1500),
        title: text('Afgørelse om støtte til transport', 'Decision about help with travel'),
      },
      matter: buildMatter({
        ...{ id, state: 'partlyAnswered', since: filedOn, dueOn: due, silentDays: 4 },
        title: text('Klage: støtte til transport', 'Complaint: help with travel'),
        deadline: buildDeadline({ start: filedOn, nominal: due, due }),
      }),
      receipt: buildReceipt({
        ...{ filingId: id, state: 'received', reference: '2026-018223' },
        ...{ filedAt: instantOn(filedOn, 9), receivedAt: instantOn(filedOn, 10) },
        attachments,
      }),
      points: [{ ...first, answer: buildPointAnswer({ answeredOn: days.ago(4) }) }, second],
      history: [
        { event: 'filed', at: instantOn(filedOn, 9) },
        { event: 'received', at: instantOn(filedOn, 10) },
        { event: 'pointAnswered', at: instantOn(days.ago(4), 9), point: 1 },
      ],
    }),
  ]
}

/** One that the municipality has, one that is on its way, and one that could not be used. */
const attachments: Schemas['Attachment'][] = [
  {
    ...{ id: idOf(1701), name: 'Lægens brev.pdf', size: 182_004, offset: 182_004 },
    ...{ state: 'received', mediaType: 'application/pdf' },
  },
  { id: idOf(1702), name: 'Stien til stoppestedet.jpg', size: 2_483_112, offset: 1_048_576, state: 'arriving' },
  {
    ...{ id: idOf(1703), name: 'Køreplan.docx', size: 24_010, offset: 24_010 },
    ...{ state: 'refused', refusedBecause: 'notAllowedKind' },
  },
]

/** A request that is late: one document came, one was refused, the rest is missing. */
export function recordsRequests(days: Days): Schemas['RecordsRequest'][] {
  const id = idOf(1750)
  const filedOn = days.ago(15)
  const due = days.ago(4)
  return [
    buildRecordsRequest({
      id,
      matter: buildMatter({
        ...{ kind: 'recordsRequest', id, state: 'partlyDelivered', since: filedOn, dueOn: due, silentDays: 6 },
        title: text('Aktindsigt i hele sagen', 'Access to the whole case'),
        ...{ deadline: buildRecordsDeadline(filedOn, due), overdueDays: daysBetween(due, days.today) },
      }),
      receipt: buildReceipt({
        ...{ filingId: id, number: 'U-2026-7H3M-52TB', state: 'received' },
        ...{ filedAt: instantOn(filedOn, 12), receivedAt: instantOn(filedOn, 13) },
      }),
    }),
  ]
}

/** A fact that was wrong, and an activity on it that nobody has assessed again yet. */
export function corrections(days: Days): Schemas['Correction'][] {
  const id = idOf(1780)
  const correction = buildCorrection({ id })
  const filedOn = days.ago(20)
  return [
    {
      ...correction,
      about: { ...correction.about, id: idOf(1250), activityId: idOf(1200) },
      matter: { ...correction.matter, since: days.ago(4) },
      receipt: { ...correction.receipt, filedAt: instantOn(filedOn, 12), receivedAt: instantOn(filedOn, 13) },
      lines: correction.lines.map((line) => ({ ...line, activityId: idOf(1200) })),
      history: [
        { event: 'filed', at: instantOn(filedOn, 12) },
        { event: 'received', at: instantOn(filedOn, 13) },
        { event: 'markedWrong', at: instantOn(days.ago(4), 9) },
      ],
    },
  ]
}

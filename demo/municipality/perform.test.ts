import { expect, test } from 'vitest'
import { faultsOf } from '#demo/contract-check.ts'
import { isWorkday, localDateOf } from '#demo/people/calendar.ts'
import { everybodysRecords } from '#demo/people/everybody.ts'
import { karen } from '#demo/people/karen/ids.ts'
import { lix, textsOf } from '#demo/people/klarsprog.ts'
import type { DataOf, DemoRecord, Schemas } from '#demo/people/records.ts'
import { leaders } from '#demo/people/strandby.ts'
import {
  askedFor,
  complaintWith,
  correctionOf,
  goOn,
  inquiryOf,
  raisedOver,
  replyOf,
  requestFor,
} from './filings-for-tests.ts'
import { recordsFor } from './perform.ts'
import { lateAnswer, pointAnswer, shortened } from './point-answers.ts'
import { type Filing, stepsFor } from './steps.ts'
import { createWorld } from './world.ts'

const now = () => new Date('2026-11-23T14:00:00Z')
const today = '2026-11-23'
const world = createWorld(everybodysRecords(today))

const allRecordsFor = (filing: Filing): DemoRecord[] => {
  const { steps, forgotten } = stepsFor(filing)
  const late = forgotten.map((point) => ({ kind: 'answerForgotten', point, afterSeconds: 0 }) as const)
  return [...steps, ...late].flatMap((step) => recordsFor({ world, now }, filing, step))
}
const documentsOf = (body: Schemas['RecordsRequestInput']) =>
  allRecordsFor(requestFor(body))
    .filter(({ type }) => type === 'recordsDocument')
    .map(({ data }) => data as DataOf['recordsDocument'])
const wordsOf = (document: DataOf['recordsDocument'] | undefined) =>
  Buffer.from(document?.file?.base64 ?? '', 'base64').toString('utf8')

const followUps = [askedFor([3]), goOn(true)]
const complaints = (['decision', 'handling', 'conduct'] as const).flatMap((kind) => [
  complaintWith(1, kind),
  complaintWith(3, kind),
])
const replies = (['accept', 'otherTime', 'otherForm', 'cannotManage'] as const).map(replyOf)
const requests = [requestFor({ what: ['wholeCase'] }), requestFor({ what: ['costs', 'whoLooked'] })]
const corrections = [
  correctionOf({ about: { kind: 'fact', id: karen.facts.gardening }, fault: 'notAboutMe' }),
  correctionOf({ about: { kind: 'fact', id: karen.facts.back }, fault: 'wrong', right: 'Jeg kan gå i ti minutter.' }),
  correctionOf({ about: { kind: 'fact', id: karen.facts.back }, fault: 'incomplete' }),
  correctionOf({ about: { kind: 'letter', id: karen.case, part: 'about' }, fault: 'wrong' }),
  correctionOf({ about: { kind: 'activity', id: karen.case, part: 'because' }, fault: 'wrong' }),
]

const inquiries = [
  inquiryOf({ kind: 'question', about: { kind: 'case' }, text: 'Hvornår?' }),
  inquiryOf({ kind: 'callBack', about: { kind: 'caseworker' } }),
  inquiryOf({ kind: 'cannotManage', about: { kind: 'case' }, text: 'Jeg kan ikke.' }),
  inquiryOf({ kind: 'comment', about: { kind: 'case' }, text: 'Nej.' }),
  inquiryOf({ kind: 'waitForStatement', about: { kind: 'case' }, statementBy: '2026-12-01' }),
]
const raised = (['question', 'callBack', 'cannotManage', 'comment', 'waitForStatement'] as const).map(raisedOver)

test('every record that the municipality answers with fits the contract and has both languages', () => {
  for (const record of [
    ...complaints,
    ...followUps,
    ...replies,
    ...requests,
    ...inquiries,
    ...raised,
    ...corrections,
  ].flatMap(allRecordsFor)) {
    expect(faultsOf(record), record.type).toEqual([])
    for (const { path, da, en } of textsOf(record.data)) {
      expect(da, `${record.type} ${path} in Danish`).toMatch(/\S/)
      expect(en, `${record.type} ${path} in English`).toMatch(/\S/)
    }
  }
})

test('an answer begins with what the citizen wrote; agreed says what was changed, not agreed names the rule', () => {
  const records = allRecordsFor(complaintWith(3)).filter(({ type }) => type === 'pointAnswer')
  const [agreed, notAgreed, late] = records.map(({ data }) => data as DataOf['pointAnswer'])
  expect(agreed).toMatchObject({
    pointNumber: 1,
    position: 'agreed',
    changed: { da: expect.stringContaining('Vi laver afgørelsen om') },
  })
  expect(agreed?.text.da).toMatch(/^Du skrev: »Det her er punkt 1.« Det har du ret i/)
  expect(agreed?.rule).toBeUndefined()
  expect(notAgreed).toMatchObject({
    pointNumber: 2,
    position: 'notAgreed',
    rule: { label: { da: 'Retssikkerhedsloven § 66' } },
  })
  expect(notAgreed?.changed).toBeUndefined()
  expect(late).toMatchObject({ pointNumber: 3, position: 'partly' })
  expect(late?.text.da).toMatch(/^Vi overså dit punkt/)
})

test('the municipality passes over a principle decision at first, and answers it when it is asked', () => {
  const complaint = complaintWith(1)
  const [point] = complaint.body.points
  if (point) point.principleDecision = 'N-8-07'
  const options = { point: 1, position: 'agreed', today: '2026-11-23', answeredBy: leaders.jobAndHealth } as const
  expect(pointAnswer(complaint, options).citedAnswer).toBeUndefined()
  const late = lateAnswer(complaint, options)
  expect(late.citedAnswer?.da).toMatch(/^Vi har læst N-8-07\./)
  expect(late.text.da).toMatch(/^Vi svarede ikke på alt det, du skrev her/)
})

test('a complaint is answered by the leader of the unit, and doing a step twice answers once', () => {
  const [answer] = allRecordsFor(complaintWith(1))
  expect((answer?.data as DataOf['pointAnswer'] | undefined)?.answeredBy.role.da).toBe('Leder af Job og Sundhed')
  expect(allRecordsFor(complaintWith(1))[0]).toEqual(answer)
})

test('a wrong fact is answered with the right one, and the activities on it are assessed again without it', () => {
  const [outcome, ...activities] = allRecordsFor(
    correctionOf({ about: { kind: 'fact', id: karen.facts.back }, fault: 'wrong', right: 'Jeg kan gå i ti minutter.' }),
  )
  expect(outcome?.data).toMatchObject({ outcome: 'markedWrong', right: { da: expect.stringContaining('ti minutter') } })
  expect(activities.length).toBeGreaterThan(0)
  for (const { data } of activities) {
    expect((data as DataOf['activity']).basedOn).not.toContain(karen.facts.back)
  }
})

test('an activity that is assessed again leaves out all that is known to be wrong by then', () => {
  const [, activity] = allRecordsFor(
    correctionOf({ about: { kind: 'fact', id: karen.facts.hours }, fault: 'wrong', right: 'Fire timer.' }),
  )
  expect(world.find('activity', karen.activities.garden)?.data.basedOn).toContain(karen.facts.gardening)
  expect(activity?.id).toBe(karen.activities.garden)
  expect(activity?.data).toMatchObject({ basedOn: [] })
})

test('each kind of text shows another outcome', () => {
  const outcomes = corrections.flatMap(allRecordsFor).filter(({ type }) => type === 'correctionOutcome')
  expect(outcomes.map(({ data }) => (data as DataOf['correctionOutcome']).outcome)).toEqual([
    'removed',
    'markedWrong',
    'markedWrong',
    'refused',
    'noted',
  ])
})

test('answers are easy to read', () => {
  const answers = [...complaints, ...inquiries, ...raised].flatMap(allRecordsFor).flatMap(({ data }) => textsOf(data))
  expect(lix(answers.map(({ da }) => da).join('\n'))).toBeLessThanOrEqual(34)
})

test('the whole case is four documents by subject, two of them important, and one refusal with reason, rule and way on', () => {
  const documents = documentsOf({ what: ['wholeCase'] })
  const files = documents.filter(({ file }) => file)
  expect(files).toHaveLength(4)
  expect(files.filter(({ important }) => important)).toHaveLength(2)
  expect(new Set(files.map(({ subject }) => subject.da)).size).toBe(3)
  expect(documents.filter(({ refusal }) => refusal)).toMatchObject([
    { refusal: { rule: { label: { da: 'Forvaltningsloven § 12' } }, howToComplain: {} } },
  ])
})

test('the documents are about the person whose case it is', () => {
  const [journal, letter, plan, report] = documentsOf({ what: ['wholeCase'] })
    .filter(({ file }) => file)
    .map(wordsOf)
  expect(journal).toContain('Møde med kommunens tværfaglige team')
  expect(letter).toContain('Indstilling vedrørende fortsat ressourceforløb')
  expect(plan).toContain('Vej ud: Fleksjob')
  expect(report).toContain('Plejecentret Åhaven')
  expect(journal).not.toMatch(/\b\d{6}-?\d{4}\b/)
})

test('only what was asked for is sent', () => {
  const titles = (body: Schemas['RecordsRequestInput']) => documentsOf(body).map(({ title }) => title.en)
  expect(titles({ what: ['kinds'], kinds: ['plans'] })).toEqual(['Your plan'])
  expect(titles({ what: ['whoLooked'] })).toEqual(['Who has looked at your case'])
  expect(titles({ what: ['costs'] })).toEqual([
    'What your programme has cost',
    'The contract with those who run the course',
  ])
  const [period] = documentsOf({ what: ['period'], from: '2026-10-01', to: '2026-11-01' })
  expect(wordsOf(period)).not.toContain('2025')
})

test('an extension has a reason and a working day ahead', () => {
  const extension = allRecordsFor(requestFor({ what: ['costs'] })).find(({ type }) => type === 'recordsExtension')
    ?.data as DataOf['recordsExtension']
  expect(extension.newDue > today && isWorkday(extension.newDue)).toBe(true)
})

test('asking for another time moves the meeting a week, to the same hour', () => {
  const [meeting, answer] = allRecordsFor(replyOf('otherTime'))
  const before = world.find('meeting', karen.meetings.handover)?.data
  const after = meeting?.data as DataOf['meeting']
  expect([before?.startsAt, after.startsAt]).toEqual(['2026-12-08T09:00:00.000Z', '2026-12-15T09:00:00.000Z'])
  expect((after.replyBy ?? '') < localDateOf(new Date(after.startsAt))).toBe(true)
  expect((answer?.data as DataOf['meetingReplyAnswer'] | undefined)?.text.da).toContain(
    'Vi flytter mødet til tirsdag den 15. december 2026 kl. 10.00',
  )
})

test('another form becomes a video meeting, "I cannot manage it" cancels without consequence, and yes changes nothing', () => {
  const meetingAfter = (kind: Schemas['MeetingReplyInput']['kind']) =>
    allRecordsFor(replyOf(kind)).find(({ type }) => type === 'meeting')?.data
  expect(meetingAfter('otherForm')).toMatchObject({ form: 'video' })
  expect(meetingAfter('otherForm')).not.toHaveProperty('place')
  expect(meetingAfter('cannotManage')).toMatchObject({ state: 'cancelled' })
  expect(meetingAfter('accept')).toBeUndefined()
})

test('a long text is quoted by its first words', () => {
  expect(shortened('Kort.')).toBe('Kort.')
  expect(shortened('Mange   ord\n'.repeat(40))).toMatch(/^(Mange ord )+Mange …$|^(Mange ord )*Mange ord …$/)
  expect(shortened('x'.repeat(500)).length).toBeLessThan(130)
})

test('an inquiry is answered once by whoever has the case, and one that nobody answered by the leader', () => {
  const [first, again] = [inquiries[0], inquiries[0]].map((filing) => allRecordsFor(filing as Filing)[0])
  expect(again).toEqual(first)
  expect(first).toMatchObject({ type: 'inquiryAnswer', id: inquiries[0]?.filingId })
  const [byLeader] = allRecordsFor(raisedOver('comment'))
  expect(byLeader).toMatchObject({
    id: raisedOver('comment').targetId,
    data: { answeredBy: { role: { da: 'Leder af Job og Sundhed' } } },
  })
})

test('the municipality waits until the day that the citizen asked for', () => {
  const [waits] = allRecordsFor(inquiries[4] as Filing)
  expect(waits?.data).toMatchObject({ agreed: true, waitsUntil: '2026-12-01' })
})

import { expect, test } from 'vitest'
import {
  askedFor,
  complaintWith,
  correctionOf,
  goOn,
  inquiryOf,
  raisedOver,
  replyOf,
  requestFor,
  wordsOnly,
} from './filings-for-tests.ts'
import { type Filing, stepsFor } from './steps.ts'

test('a complaint with three points gets a receipt, two answers within half a minute, and one point is forgotten', () => {
  expect(stepsFor(complaintWith(3))).toEqual({
    steps: [
      { kind: 'receipt', afterSeconds: 5 },
      { kind: 'answerPoint', point: 1, position: 'agreed', afterSeconds: 15 },
      { kind: 'answerPoint', point: 2, position: 'notAgreed', afterSeconds: 30 },
      { kind: 'reassess', outcome: 'partlyChanged', afterSeconds: 45 },
    ],
    forgotten: [3],
  })
})

test('the only point of a complaint is agreed with in part', () => {
  const { steps, forgotten } = stepsFor(complaintWith(1))
  expect(steps[1]).toMatchObject({ point: 1, position: 'partly' })
  expect(steps.slice(2).map(({ kind }) => kind)).toEqual(['reassess', 'forward', 'appealDecides'])
  expect(forgotten).toEqual([])
})

test('every third point of a long complaint is forgotten, and the others are answered in order', () => {
  const { steps, forgotten } = stepsFor(complaintWith(50))
  expect(forgotten).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48])
  expect(steps).toHaveLength(1 + 34 + 1)
  const seconds = steps.map(({ afterSeconds }) => afterSeconds)
  expect(seconds).toEqual(seconds.toSorted((one, other) => one - other))
  expect(stepsFor(complaintWith(5)).steps.at(-1)?.afterSeconds).toBeLessThanOrEqual(75)
})

test('over conduct the leader answers, over the handling it takes longer, and neither is reassessed', () => {
  const kinds = (kind: 'handling' | 'conduct') => stepsFor(complaintWith(2, kind)).steps.map((step) => step.kind)
  expect(kinds('conduct')).toEqual(['receipt', 'reroute', 'answerPoint', 'answerPoint'])
  expect(kinds('handling')).toEqual(['receipt', 'needLonger', 'answerPoint', 'answerPoint'])
})

test('asked for a missing answer the municipality gives it, and a complaint that goes on is decided by the appeal body', () => {
  const kinds = (filing: Filing) => stepsFor(filing).steps.map(({ kind }) => kind)
  expect(kinds(askedFor([3, 6]))).toEqual(['receipt', 'answerForgotten', 'answerForgotten'])
  expect(kinds(goOn(true))).toEqual(['receipt', 'forward', 'appealDecides'])
  expect(kinds(goOn(false))).toEqual(['receipt'])
})

test('costs take longer: an extension comes before the documents', () => {
  const kinds = (what: ('wholeCase' | 'costs')[]) => stepsFor(requestFor({ what })).steps.map(({ kind }) => kind)
  expect(kinds(['wholeCase'])).toEqual(['receipt', 'deliver'])
  expect(kinds(['wholeCase', 'costs'])).toEqual(['receipt', 'extend', 'deliver'])
})

test('a reply to a meeting is answered, other words get a receipt only', () => {
  expect(stepsFor(replyOf('otherTime')).steps.map(({ kind }) => kind)).toEqual(['receipt', 'answerReply'])
  for (const filing of wordsOnly()) expect(stepsFor(filing).steps.map(({ kind }) => kind)).toEqual(['receipt'])
})

test('a question is answered, comments are forgotten, and what went to the leader is answered by the leader', () => {
  const kindsOf = (filing: Filing) => stepsFor(filing).steps.map(({ kind }) => kind)
  expect(kindsOf(inquiryOf({ kind: 'question', about: { kind: 'case' }, text: 'Hvornår?' }))).toEqual([
    'receipt',
    'answerInquiry',
  ])
  const comment = stepsFor(inquiryOf({ kind: 'comment', about: { kind: 'case' }, text: 'Nej.' }))
  expect([comment.steps.length, comment.forgotten]).toEqual([1, [1]])
  expect(kindsOf(raisedOver('comment'))).toEqual(['receipt', 'answerAsLeader'])
})

test('a correction is answered, and only a fact has activities to assess again', () => {
  const kinds = (about: 'fact' | 'letter') =>
    stepsFor(correctionOf({ about: { kind: about, id: '1' }, fault: 'wrong' })).steps.map(({ kind }) => kind)
  expect(kinds('fact')).toEqual(['receipt', 'decideCorrection', 'reassessLines'])
  expect(kinds('letter')).toEqual(['receipt', 'decideCorrection'])
})

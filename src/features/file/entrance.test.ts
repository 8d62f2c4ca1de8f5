import { expect, test } from 'vitest'
import { type Answer, answersOpen, answersTo, pathOf, type QuestionName } from './entrance.ts'

const everything = () => true
const questions = Object.keys(answersTo) as QuestionName[]

/** How many questions are asked until one writes, along every way. */
function questionsAsked(question: QuestionName): number[] {
  return answersTo[question].flatMap((answer: Answer) => {
    if (!('asks' in answer)) return [1]
    return 'scope' in answer ? [2] : questionsAsked(answer.asks).map((asked) => asked + 1)
  })
}

test('nobody is asked more than three questions', () => {
  expect(Math.max(...questionsAsked('start'))).toBeLessThanOrEqual(3)
})

test('“I do not know” is the last answer to every question, and leads to the kind that takes everything', () => {
  for (const question of questions) {
    const last = answersOpen(question, everything).at(-1)
    expect(last?.name, question).toBe('unknown')
    expect(last && pathOf(last, 'case')).toBe('/complaints/new?about=case&kind=handling')
  }
})

test('what one came from goes along, and a letter that is known is not asked for', () => {
  const letter = 'letter:44444444-4444-4444-8444-444444444444'
  const named = (question: QuestionName, name: string) => {
    const answer = answersTo[question].find((one) => one.name === name)
    return answer && pathOf(answer, letter)
  }
  expect(named('start', 'wrong')).toBe(`/file/wrong?about=${letter}`)
  expect(named('wrong', 'decision')).toBe(`/complaints/new?about=${letter}&kind=decision`)
  expect(named('know', 'question')).toBe(`/inquiries/new?kind=question&about=letter&id=${letter.split(':')[1]}`)
  expect(named('wrong', 'conduct')).toBe(`/complaints/new?about=${letter}&kind=conduct`)
})

test('a helper is not asked what they have no right to', () => {
  const onlyCaseworker = (scope: string) => scope === 'caseworker'
  expect(answersOpen('start', onlyCaseworker).map(({ name }) => name)).toEqual(['know'])
  expect(answersOpen('know', onlyCaseworker).map(({ name }) => name)).toEqual(['call'])
})

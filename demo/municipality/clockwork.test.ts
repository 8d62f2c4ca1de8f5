import { expect, test } from 'vitest'
import { createClockwork } from './clockwork.ts'
import { askedFor, complaintWith } from './filings-for-tests.ts'
import type { Step } from './steps.ts'

function clockworkThatRemembers() {
  const done: string[] = []
  const say = (step: Step) => ('point' in step ? `${step.kind} ${step.point}` : step.kind)
  const clockwork = createClockwork(async (_filing, step) => {
    done.push(say(step))
  })
  return { clockwork, done, filing: complaintWith(3) }
}

test('steps happen when their time has come, and once', async () => {
  const { clockwork, done, filing } = clockworkThatRemembers()
  clockwork.take(filing)
  await clockwork.advance(4)
  expect(done).toEqual([])
  await clockwork.advance(12)
  expect(done).toEqual(['receipt', 'answerPoint 1'])
  await clockwork.advance(600)
  await clockwork.advance(600)
  expect(done).toEqual(['receipt', 'answerPoint 1', 'answerPoint 2', 'reassess'])
})

test('a filing that is delivered twice lies on the desk once', () => {
  const { clockwork, filing } = clockworkThatRemembers()
  expect([clockwork.take(filing), clockwork.take(filing)]).toEqual([true, false])
  expect(clockwork.desk()).toHaveLength(1)
})

test('a paused clockwork does nothing by itself, but what somebody presses', async () => {
  const { clockwork, done, filing } = clockworkThatRemembers()
  clockwork.take(filing)
  clockwork.pause()
  await clockwork.advance(600)
  expect(done).toEqual([])
  await clockwork.next(filing.filingId)
  await clockwork.next(filing.filingId)
  expect(done).toEqual(['receipt', 'answerPoint 1'])
  clockwork.resume()
  await clockwork.advance(14)
  expect(done).toHaveLength(2)
  await clockwork.advance(1)
  expect(done.at(-1)).toBe('answerPoint 2')
})

test('two presses at once do two steps, not the same one twice', async () => {
  const { clockwork, done, filing } = clockworkThatRemembers()
  clockwork.take(filing)
  await Promise.all([clockwork.next(filing.filingId), clockwork.next(filing.filingId)])
  expect(done).toEqual(['receipt', 'answerPoint 1'])
})

test('a forgotten point stays forgotten until somebody answers it, after the receipt', async () => {
  const { clockwork, done, filing } = clockworkThatRemembers()
  clockwork.take(filing)
  await clockwork.answerForgotten(filing.filingId)
  await clockwork.answerForgotten(filing.filingId)
  expect(done).toEqual(['receipt', 'answerForgotten 3'])
  expect(clockwork.desk()[0]?.forgotten).toEqual([])
})

test('a step that fails is tried again', async () => {
  let attempts = 0
  const clockwork = createClockwork(async () => {
    attempts += 1
    if (attempts === 1) throw new Error('not now')
  })
  const filing = complaintWith(1)
  clockwork.take(filing)
  const all = clockwork.desk()[0]?.remaining.length ?? 0
  await expect(clockwork.next(filing.filingId)).rejects.toThrow('not now')
  expect(clockwork.desk()[0]?.remaining).toHaveLength(all)
  await clockwork.next(filing.filingId)
  expect(clockwork.desk()[0]?.remaining).toHaveLength(all - 1)
})

test('a point that was asked for and answered is forgotten no more', async () => {
  const { clockwork, filing } = clockworkThatRemembers()
  clockwork.take(filing)
  const asked = askedFor([3])
  clockwork.take(asked)
  await clockwork.next(asked.filingId)
  const forgotten = () => clockwork.desk().find((item) => item.filing === filing)?.forgotten
  expect(forgotten()).toEqual([3])
  await clockwork.next(asked.filingId)
  expect(forgotten()).toEqual([])
})

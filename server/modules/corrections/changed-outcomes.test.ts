import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activityRecord, danish, factRecord, planRecord } from '#tests/support/feed-records.ts'
import { answerRecord, feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ now: '2026-11-23T09:00:00.000Z' })
})
afterAll(() => app.close())

const said = { decidedOn: '2026-11-20', by: { role: danish('Sagsbehandler') } }
const agreed = { ...said, outcome: 'markedWrong', right: danish('Du kan gå 50 meter'), text: danish('Du har ret.') }
const no = { ...said, outcome: 'refused', text: danish('Vi har målt det.'), rule: { label: danish('artikel 16') } }
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`

/** A citizen whose activity is built on a fact, with ways to correct it, to answer, and to look. */
async function feedFact(fed: object = {}) {
  const [factId, activityId] = [randomUUID(), randomUUID()]
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    factRecord({ caseId, ...fed }, { id: factId }),
    activityRecord({ caseId, basedOn: [factId] }, { id: activityId }),
  ])
  const { caseId } = citizen
  const activity = async () => (await citizen.get(`/plan/activities/${activityId}`)).body
  return {
    ...{ citizen, activity },
    fact: async () => (await activity()).basedOn[0],
    feedFactAgain: (more: object) => app.feed([factRecord({ caseId, ...more }, { id: factId, asOf: at(5) })]),
    rest: (on: boolean, asOf: string) =>
      app.feed([activityRecord({ caseId, basedOn: on ? [factId] : [] }, { id: activityId, asOf })]),
    async correct(fault = 'wrong') {
      const id = randomUUID()
      const path = `/corrections/${id}`
      await citizen.put(path, { about: { kind: 'fact', id: factId }, fault })
      return {
        answer: (data: object, asOf: string) => app.feed([answerRecord('correctionOutcome', data, { id, asOf })]),
        read: async () => (await citizen.get(path)).body,
      }
    },
  }
}

test('an answer that is changed from yes to no counts, the fact stands again, and both answers stay in the history', async () => {
  const { activity, fact, correct } = await feedFact()
  const { answer, read } = await correct()
  await answer(agreed, at(1))
  expect((await activity()).reassess).toBeDefined()
  await answer(no, at(2))

  const { matter, outcome, history, ladder, lines } = await read()
  expect([matter.state, outcome, lines]).toEqual(['refused', no, []])
  expect(history.slice(1)).toMatchObject([
    { event: 'markedWrong', text: danish('Du har ret.') },
    { event: 'refused', text: danish('Vi har målt det.') },
  ])
  expect(ladder).toContainEqual(expect.objectContaining({ id: 'dataProtection', standing: 'open' }))
  const stands = await fact()
  expect([stands.status, stands.correction, stands.markedOn]).toEqual(['standing', undefined, undefined])
  expect(stands.corrections).toMatchObject([{ standing: 'refused' }])
  expect((await activity()).reassess).toBeUndefined()
})

test('an answer that is changed from no to yes marks the fact, and what was built on it is to be assessed again', async () => {
  const { fact, correct } = await feedFact()
  const { answer, read } = await correct()
  await answer(no, at(1))
  const refused = await read()
  await answer(agreed, at(2))
  const { matter, history, ladder } = await read()
  expect([refused.matter.state, matter.state]).toEqual(['refused', 'reassessmentAwaited'])
  expect(history.map(({ event }: { event: string }) => event)).toEqual(['filed', 'refused', 'markedWrong'])
  expect(ladder).toContainEqual(expect.objectContaining({ id: 'dataProtection', standing: 'stopped' }))
  expect(await fact()).toMatchObject({ status: 'wrong', correction: danish('Du kan gå 50 meter') })
})

test('a fact goes back to what the municipality had marked itself, not to more', async () => {
  const own = { status: 'wrong', markedOn: '2026-10-01', correction: danish('Du kan gå 100 meter') }
  const { fact, correct } = await feedFact(own)
  const { answer } = await correct()
  await answer(agreed, at(1))
  expect((await fact()).correction).toEqual(danish('Du kan gå 50 meter'))
  await answer(no, at(2))
  expect(await fact()).toMatchObject(own)
})

test('a fact that another correction has shown to be wrong stays wrong as that one says', async () => {
  const { fact, correct } = await feedFact()
  const [first, second] = [await correct(), await correct('incomplete')]
  await first.answer(agreed, at(1))
  await second.answer({ ...agreed, right: danish('Du kan gå 60 meter') }, at(2))
  await second.answer(no, at(3))
  expect(await fact()).toMatchObject({ status: 'wrong', correction: danish('Du kan gå 50 meter') })
  await first.answer(no, at(4))
  expect(await fact()).toMatchObject({ status: 'standing' })
})

test('a fact that was fed anew in between is left as the municipality fed it', async () => {
  const { fact, correct, feedFactAgain } = await feedFact()
  const { answer } = await correct()
  await answer(agreed, at(1))
  await feedFactAgain({ status: 'disputed', statement: danish('Du kan gå langt') })
  await answer(no, at(6))
  expect(await fact()).toMatchObject({ status: 'disputed', statement: danish('Du kan gå langt') })
})

test('an activity that is built on the fact once more is to be assessed once more', async () => {
  const { correct, rest } = await feedFact()
  const { answer, read } = await correct()
  await answer(agreed, at(1))
  await rest(false, at(2))
  expect((await read()).matter.state).toBe('markedWrong')
  await answer(no, at(3))
  await rest(true, at(4))
  await answer(agreed, at(5))
  expect((await read()).matter.state).toBe('reassessmentAwaited')
  await rest(false, at(6))
  const { matter, history } = await read()
  expect(matter.state).toBe('markedWrong')
  const events = ['filed', 'markedWrong', 'lineReassessed', 'refused', 'markedWrong', 'lineReassessed']
  expect(history.map(({ event }: { event: string }) => event)).toEqual(events)
})

import { expect, test } from 'vitest'
import { mockService } from '#tests/support/mock-service.ts'
import { ownCase } from './world.ts'

const id = '88888888-8888-4888-8888-888888888888'
const complaint = {
  kind: 'decision',
  about: { kind: 'case' },
  points: [{ whatHappened: 'Ingen svarer.', when: 'I går' }],
}
const complaints = '/api/cases/own/complaints'

test('the same complaint again gives the same receipt, and stands once in the list as sent', async () => {
  const { send } = mockService({ person: 'nothingHappens' })
  const first = await send('PUT', `${complaints}/${id}`, complaint)
  const { kind, about, points } = complaint
  const sameInOtherOrder = { points: points.map(({ when, whatHappened }) => ({ when, whatHappened })), about, kind }
  const again = await send('PUT', `${complaints}/${id}`, sameInOtherOrder)
  expect([first.status, again.status]).toEqual([201, 200])
  expect(await again.json()).toEqual(await first.json())
  const { items } = await (await send('GET', complaints)).json()
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ id, points: 1, answered: 0, receipt: { state: 'sent' }, matter: { state: 'sent' } })
})

test('another complaint under the same id is refused, and the first one stands', async () => {
  const { send } = mockService()
  await send('PUT', `${complaints}/${id}`, complaint)
  const other = await send('PUT', `${complaints}/${id}`, { ...complaint, points: [{ whatHappened: 'Noget andet.' }] })
  expect(other.status).toBe(422)
  const stored = await (await send('GET', `${complaints}/${id}`)).json()
  expect(stored.points).toMatchObject([{ whatHappened: 'Ingen svarer.' }])
})

test('an id that is somebody else’s, and a case that is somebody else’s, are not there', async () => {
  const { send, settings, worlds } = mockService({ person: 'longCase' })
  await send('PUT', `${complaints}/${id}`, complaint)
  settings.person = 'freshDecision'
  expect((await send('PUT', `${complaints}/${id}`, complaint)).status).toBe(404)
  expect((await send('GET', `/api/cases/${ownCase(worlds.longCase).caseId}/plan`)).status).toBe(404)
})

test('a draft grows by versions, an old version is refused, and filing it removes it', async () => {
  const { send, worlds } = mockService({ person: 'freshDecision' })
  const path = `/api/cases/own/drafts/${id}`
  const draft = { kind: 'complaint', content: { points: ['Jeg'] } }
  expect(await (await send('PUT', path, draft, 0)).json()).toMatchObject({ version: 1 })
  expect((await send('PUT', path, draft, 0)).status).toBe(412)
  expect(await (await send('PUT', path, draft, 1)).json()).toMatchObject({ version: 2 })
  await send('PUT', `${complaints}/${id}`, complaint)
  expect(worlds.freshDecision.drafts).toEqual([])
})

test('following the cursor gives every letter once, newest first', async () => {
  const { send, worlds } = mockService({ person: 'longCase' })
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await (
      await send('GET', `/api/cases/own/letters?limit=10${cursor && `&cursor=${cursor}`}`)
    ).json()
    expect(page.items.length).toBeLessThanOrEqual(10)
    seen.push(...page.items.map((letter) => letter.id))
    cursor = page.nextCursor
  }
  expect(seen).toEqual(worlds.longCase.letters.map((letter) => letter.id))
  const days = worlds.longCase.letters.map(({ availableOn }) => availableOn)
  expect(days).toEqual(days.toSorted().reverse())
})

test('an opened letter is no longer unread, here and on the overview', async () => {
  const { send, worlds } = mockService({ person: 'freshDecision' })
  await send('PUT', `/api/cases/own/letters/${worlds.freshDecision.letters[0]?.id}/opened`)
  expect(await (await send('GET', '/api/cases/own/letters')).json()).toMatchObject({ unread: 0 })
  expect(await (await send('GET', '/api/cases/own/overview')).json()).toMatchObject({ unreadLetters: { count: 0 } })
})

test('a reply to a meeting is the municipality’s turn, and own words have versions', async () => {
  const { send, worlds } = mockService({ person: 'freshDecision' })
  const meeting = worlds.freshDecision.meetings[0]?.id
  await send('PUT', `/api/cases/own/meetings/${meeting}/replies/${id}`, { kind: 'otherTime' })
  const overview = await (await send('GET', '/api/cases/own/overview')).json()
  expect(overview.authoritys.items).toMatchObject([{ kind: 'meeting', state: 'changeRequested' }])
  const words = `/api/cases/own/plan/own-words/${id.replaceAll('8', '9')}`
  expect((await send('PUT', words, { text: 'Jeg vil arbejde ude.' }, 3)).status).toBe(412)
  expect((await send('PUT', words, { text: 'Jeg vil arbejde ude.' }, 0)).status).toBe(201)
})

test('where nothing happens the overview says for how long, and whose turn it is', async () => {
  const { send } = mockService({ person: 'nothingHappens' })
  const overview = await (await send('GET', '/api/cases/own/overview')).json()
  expect(overview).toMatchObject({ yours: { total: 0 }, now: { turn: 'authority' }, silence: { days: 63 } })
})

test('a source that is down answers 503, the overview names what is missing, and the rest goes on', async () => {
  const { send } = mockService({ failure: 'sourceDown', source: 'letters' })
  expect((await send('GET', '/api/cases/own/letters')).status).toBe(503)
  expect((await send('GET', '/api/cases/own/plan')).status).toBe(200)
  const overview = await (await send('GET', '/api/cases/own/overview')).json()
  expect(overview.missing).toEqual(['unreadLetters'])
  expect(overview).not.toHaveProperty('unreadLetters')
  expect(overview).toHaveProperty('purpose')
})

test('an expired session is 401, a broken service 500, and offline nothing comes back', async () => {
  const statusOf = async (failure: 'expired' | 'error' | 'offline') =>
    (await mockService({ failure }).send('GET', '/api/session')).status
  expect([await statusOf('expired'), await statusOf('error'), await statusOf('offline')]).toEqual([401, 500, 0])
})

import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, type BodyOf, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { SettingsPage } from './settings-page.tsx'

withApiServer()
beforeEach(() => {
  localStorage.clear()
  server.use(
    answer('get', '/api/me/stored-data', () => ({ items: [letters] })),
    answer('get', '/api/me/sessions', () => ({ items: sessions })),
    answer('get', '/api/me/devices', () => ({ items: devices })),
    answer('get', logPath, () => ({ items: [entry('assistant', 'read', 'letters', 'Bo Krogh')], nextCursor: null })),
  )
})
afterEach(() => {
  for (const name of ['theme', 'text']) delete document.documentElement.dataset[name]
})

const letters = { kind: 'letters', count: 12, keptUntil: 'caseEnds' } as const
const logPath = '/api/cases/{caseId}/access-log'
type Entry = BodyOf<typeof logPath, 'get'>['items'][number]

let entries = 0
function entry(kind: Entry['who']['kind'], action: Entry['action'], what: string, name?: string): Entry {
  entries += 1
  const id = `88888888-8888-4888-8888-${String(entries).padStart(12, '0')}`
  return { id, at: '2026-11-20T09:00:00.000Z', who: { kind, ...(name ? { name } : {}) }, action, what }
}

const sessions: BodyOf<'/api/me/sessions', 'get'>['items'] = [
  ['Chrome, Android', true],
  ['Firefox, Windows', false],
].map(([device, current], index) => ({
  ...{ sessionRef: `99999999-9999-4999-8999-99999999999${index}`, device: String(device), current: current === true },
  ...{ startedAt: '2026-11-20T09:00:00.000Z', lastSeenAt: '2026-11-23T09:00:00.000Z' },
}))

const devices: BodyOf<'/api/me/devices', 'get'>['items'] = [
  {
    deviceId: '77777777-7777-4777-8777-777777777771',
    mode: 'own',
    device: 'Safari, iPhone',
    registeredAt: '2026-11-20T09:00:00.000Z',
    lastUsedAt: '2026-11-23T09:00:00.000Z',
  },
]

const open = (relation: 'self' | 'assistant' = 'self') =>
  renderPage({ path: 'settings', element: <SettingsPage />, words: ['settings'], relation })
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))

test('theme and text size take effect at once and are remembered', async () => {
  await open()
  await choose('Mørkt')
  await choose('Stor')
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', text: '125' })
  await open()
  expect(screen.getByRole('radio', { name: 'Mørkt' })).toHaveProperty('checked', true)
  expect(screen.getByRole('radio', { name: 'Stor' })).toHaveProperty('checked', true)
})

test('another language changes the page in place', async () => {
  await open()
  await choose('English')
  await screen.findByRole('heading', { level: 1, name: 'Settings' })
  expect(document.documentElement.lang).toBe('en')
})

test('who has looked is told in whole sentences, what is new to the app too', async () => {
  const items = [
    entry('assistant', 'read', 'letters', 'Bo Krogh'),
    entry('municipality', 'fed', 'letters'),
    entry('citizen', 'filed', 'complaints'),
    entry('municipality', 'fed', 'somethingNewer'),
  ]
  server.use(answer('get', logPath, () => ({ items, nextCursor: null })))
  await open()
  await screen.findByText(/Bo Krogh, din bisidder, læste dine breve\./)
  expect(screen.getByText(/Kommunen lagde et brev ind\./)).toBeDefined()
  expect(screen.getByText(/Du sendte en klage\./)).toBeDefined()
  expect(screen.getByText(/Kommunen lagde noget ind i din sag\./)).toBeDefined()
})

test('a session elsewhere can be ended, this one is named', async () => {
  const ended: string[] = []
  server.use(
    answer('delete', '/api/me/sessions/{sessionRef}', ({ params }) => {
      ended.push(String(params.sessionRef))
      server.use(answer('get', '/api/me/sessions', () => ({ items: sessions.slice(0, 1) })))
      return new Response(null, { status: 204 })
    }),
  )
  await open()
  const here = (await screen.findByRole('heading', { name: 'Chrome, Android' })).closest('li') as HTMLElement
  expect(within(here).getByText('Det er her, du er nu')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Log ud derfra Firefox, Windows' }))
  await screen.findByText('Du er logget ud derfra.')
  expect(ended).toEqual([sessions[1]?.sessionRef])
  expect(screen.queryByRole('heading', { name: 'Firefox, Windows' })).toBeNull()
})

test('a lost phone can be removed from here', async () => {
  const removed: string[] = []
  server.use(
    answer('delete', '/api/me/devices/{deviceId}', ({ params }) => {
      removed.push(String(params.deviceId))
      server.use(answer('get', '/api/me/devices', () => ({ items: [] })))
      return new Response(null, { status: 204 })
    }),
  )
  await open()
  await screen.findByText('Din egen: en låst kopi af det, du har læst.')
  await userEvent.click(screen.getByRole('button', { name: 'Fjern Safari, iPhone' }))
  await screen.findByText('Den er fjernet.')
  expect(removed).toEqual([devices[0]?.deviceId])
  await screen.findByText('Der ligger ikke noget på nogen telefon eller computer.')
})

test('what is kept here is told as it was chosen', async () => {
  await open()
  expect(screen.getByText('Intet fra din sag, som kan læses her.')).toBeDefined()
  localStorage.setItem('udvej.phone', 'own')
  await open()
  expect(screen.getByText(/^En låst kopi af det, du har læst\./)).toBeDefined()
  expect(screen.queryByText('Intet fra din sag, som kan læses her.')).toBeNull()
})

test('one part that fails leaves the others, and does not look empty', async () => {
  server.use(answer('get', logPath, () => problem(403)))
  await open()
  await screen.findByText('Vi kan ikke vise listen lige nu')
  expect(screen.queryByText('Ingen andre har set i din sag her.')).toBeNull()
  await screen.findByText('Breve: 12')
})

test('a helper does not see who has looked', async () => {
  await open('assistant')
  await screen.findByText('Breve: 12')
  expect(screen.queryByRole('heading', { name: 'Hvem har set i din sag her' })).toBeNull()
})

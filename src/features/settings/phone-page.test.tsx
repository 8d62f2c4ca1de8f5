import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { forgetSessionState } from '#src/shared/http/session-state.ts'
import { inPhoneDb } from '#src/shared/offline/open-db.ts'
import { leaveCopy } from '#src/shared/offline/phone.ts'
import { storedVaults } from '#src/shared/offline/stored-vaults.ts'
import { withApiServer } from '#tests/support/api-server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type PhoneService, servePhones } from '#tests/support/phone-service.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { PhonePage } from './phone-page.tsx'

withApiServer()
let service: PhoneService
beforeEach(async () => {
  leaveCopy()
  forgetSessionState()
  localStorage.clear()
  for (const store of ['vaults', 'records'] as const) await inPhoneDb((db) => db.clear(store))
  service = servePhones('karen')
})

const open = (relation: 'self' | 'assistant' = 'self') =>
  renderPage({ path: 'phone', element: <PhonePage />, words: ['phone'], relation })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const modes = async () => (await storedVaults()).map(({ mode, wraps }) => [mode, ...wraps.map(({ by }) => by)])

test('a passphrase of four words makes it my own phone, and the focus goes to what is said about it', async () => {
  await open()
  await userEvent.type(screen.getByLabelText('Din sætning'), 'grøn hest under moster sofa')
  expect(screen.getByText('Stærk: den er meget svær at gætte.')).toBeDefined()
  await press('Brug sætningen')
  await screen.findByText('Nu er den din egen', undefined, { timeout: 5_000 })
  expect(document.activeElement?.textContent).toContain('Nu er den din egen')
  expect(await modes()).toEqual([['own', 'server', 'passphrase']])
  expect([...service.devices.values()].map(({ mode }) => mode)).toEqual(['own'])
  expect(localStorage.getItem('udvej.phone')).toBe('own')
  await screen.findByText('Det er gemt her')
})

test('a short PIN is refused at the field, and nothing is made', async () => {
  await open()
  await userEvent.type(screen.getByLabelText('Din sætning'), '123456')
  await press('Brug sætningen')
  expect(screen.getByText('Sætningen er for kort. Brug mindst fire forskellige ord.')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Din sætning'))
  expect(await storedVaults()).toEqual([])
})

test('a passphrase can be suggested, is shown, and is strong', async () => {
  await open()
  await press('Foreslå en sætning')
  const field = await screen.findByDisplayValue(/^\S+ \S+ \S+ \S+ \S+$/)
  expect(field).toHaveProperty('type', 'text')
  expect(screen.getByText('Stærk: den er meget svær at gætte.')).toBeDefined()
})

test('others use it too: the copy goes at once, and only the server’s key is left', async () => {
  await open()
  await userEvent.type(screen.getByLabelText('Din sætning'), 'grøn hest under moster sofa')
  await press('Brug sætningen')
  await screen.findByText('Nu er den din egen', undefined, { timeout: 5_000 })
  await press('Gem ikke mere her')
  await screen.findByText('Nu er kopien slettet')
  expect(await modes()).toEqual([['shared', 'server']])
  expect(await inPhoneDb((db) => db.count('records'))).toBe(0)
  expect(localStorage.getItem('udvej.phone')).toBe('shared')
})

test('without an answer from the server nothing has changed, and the page says so', async () => {
  service.person = undefined
  await open()
  await userEvent.type(screen.getByLabelText('Din sætning'), 'grøn hest under moster sofa')
  await press('Brug sætningen')
  await eventually(() =>
    expect(screen.getByText(/^(Det er ikke ændret|Browseren gemmer ikke noget her)$/)).toBeDefined(),
  )
  expect(localStorage.getItem('udvej.phone')).toBeNull()
})

test('a helper has no choice', async () => {
  await open('assistant')
  expect(screen.getByText(/gemmer vi ingen kopi af sagen her/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Brug sætningen' })).toBeNull()
})

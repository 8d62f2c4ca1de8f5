import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { copyOpen, currentSessionState, forgetSessionState, reportSignedOut } from '#src/shared/http/session-state.ts'
import { withApiServer } from '#tests/support/api-server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type PhoneService, servePhones } from '#tests/support/phone-service.ts'
import { sessionAs } from '#tests/support/render-page.tsx'
import { makeMine } from './choose.ts'
import { inPhoneDb } from './open-db.ts'
import { leaveCopy, openPhone, settleChoice, watchPhone } from './phone.ts'
import { handOn } from './picture.ts'
import { storedVaults } from './stored-vaults.ts'
import { unlockByPassphrase } from './unlock.ts'
import { heldKey, openVault } from './vault.ts'

// As on a slow phone: they take a while.
vi.mock(import('#src/shared/i18n/i18n.ts'), async (original) => ({
  ...(await original()),
  loadWords: () => new Promise((done) => setTimeout(done, 50)),
}))

const passphrase = 'grøn hest under moster sofa'
const plan = ['plan', 'own']

withApiServer()
let service: PhoneService
beforeEach(async () => {
  const { origin, href } = location
  vi.stubGlobal('location', { origin, href, replace: vi.fn() })
  leaveCopy()
  forgetSessionState()
  localStorage.clear()
  for (const store of ['vaults', 'records'] as const) await inPhoneDb((db) => db.clear(store))
  service = servePhones('karen')
  const client = signedIn()
  await client.fetchQuery({ queryKey: ['session'], queryFn: () => sessionAs('self'), meta: { kept: true } })
  await makeMine(client, { by: 'passphrase', passphrase })
  await client.fetchQuery({ queryKey: plan, queryFn: () => 'Et fleksjob', meta: { kept: true } })
  await eventually(async () => expect(await inPhoneDb((db) => db.count('records'))).toBe(2))
  leaveCopy()
})

function signedIn(caseId?: string): QueryClient {
  const client = new QueryClient()
  const session = sessionAs('self')
  const cases = session.cases.map((one) => ({ ...one, ...(caseId ? { caseId } : {}) }))
  client.setQueryData(['session'], { ...session, cases }, { updatedAt: 1 })
  return client
}

test('unlocked, what was read is there again', async () => {
  const client = new QueryClient()
  await unlockByPassphrase(client, passphrase)
  expect(client.getQueryData(plan)).toBe('Et fleksjob')
  expect(client.getQueryData(['session'])).toMatchObject({ personName: 'Karen Holm' })
  expect(copyOpen()).toBe(true)
})

test('a page that goes away while its copy is being opened hands its key on all the same', async () => {
  await unlockByPassphrase(new QueryClient(), passphrase)
  const held = heldKey()
  if (!held) throw new Error('Not unlocked')
  leaveCopy()
  const given = { handed: { held, picture: null, silent: false, waiting: 0 }, alone: true }
  const postMessage = vi.fn()
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage }, ready: new Promise(() => undefined) } })
  globalThis.udvejHanded = Promise.resolve(given)
  const early = () => handOn(given) // as before-paint.ts has it
  addEventListener('pagehide', early)
  onTestFinished(() => removeEventListener('pagehide', early))

  const client = new QueryClient()
  const opened = openPhone(client)
  for (let left = 1; !copyOpen(); left += 1) {
    dispatchEvent(new Event('pagehide'))
    expect(postMessage).toHaveBeenCalledTimes(left)
    await Promise.race([opened, new Promise((resolve) => setTimeout(resolve))])
  }
  await opened
  expect(client.getQueryData(plan)).toBe('Et fleksjob')
})

test('nothing of it is shown to somebody else who has signed in since', async () => {
  const client = signedIn('7a1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a12')
  await unlockByPassphrase(client, passphrase)
  expect(client.getQueryData(plan)).toBeUndefined()
  expect(openVault()).toBeNull()
  expect(copyOpen()).toBe(false)
})

test('somebody else who turns out to be signed in afterwards makes the page start over', async () => {
  const client = new QueryClient()
  await unlockByPassphrase(client, passphrase)
  const other = sessionAs('self')
  const cases = other.cases.map((one) => ({ ...one, caseId: '7a1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a12' }))
  client.setQueryData(['session'], { ...other, cases })
  expect(openVault()).toBeNull()
  expect(client.getQueryCache().getAll()).toEqual([])
  expect(location.replace).toHaveBeenCalledWith('/')
})

test('with the copy open a session that ended takes nothing away', async () => {
  await unlockByPassphrase(new QueryClient(), passphrase)
  reportSignedOut()
  expect(currentSessionState()).toBe('away')
  leaveCopy()
  expect(currentSessionState()).toBe('out')
})

test('a phone that was removed from elsewhere deletes everything when it next asks, and is nobody’s', async () => {
  const client = new QueryClient()
  await unlockByPassphrase(client, passphrase)
  for (const device of service.devices.values()) device.removed = true
  watchPhone(client)
  await eventually(async () => expect(await storedVaults()).toEqual([]))
  expect(await inPhoneDb((db) => db.count('records'))).toBe(0)
  await eventually(() => expect(location.replace).toHaveBeenCalledWith('/'))
  expect(localStorage.getItem('udvej.phone')).toBe('')
})

test('when the browser has removed everything, nobody is asked to unlock it', async () => {
  await inPhoneDb((db) => db.clear('vaults'))
  await settleChoice()
  expect(localStorage.getItem('udvej.phone')).toBe('')
})

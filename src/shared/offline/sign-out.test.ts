import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { copyOpen, currentSessionState, forgetSessionState, reportSignedIn } from '#src/shared/http/session-state.ts'
import { writePreference } from '#src/shared/preferences.ts'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type PhoneService, servePhones } from '#tests/support/phone-service.ts'
import { sessionAs } from '#tests/support/render-page.tsx'
import { makeMine } from './choose.ts'
import { openVaultForWriting } from './my-vault.ts'
import { inPhoneDb } from './open-db.ts'
import { startOver, watchPhone } from './phone.ts'
import { leave, waitingHere } from './sign-out.ts'
import { storedVaults } from './stored-vaults.ts'
import { openVault } from './vault.ts'

withApiServer()
let client: QueryClient
let service: PhoneService
let logouts: number
beforeEach(async () => {
  vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined)
  const { origin, href } = location
  vi.stubGlobal('location', { origin, href, replace: vi.fn() })
  client = new QueryClient()
  startOver(client)
  forgetSessionState()
  localStorage.clear()
  // And what is remembered beside the storage.
  for (const name of ['leaving', 'visitor'] as const) writePreference(name, '')
  for (const store of ['vaults', 'records', 'drafts', 'outbox'] as const) await inPhoneDb((db) => db.clear(store))
  service = servePhones('karen')
  logouts = 0
  server.use(
    http.post('*/auth/logout', () => {
      logouts += 1
      return new HttpResponse(null, { status: 204 })
    }),
  )
  client.setQueryData(['session'], sessionAs('self'))
  await makeMine(client, { by: 'passphrase', passphrase: 'grøn hest under moster sofa' })
  const vault = openVault()
  if (!vault) throw new Error('No vault')
  const row = { vaultId: vault.id, caseId: 'own', sealed: await vault.seal('x', 1, 'x') }
  await inPhoneDb((db) => db.put('drafts', { ...row, id: 'draft', savedAt: '' }))
  await inPhoneDb((db) => db.put('outbox', { ...row, id: 'filing', queuedAt: '' }))
})

const counts = async () => ({
  vaults: (await storedVaults()).length,
  drafts: await inPhoneDb((db) => db.count('drafts')),
  outbox: await inPhoneDb((db) => db.count('outbox')),
  records: await inPhoneDb((db) => db.count('records')),
})

test('logging out removes everything of the person, on the phone and from the list of phones, and ends the session', async () => {
  await leave(client, 'delete')
  expect(await counts()).toEqual({ vaults: 0, drafts: 0, outbox: 0, records: 0 })
  expect([...service.devices.values()].map(({ removed }) => removed)).toEqual([true])
  expect(openVault()).toBeNull()
  expect(client.getQueryCache().getAll()).toEqual([])
  expect(logouts).toBe(1)
  expect(localStorage.getItem('udvej.leaving')).toBe('')
})

test('while it lasts nothing is opened again, though the session still stands', async () => {
  let end = () => {}
  const answered = new Promise<void>((resolve) => {
    end = resolve
  })
  server.use(http.post('*/auth/logout', () => answered.then(() => new HttpResponse(null, { status: 204 }))))
  reportSignedIn()
  watchPhone(client)
  const leaving = leave(client, 'seal')
  await eventually(() => expect(openVault()).toBeNull())
  expect(await openVaultForWriting()).toBeNull()
  end()
  await leaving
  expect(copyOpen()).toBe(false)
})

test('what waits can be kept sealed: then only the server’s key is left, and opens it again after sign-in', async () => {
  await leave(client, 'seal')
  expect(await counts()).toEqual({ vaults: 1, drafts: 0, outbox: 1, records: 0 })
  const [stored] = await storedVaults()
  expect(stored?.wraps.map(({ by }) => by)).toEqual(['server'])
  expect(localStorage.getItem('udvej.phone')).toBe('')
  const [row] = await inPhoneDb((db) => db.getAll('outbox'))
  const vault = await openVaultForWriting()
  expect(vault?.mode).toBe('shared')
  expect(row && (await vault?.unseal('x', row.sealed))).toBe('x')
})

test('19P without a server the phone is clean, and the session is ended when the app next asks who is signed in', async () => {
  const { sessionQuery } = await import('#src/shared/http/session.ts')
  server.use(http.post('*/auth/logout', () => HttpResponse.error()))
  await leave(client, 'delete')
  expect(await counts()).toMatchObject({ vaults: 0, records: 0 })
  expect(localStorage.getItem('udvej.leaving')).toBe(sessionAs('self').sessionRef)

  server.use(answer('get', '/api/session', () => sessionAs('self')))
  await expect(client.fetchQuery({ ...sessionQuery, retry: false })).rejects.toThrow()
  let ended = 0
  server.use(
    http.post('*/auth/logout', () => {
      ended += 1
      return new HttpResponse(null, { status: 204 })
    }),
    answer('get', '/api/session', () => (ended > 0 ? problem(401) : sessionAs('self'))),
  )
  await expect(client.fetchQuery({ ...sessionQuery, retry: false })).rejects.toThrow()
  expect(localStorage.getItem('udvej.leaving')).toBe('')
  expect(ended).toBe(1)
})

test('an answer to "who is signed in" that comes while logging out signs nobody in again', async () => {
  const { sessionQuery } = await import('#src/shared/http/session.ts')
  const asked = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  server.use(
    http.get('*/api/session', async () => {
      asked.resolve()
      await answered.promise
      return HttpResponse.json(sessionAs('self'))
    }),
    http.post('*/auth/logout', () => HttpResponse.error()),
  )
  const who = new QueryClient().fetchQuery({ ...sessionQuery, retry: false })
  who.catch(() => undefined)
  await asked.promise
  await leave(client, 'delete')
  answered.resolve()
  await expect(who).rejects.toThrow()
  expect(currentSessionState()).not.toBe('in')
  expect(localStorage.getItem('udvej.visitor')).toBe('1')
})

test('the worker never hears that it may ask while somebody is on the way out', async () => {
  const { letWorkerAsk } = await import('#src/shared/http/ask-ahead.ts')
  const heard: unknown[] = []
  const active = { postMessage: ({ allowed }: { allowed: boolean }) => heard.push(allowed) }
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => ({ active }) } })
  const lastHeard = async () => {
    await eventually(() => expect(heard).not.toEqual([]))
    return heard.splice(0).at(-1)
  }
  letWorkerAsk(true)
  expect(await lastHeard()).toBe(true)
  await leave(client, 'delete')
  expect(await lastHeard()).toBe(false)
  letWorkerAsk(true) // as the page's late work does, which does not know yet
  expect(await lastHeard()).toBe(false)
})

test('whoever signs in after logging out without a server stays signed in: it is another session', async () => {
  const { sessionQuery } = await import('#src/shared/http/session.ts')
  server.use(http.post('*/auth/logout', () => HttpResponse.error()))
  await leave(client, 'seal')
  const next = { ...sessionAs('self'), sessionRef: crypto.randomUUID() }
  let ended = 0
  server.use(
    http.post('*/auth/logout', () => {
      ended += 1
      return new HttpResponse(null, { status: 204 })
    }),
    answer('get', '/api/session', () => next),
  )
  expect(await client.fetchQuery({ ...sessionQuery, retry: false })).toEqual(next)
  expect(localStorage.getItem('udvej.leaving')).toBe('')
  expect(ended).toBe(0)
  expect(await openVaultForWriting()).not.toBeNull()
})

test('what waits is counted for whoever logs out, and what somebody else left sealed here stays counted', async () => {
  const sealed = { iv: new Uint8Array(12), data: new ArrayBuffer(0), schema: 1 }
  await inPhoneDb((db) => db.put('outbox', { id: 'another', vaultId: 'another', caseId: 'own', queuedAt: '', sealed }))
  localStorage.setItem('udvej.waiting', '2')
  expect(await waitingHere()).toBe(1)
  await leave(client, 'delete')
  expect((await counts()).outbox).toBe(1)
  expect(localStorage.getItem('udvej.waiting')).toBe('1')
  expect(await waitingHere()).toBe(1)
})

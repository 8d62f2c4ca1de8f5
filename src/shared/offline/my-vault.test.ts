import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { withApiServer } from '#tests/support/api-server.ts'
import { type PhoneService, servePhones } from '#tests/support/phone-service.ts'
import { openKnownVault, openVaultForWriting } from './my-vault.ts'
import { inPhoneDb } from './open-db.ts'
import { storedVaults } from './stored-vaults.ts'
import { lockVault } from './vault.ts'

withApiServer()
let service: PhoneService
beforeEach(async () => {
  service = servePhones('karen')
  lockVault()
  localStorage.clear()
  for (const store of ['vaults', 'records', 'setAside'] as const) await inPhoneDb((db) => db.clear(store))
})

test('the first time a vault is made, shared and registered; afterwards the server’s key opens the same', async () => {
  const made = await openVaultForWriting()
  const sealed = await made?.seal('drafts/1', 1, 'Jeg er blevet syg')
  expect(service.devices.get(made?.id ?? '')).toMatchObject({ person: 'karen', mode: 'shared' })
  lockVault()
  const again = await openVaultForWriting()
  expect(again?.id).toBe(made?.id)
  expect(sealed && (await again?.unseal('drafts/1', sealed))).toBe('Jeg er blevet syg')
})

test('two that ask at once get one vault', async () => {
  const [one, other] = await Promise.all([openVaultForWriting(), openVaultForWriting()])
  expect(one).toBe(other)
  expect(await storedVaults()).toHaveLength(1)
})

test('nothing unwrapped lies on the phone', async () => {
  await openVaultForWriting()
  const [stored] = await storedVaults()
  expect(Object.keys(stored ?? {}).sort()).toEqual(['createdAt', 'id', 'mode', 'wraps'])
  expect(stored?.wraps.map(({ by }) => by)).toEqual(['server'])
})

test('another person’s vault stays shut, and that person gets one of their own', async () => {
  const karens = await openVaultForWriting()
  lockVault()
  service.person = 'mikkel'
  expect(await openKnownVault()).toBeNull()
  const mikkels = await openVaultForWriting()
  expect(mikkels?.id).not.toBe(karens?.id)
  expect(await storedVaults()).toHaveLength(2)
})

test('a vault that was removed from elsewhere goes, with everything in it', async () => {
  const made = await openVaultForWriting()
  if (!made) throw new Error('No vault')
  const record = {
    id: 'r',
    vaultId: made.id,
    fetchedAt: '2026-11-25T10:00:00.000Z',
    sealed: await made.seal('records/r', 1, 'x'),
  }
  await inPhoneDb((db) => db.put('records', record))
  await inPhoneDb((db) => db.put('setAside', { id: 'records/s', from: 'records', at: record.fetchedAt, record }))
  lockVault()
  for (const device of service.devices.values()) device.removed = true
  expect(await openKnownVault()).toBeNull()
  expect(await storedVaults()).toEqual([])
  expect(await inPhoneDb((db) => db.count('records'))).toBe(0)
  expect(await inPhoneDb((db) => db.count('setAside'))).toBe(0)
})

test('without anybody signed in there is no vault for now', async () => {
  service.person = undefined
  expect(await openVaultForWriting()).toBeNull()
  expect(await storedVaults()).toEqual([])
})

// @vitest-environment node
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { aFiling, arrived, service, withPhoneOutbox } from '#tests/support/phone-outbox.ts'
import { inPhoneDb } from './open-db.ts'
import { phoneOutbox } from './outbox-store.ts'
import { holdOpen } from './vault.ts'

const { phone, outboxWith, freeze } = withPhoneOutbox()

test('16P three things queued by an older edition are all sent, each once', async () => {
  const older = [aFiling('et'), aFiling('to'), aFiling('tre')]
  for (const { id, caseId, queuedAt, request, draft, state } of older) {
    const sealed = await phone.vault.seal(`outbox/${id}`, 1, { request, draft, state })
    await inPhoneDb((db) => db.add('outbox', { id, caseId, queuedAt, vaultId: phone.vault.id, sealed }))
  }
  const { send, texts } = service(arrived)
  await outboxWith(send).wake()
  expect(texts()).toEqual(['et', 'to', 'tre'])
  expect(await phone.store.list()).toEqual([])
})

test('23P one that does not open is set aside, and the others are sent', async () => {
  const [broken, whole] = [aFiling('et'), aFiling('to')]
  await freeze(broken, whole)
  await inPhoneDb(async (db) => {
    const row = await db.getFromIndex('outbox', 'byId', broken.id)
    if (row) await db.put('outbox', { ...row, sealed: { ...row.sealed, data: new ArrayBuffer(40) } })
  })
  const { send, texts } = service(arrived)
  await outboxWith(send).wake()
  expect(texts()).toEqual(['to'])
  expect(await inPhoneDb((db) => db.get('setAside', `outbox/${broken.id}`))).toMatchObject({ from: 'outbox' })
})

test('what a newer edition queued is neither sent nor touched by this one', async () => {
  const { id, caseId, queuedAt } = aFiling('fra fremtiden')
  const sealed = await phone.vault.seal(`outbox/${id}`, 99, { something: 'else' })
  await inPhoneDb((db) => db.add('outbox', { id, caseId, queuedAt, vaultId: phone.vault.id, sealed }))
  await freeze(aFiling('af i dag'))
  const { send, texts } = service(arrived)
  await outboxWith(send).wake()
  expect(texts()).toEqual(['af i dag'])
  expect(await inPhoneDb((db) => db.getFromIndex('outbox', 'byId', id))).toBeDefined()
})

test('taking something in removes its draft in the same step, and taking it back makes it one again', async () => {
  const filing = aFiling('klage')
  await inPhoneDb(async (db) => {
    const sealed = await phone.vault.seal(`drafts/${filing.id}`, 1, {})
    await db.put('drafts', { id: filing.id, vaultId: phone.vault.id, caseId: 'own', savedAt: filing.queuedAt, sealed })
  })
  await freeze(filing)
  expect(await inPhoneDb((db) => db.get('drafts', filing.id))).toBeUndefined()
  const { kind, content } = filing.draft
  const draft = { id: filing.id, caseId: 'own', kind, content, basedOn: 0, ahead: true, savedAt: filing.queuedAt }
  expect(await phone.store.takeBack(filing.id, draft)).toBe(true)
  expect(await phone.store.takeBack(filing.id, draft)).toBe(false)
  expect(await phone.store.list()).toEqual([])
  expect(await inPhoneDb((db) => db.get('drafts', filing.id))).toMatchObject({ id: filing.id })
})

test('another person’s outbox is not to be seen, and stays as it is', async () => {
  await freeze(aFiling('klage'))
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  expect(await phoneOutbox(holdOpen(crypto.randomUUID(), 'shared', key)).list()).toEqual([])
  expect(await phone.store.list()).toHaveLength(1)
})

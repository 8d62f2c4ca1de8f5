import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test } from 'vitest'
import { eventually } from '#tests/support/eventually.ts'
import { inPhoneDb } from './open-db.ts'
import { keepWhatIsRead, putBack, readKept } from './snapshot.ts'
import { holdOpen, type OpenVault } from './vault.ts'

let vault: OpenVault
let client: QueryClient
beforeEach(async () => {
  for (const store of ['vaults', 'records', 'setAside'] as const) await inPhoneDb((db) => db.clear(store))
  vault = holdOpen('vault-1', 'own', await newKey())
  await inPhoneDb((db) => db.put('vaults', { id: vault.id, mode: 'own', createdAt: '', wraps: [] }))
  client = new QueryClient()
  keepWhatIsRead(client, vault)
})

const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const records = () => inPhoneDb((db) => db.getAll('records'))
const read = (queryKey: string[], data: unknown, meta: object = { kept: true }) =>
  client.fetchQuery({ queryKey, queryFn: () => data, meta, staleTime: 0 })
const keptAtLast = (count: number) => eventually(async () => expect(await records()).toHaveLength(count))

test('what is read is kept, encrypted, and comes back as old as it is', async () => {
  await read(['plan', 'own'], { purpose: 'Et fleksjob' })
  await keptAtLast(1)
  expect(JSON.stringify((await records()).map(({ id, vaultId }) => ({ id, vaultId })))).not.toContain('plan')
  expect(Buffer.from(new Uint8Array((await records())[0]?.sealed.data ?? [])).includes('fleksjob')).toBe(false)

  const later = new QueryClient()
  putBack(later, await readKept(vault))
  expect(later.getQueryData(['plan', 'own'])).toEqual({ purpose: 'Et fleksjob' })
  const then = client.getQueryState(['plan', 'own'])?.dataUpdatedAt
  expect(later.getQueryState(['plan', 'own'])?.dataUpdatedAt).toBe(then)
})

test('each answer has one record, and the newest counts', async () => {
  await read(['plan', 'own'], 'old')
  await keptAtLast(1)
  await read(['plan', 'own'], 'new')
  await eventually(async () => expect((await readKept(vault)).map(({ data }) => data)).toEqual(['new']))
  expect(await records()).toHaveLength(1)
})

test('what is not marked, and what is about somebody else’s case, is not kept', async () => {
  await read(['settings', 'sessions'], 'x', {})
  await read(['plan', '7a1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a12'], 'x')
  await read(['letters', 'own', 'list'], 'y')
  await keptAtLast(1)
  expect((await readKept(vault)).map(({ data }) => data)).toEqual(['y'])
})

test('a function says what of an answer is kept', async () => {
  await read(['session'], { cases: ['mine', 'another’s'] }, { kept: () => ({ cases: ['mine'] }) })
  await keptAtLast(1)
  expect((await readKept(vault))[0]?.data).toEqual({ cases: ['mine'] })
})

test('after 14 days it is gone', async () => {
  await read(['plan', 'own'], 'x')
  await keptAtLast(1)
  const [record] = await records()
  const old = new Date(Date.now() - 15 * 24 * 60 * 60_000).toISOString()
  if (record) await inPhoneDb((db) => db.put('records', { ...record, fetchedAt: old }))
  expect(await readKept(vault)).toEqual([])
  await keptAtLast(0)
})

test('23P one record that is corrupt is set aside, and the others come back', async () => {
  await read(['plan', 'own'], 'plan')
  await read(['letters', 'own', 'list'], 'letters')
  await keptAtLast(2)
  const [record] = await records()
  if (record) new Uint8Array(record.sealed.data)[0] = (new Uint8Array(record.sealed.data)[0] ?? 0) ^ 1
  if (record) await inPhoneDb((db) => db.put('records', record))
  expect(await readKept(vault)).toHaveLength(1)
  expect(await inPhoneDb((db) => db.getAll('setAside'))).toMatchObject([
    { from: 'records', record: { id: record?.id } },
  ])
})

test('what the server has answered in the meantime is not overwritten by the copy', async () => {
  await read(['plan', 'own'], 'copy')
  await keptAtLast(1)
  const later = new QueryClient()
  later.setQueryData(['plan', 'own'], 'fresh', { updatedAt: Date.now() + 1000 })
  putBack(later, await readKept(vault))
  expect(later.getQueryData(['plan', 'own'])).toBe('fresh')
})

test('nothing is written after the vault was removed', async () => {
  await inPhoneDb((db) => db.delete('vaults', vault.id))
  await read(['plan', 'own'], 'x')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await records()).toEqual([])
})

test('what was kept before a text was hidden is thrown away, and what is not of the case stays', async () => {
  await read(['session'], 'me')
  await read(['letters', 'own', 'letter', '1'], 'A text about somebody else')
  await keptAtLast(2)
  const hiddenAt = new Date().toISOString()
  await read(['overview', 'own'], { title: 'Din sag', hiddenAt })
  await eventually(async () => expect((await readKept(vault)).map(({ key }) => key[0])).not.toContain('letters'))
  expect((await readKept(vault)).map(({ key }) => key[0]).sort()).toEqual(['overview', 'session'])
  expect(client.getQueryData(['letters', 'own', 'letter', '1'])).toBeUndefined()
})

test('what was read long after a text was hidden stays', async () => {
  await read(['letters', 'own', 'letter', '1'], 'A letter')
  await read(['overview', 'own'], { title: 'Din sag', hiddenAt: new Date(Date.now() - 60 * 60_000).toISOString() })
  await keptAtLast(2)
  expect((await readKept(vault)).map(({ data }) => data)).toContain('A letter')
})

// @vitest-environment node
import 'fake-indexeddb/auto'
import { createHash, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { heldFiles, holdFile, isOrphan, letGo, letGoUnreleased, readHeld, releaseFiles } from './held-files.ts'
import { inPhoneDb } from './open-db.ts'
import { holdOpen, lockVault, openVault } from './vault.ts'

const mark = 'Det her er hemmeligt'
const photo = () => new File([mark.repeat(1000)], `${mark}.jpg`)
const filingId = randomUUID()
const hold = () => holdFile({ id: randomUUID(), filingId, path: '/api/x' }, photo())

const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const unlock = async (key: CryptoKey, id: string = randomUUID()) => void holdOpen(id, 'shared', key)

beforeEach(async () => unlock(await newKey()))
afterEach(async () => {
  vi.restoreAllMocks()
  for (const { id } of await heldFiles()) await letGo(id)
  await inPhoneDb((db) => Promise.all([db.clear('files'), db.clear('fileBytes')]))
  lockVault()
})

test('a file lies on the phone encrypted, with its name, and comes back as it was', async () => {
  const held = await hold()
  expect(held).toMatchObject({ kept: true, ready: false, size: 20_000 })
  expect(held.sha256).toBe(createHash('sha256').update(mark.repeat(1000)).digest('hex'))
  const rows = await inPhoneDb((db) => Promise.all([db.getAll('files'), db.getAll('fileBytes')]))
  const stored = rows.flat().map(({ sealed, ...row }) => JSON.stringify(row) + Buffer.from(sealed.data).toString())
  expect(stored.join().includes(mark)).toBe(false)
  expect(await heldFiles(filingId)).toEqual([held])
  expect(await (await readHeld(held))?.text()).toBe(mark.repeat(1000))
})

test('another person on the same phone neither sees nor reads it', async () => {
  const held = await hold()
  await unlock(await newKey())
  expect(await heldFiles()).toEqual([])
  expect(await readHeld(held)).toBeNull()
})

test('files may go only when their text was sent, and are forgotten when they are let go', async () => {
  const held = await hold()
  await releaseFiles(filingId)
  expect((await heldFiles(filingId)).map(({ ready }) => ready)).toEqual([true])
  await letGo(held.id)
  expect(await heldFiles()).toEqual([])
  expect(await inPhoneDb((db) => db.count('fileBytes'))).toBe(0)
})

test('8P on a full phone the file stays in memory only, and says that it is not kept', async () => {
  const full = new DOMException('full', 'QuotaExceededError')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full
  })
  const held = await hold()
  expect(held.kept).toBe(false)
  vi.restoreAllMocks()
  expect(await inPhoneDb((db) => db.count('files'))).toBe(0)
  expect(await (await readHeld(held))?.text()).toBe(mark.repeat(1000))
})

test('a file that does not open is left out, and the others are there', async () => {
  const [damaged, sound] = [await hold(), await hold()]
  await inPhoneDb(async (db) => {
    const row = await db.get('files', damaged.id)
    if (row) await db.put('files', { ...row, sealed: { ...row.sealed, iv: new Uint8Array(12) } })
  })
  expect(await heldFiles()).toEqual([sound])
})

test('a file is an orphan a day after its draft was thrown away, not while it may be taken back', async () => {
  const held = await hold()
  const dayAfter = { ...held, addedAt: new Date(Date.now() - 25 * 60 * 60_000).toISOString() }
  expect([await isOrphan(held), await isOrphan(dayAfter)]).toEqual([false, true])
  const sealed = await openVault()?.seal('x', 1, {})
  if (!sealed) throw new Error('no vault')
  const draft = { id: filingId, vaultId: 'x', caseId: 'own', savedAt: held.addedAt, sealed }
  await inPhoneDb((db) => db.put('drafts', draft))
  expect(await isOrphan(dayAfter)).toBe(false)
})

test('19P logging out forgets the files of what was never sent, and keeps those that are on their way', async () => {
  const vaultId = openVault()?.id ?? ''
  const sent = await hold()
  await releaseFiles(filingId)
  await hold()
  await letGoUnreleased(vaultId)
  expect((await heldFiles()).map(({ id }) => id)).toEqual([sent.id])
})

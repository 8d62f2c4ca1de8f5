// @vitest-environment node
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { inPhoneDb, NoStorageError, phoneDb } from './open-db.ts'

const record = { id: 'one', from: 'drafts', at: '2026-11-25T10:00:00.000Z', record: null }

test('10P a connection that the browser closed is opened again, and the next write succeeds', async () => {
  const db = await phoneDb()
  db.close()
  await inPhoneDb((open) => open.put('setAside', record))
  expect(await inPhoneDb((open) => open.get('setAside', 'one'))).toEqual(record)
})

test('without storage that works the caller is told so, and asked again it is tried again', async () => {
  vi.resetModules()
  const fresh = await import('./open-db.ts')
  const works = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  await expect(fresh.phoneDb()).rejects.toBeInstanceOf(fresh.NoStorageError)
  expect(NoStorageError.name).toBe('NoStorageError')
  vi.mocked(indexedDB.open).mockImplementation(works)
  expect((await fresh.phoneDb()).name).toBe('udvej')
})

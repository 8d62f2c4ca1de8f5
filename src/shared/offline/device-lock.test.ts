import { afterEach, expect, test, vi } from 'vitest'
import { askDeviceLock, deviceLockMayWork, makeDeviceLock } from './device-lock.ts'

afterEach(() => vi.unstubAllGlobals())

const bytes = (...values: number[]) => Uint8Array.from(values)
const secret = bytes(9, 9, 9).buffer

/** A browser whose lock answers so. */
function lockThat(answer: { create?: () => unknown; get?: () => unknown }) {
  const get = vi.fn(async () => answer.get?.() ?? null)
  vi.stubGlobal('navigator', { credentials: { create: async () => answer.create?.() ?? null, get } })
  return get
}

const credential = (id: string, rawId: Uint8Array, prf: object) => ({
  id,
  rawId: rawId.buffer,
  getClientExtensionResults: () => ({ prf }),
})

test('a lock that gives its secret only when it is asked afterwards is asked afterwards', async () => {
  lockThat({
    create: () => credential('AQID', bytes(1, 2, 3), { enabled: true }),
    get: () => credential('AQID', bytes(1, 2, 3), { results: { first: secret } }),
  })
  expect(await makeDeviceLock()).toMatchObject({ credentialId: bytes(1, 2, 3), secret })
})

test('a lock that has no secret to give is unsupported', async () => {
  lockThat({ create: () => credential('AQID', bytes(1, 2, 3), {}) })
  await expect(makeDeviceLock()).rejects.toMatchObject({ name: 'DeviceLockError', reason: 'unsupported' })
})

test('of several locks it is said which one answered', async () => {
  lockThat({ get: () => credential('BAUG', bytes(4, 5, 6), { results: { first: secret } }) })
  const locks = [bytes(1, 2, 3), bytes(4, 5, 6)].map((credentialId) => ({ credentialId, salt: bytes(0) }))
  expect(await askDeviceLock(locks)).toEqual({ lock: locks[1], secret })
})

test('a person who says no, or waits too long, has refused', async () => {
  lockThat({
    get: () => {
      throw new DOMException('not allowed', 'NotAllowedError')
    },
  })
  const asked = askDeviceLock([{ credentialId: bytes(1), salt: bytes(0) }])
  await expect(asked).rejects.toMatchObject({ name: 'DeviceLockError', reason: 'refused' })
})

test('it is not offered where the browser says that it cannot', async () => {
  expect(await deviceLockMayWork()).toBe(false)
  vi.stubGlobal('PublicKeyCredential', {
    getClientCapabilities: async () => ({ 'extension:prf': false }),
    isUserVerifyingPlatformAuthenticatorAvailable: async () => true,
  })
  expect(await deviceLockMayWork()).toBe(false)
  vi.stubGlobal('PublicKeyCredential', { isUserVerifyingPlatformAuthenticatorAvailable: async () => true })
  expect(await deviceLockMayWork()).toBe(true)
})

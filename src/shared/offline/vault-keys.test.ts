// @vitest-environment node
import { expect, test } from 'vitest'
import {
  makeDataKey,
  random,
  unwrap,
  WrongKeyError,
  wrapForLock,
  wrapForPassphrase,
  wrapForServer,
} from './vault-keys.ts'

const vaultId = 'vault-1'
const serverKey = Buffer.alloc(32, 7).toString('base64url')
const passphrase = 'grøn hest under sengen'
const lock = { credentialId: random(16), salt: random(32), secret: random(32) }

const raw = async (key: CryptoKey) => Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('hex')

test('each way opens the same data key', async () => {
  const dataKey = await makeDataKey()
  const wraps = [
    [await wrapForServer(dataKey, vaultId, serverKey), serverKey],
    [await wrapForPassphrase(dataKey, vaultId, passphrase), passphrase],
    [await wrapForLock(dataKey, vaultId, lock), lock.secret],
  ] as const
  for (const [wrap, secret] of wraps) {
    expect(await raw(await unwrap(vaultId, wrap, secret, true))).toBe(await raw(dataKey))
  }
})

test('what is opened for reading cannot be taken out of the browser’s keeping', async () => {
  const wrap = await wrapForServer(await makeDataKey(), vaultId, serverKey)
  const key = await unwrap(vaultId, wrap, serverKey)
  expect(key.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
})

test('22P a wrong passphrase opens nothing; capitals and spaces make no difference', async () => {
  const wrap = await wrapForPassphrase(await makeDataKey(), vaultId, passphrase)
  await expect(unwrap(vaultId, wrap, 'grøn hest under bordet')).rejects.toBeInstanceOf(WrongKeyError)
  expect(await unwrap(vaultId, wrap, '  Grøn hest  under Sengen ')).toBeInstanceOf(CryptoKey)
})

test('a wrap that was moved to another vault, or belongs to another key, does not open', async () => {
  const wrap = await wrapForServer(await makeDataKey(), vaultId, serverKey)
  await expect(unwrap('vault-2', wrap, serverKey)).rejects.toBeInstanceOf(WrongKeyError)
  const another = Buffer.alloc(32, 8).toString('base64url')
  await expect(unwrap(vaultId, wrap, another)).rejects.toBeInstanceOf(WrongKeyError)
  await expect(unwrap(vaultId, wrap, 'not a key')).rejects.toBeInstanceOf(WrongKeyError)
})

import { expect, test } from 'vitest'
import { SealBrokenError, seal, unseal } from './seal.ts'

const place = { vaultId: 'vault-1', record: 'drafts/1' }
const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

test('what was sealed opens again in its place, and its text is not to be seen', async () => {
  const key = await newKey()
  const sealed = await seal(key, place, 1, { text: 'Jeg er blevet syg' })
  expect(await unseal(key, place, sealed)).toEqual({ text: 'Jeg er blevet syg' })
  expect(Buffer.from(sealed.data).includes('syg')).toBe(false)
})

test('the same text never looks the same twice', async () => {
  const key = await newKey()
  const [one, other] = await Promise.all([seal(key, place, 1, 'ja'), seal(key, place, 1, 'ja')])
  expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(false)
})

test.each([
  ['another place', { ...place, record: 'drafts/2' }, {}],
  ['another person’s vault', { ...place, vaultId: 'vault-2' }, {}],
  ['another schema', place, { schema: 2 }],
])('it does not open in %s', async (_name, elsewhere, change) => {
  const key = await newKey()
  const sealed = { ...(await seal(key, place, 1, 'ja')), ...change }
  await expect(unseal(key, elsewhere, sealed)).rejects.toBeInstanceOf(SealBrokenError)
})

test('it does not open when a bit was changed, nor under another key', async () => {
  const key = await newKey()
  const sealed = await seal(key, place, 1, 'ja')
  const damaged = {
    ...sealed,
    data: Uint8Array.from(new Uint8Array(sealed.data), (byte, at) => (at === 0 ? byte ^ 1 : byte)).buffer,
  }
  await expect(unseal(key, place, damaged)).rejects.toBeInstanceOf(SealBrokenError)
  await expect(unseal(await newKey(), place, sealed)).rejects.toBeInstanceOf(SealBrokenError)
})

/** Something encrypted: AES-GCM under the data key of a vault. `schema` is the version of what is inside. */
export interface Sealed {
  schema: number
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

/** What a sealed thing belongs to. It is bound to it: moved to another place, it does not open. */
export interface SealPlace {
  vaultId: string
  /** `drafts/<id>`, `outbox/<id>` and so on. */
  record: string
}

/** It does not open: damaged, moved, or sealed under another key. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError'
}

const ivBytes = 12
const toBytes = new TextEncoder()
const toText = new TextDecoder()

function boundTo({ vaultId, record }: SealPlace, schema: number): Uint8Array<ArrayBuffer> {
  return toBytes.encode(JSON.stringify([vaultId, record, schema]))
}

/** Encrypts bytes for a place. A fresh iv each time: the same text never looks the same twice. */
export async function sealBytes(
  key: CryptoKey,
  place: SealPlace,
  schema: number,
  bytes: BufferSource,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(place, schema) }, key, bytes)
  return { schema, iv, data }
}

/** @throws SealBrokenError */
export async function unsealBytes(
  key: CryptoKey,
  place: SealPlace,
  { schema, iv, data }: Sealed,
): Promise<ArrayBuffer> {
  try {
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: boundTo(place, schema) }, key, data)
  } catch (cause) {
    throw new SealBrokenError(`${place.record.split('/')[0]} does not open`, { cause })
  }
}

/** Encrypts a plain JSON value. */
export function seal(key: CryptoKey, place: SealPlace, schema: number, value: unknown): Promise<Sealed> {
  return sealBytes(key, place, schema, toBytes.encode(JSON.stringify(value)))
}

/** @throws SealBrokenError */
export async function unseal(key: CryptoKey, place: SealPlace, sealed: Sealed): Promise<unknown> {
  return JSON.parse(toText.decode(await unsealBytes(key, place, sealed)))
}

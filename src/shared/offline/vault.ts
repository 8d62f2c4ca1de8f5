import type { HeldKey } from './key-messages.ts'
import { type Sealed, seal, sealBytes, unseal, unsealBytes } from './seal.ts'

/** The signed-in person's locked room on this phone, while it is open. It exists in memory only. */
export interface OpenVault {
  readonly id: string
  readonly mode: 'shared' | 'own'
  /** Encrypts a plain JSON value for `record` (`drafts/<id>`); `schema` is the version of its form. */
  seal(record: string, schema: number, value: unknown): Promise<Sealed>
  /** @throws SealBrokenError */
  unseal(record: string, sealed: Sealed): Promise<unknown>
  sealBytes(record: string, schema: number, bytes: BufferSource): Promise<Sealed>
  /** @throws SealBrokenError */
  unsealBytes(record: string, sealed: Sealed): Promise<ArrayBuffer>
}

const listeners = new Set<() => void>()
let current: OpenVault | null = null
let held: HeldKey | null = null

/** The open vault, or null: nobody has signed in or unlocked, or this browser stores nothing. */
export function openVault(): OpenVault | null {
  return current
}

/** For useSyncExternalStore. */
export function subscribeToVault(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The vault is open now: under `key`, until it is locked. */
export function holdOpen(id: string, mode: OpenVault['mode'], key: CryptoKey): OpenVault {
  const at = (record: string) => ({ vaultId: id, record })
  const vault: OpenVault = {
    id,
    mode,
    seal: (record, schema, value) => seal(key, at(record), schema, value),
    unseal: (record, sealed) => unseal(key, at(record), sealed),
    sealBytes: (record, schema, bytes) => sealBytes(key, at(record), schema, bytes),
    unsealBytes: (record, sealed) => unsealBytes(key, at(record), sealed),
  }
  become(vault, { vaultId: id, mode, key })
  return vault
}

/** For key-keeper.ts, which hands the key on to the next page. */
export function heldKey(): HeldKey | null {
  return held
}

/** Forgets the key here. What lies on the phone stays sealed. */
export function lockVault(): void {
  become(null, null)
}

function become(next: OpenVault | null, key: HeldKey | null): void {
  current = next
  held = key
  for (const listener of listeners) listener()
}

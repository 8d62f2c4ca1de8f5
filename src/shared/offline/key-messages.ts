/** An open vault's key on its way from one page to the next, in memory only. The key itself can be used, not read. */
export interface HeldKey {
  vaultId: string
  mode: 'shared' | 'own'
  key: CryptoKey
}

/** What a page says to the service worker about keys. `give-key` comes with a port for the answer. */
export type KeyMessage = { type: 'hold-key'; held: HeldKey } | { type: 'give-key' } | { type: 'forget-key' }

/** The worker's answer. `alone`: no other page of ours is open, so nobody else needs to be asked. */
export interface KeyAnswer {
  held: HeldKey | null
  alone: boolean
}

/** An open vault's key on its way from one page to the next, in memory only. The key itself can be used, not read. */
export interface HeldKey {
  vaultId: string
  mode: 'shared' | 'own'
  key: CryptoKey
}

/** What a page on "my phone" showed when it went away, for the next one at the same address. In memory only, with the key. */
export interface Picture {
  /** Path and query. */
  address: string
  language: string
  /** The app's own, by name: they tell its edition. */
  files: string
  /** Addresses of the style files that it needs besides those in the html. */
  styles: string[]
  /** For each part of the page its height in px where it was not on the screen, else 0. */
  hidden: number[]
  /** The whole page, inside #root. */
  html: string
}

/** What a page hands on when it goes away. */
export interface Handed {
  held: HeldKey
  picture: Picture | null
  /** What the lines above a page say: no way to the server was found; how much waits to be sent. */
  silent: boolean
  waiting: number
}

/** What a page says to the service worker about keys. `give-key` comes with a port for the answer. */
export type KeyMessage = ({ type: 'hold-key' } & Handed) | { type: 'give-key' } | { type: 'forget-key' }

/** The worker's answer. `alone`: no other page of ours is open, so nobody else needs to be asked. */
export interface KeyAnswer {
  handed: Handed | null
  alone: boolean
}

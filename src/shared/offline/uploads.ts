import { currentConnection, subscribeToConnection } from '#src/shared/http/connection.ts'
import { currentSessionState, reportSignedOut, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import { readPreference } from '#src/shared/preferences.ts'
import { ask } from './ask.ts'
import { type HeldFile, heldFiles, isOrphan, letGo, readHeld } from './held-files.ts'
import { openKnownVault } from './my-vault.ts'
import { outboxView, subscribeToOutbox } from './outbox-runtime.ts'
import { type Ask, sendFile } from './send-file.ts'
import { type OpenVault, openVault, subscribeToVault } from './vault.ts'

// Text first, then the files: what was released (held-files.ts) is sent whenever there is a way, one at a time, by one tab.

const listeners = new Set<() => void>()
const firstPauseMs = 3_000
const longestPauseMs = 60_000
let watching = false
let underWay = false
let askedAgain = false
let pauses = 0
/** The service asked for this (Retry-After), in milliseconds since 1970. */
let notBefore = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Called whenever more of a file has arrived. */
export function subscribeToUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Sends what waits, now and from now on. Call it after something was filed, and at the start when files lie here. Harmless when it runs. */
export function startUploads(): void {
  if (!watching) {
    watching = true
    subscribeToVault(tryNow)
    // A text that has just arrived lets its files go.
    subscribeToOutbox(tryNow)
    subscribeToConnection(() => currentConnection() === 'ok' && tryNow())
    subscribeToSessionState(() => currentSessionState() === 'in' && tryNow())
  }
  tryNow()
}

function tryNow(): void {
  clearTimeout(timer)
  if (underWay) {
    askedAgain = true
    return
  }
  underWay = true
  askedAgain = false
  void inOneTab(sendAll)
    .catch(() => 'later' as const)
    .then((left) => {
      underWay = false
      if (askedAgain) tryNow()
      else if (left === 'later') pause()
    })
}

function pause(): void {
  const grown = Math.min(longestPauseMs, firstPauseMs * 2 ** pauses)
  pauses += 1
  // Not everybody at the same moment after an outage.
  timer = setTimeout(tryNow, grown * (0.5 + Math.random() / 2))
}

/** The other tabs look again later: the one that sends may be closed in the middle. */
async function inOneTab(work: () => Promise<'later' | 'nothing'>): Promise<'later' | 'nothing'> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('udvej.uploads', { ifAvailable: true }, (lock) => (lock ? work() : 'later'))
}

/** Sends every file that may go. `later`: some are left. */
async function sendAll(): Promise<'later' | 'nothing'> {
  let left = false
  // Where nobody has to unlock it, the service opens it.
  if (!openVault() && readPreference('files')) await openKnownVault().catch(() => null)
  const vault = openVault()
  const queued = new Set(outboxView()?.items.map(({ id }) => id))
  for (const file of await heldFiles()) {
    if (!file.ready) await letGoOrphan(file)
    if (!file.ready) continue
    if (queued.has(file.filingId)) continue // its text first; the outbox says when
    if (Date.now() < notBefore) return 'later'
    const outcome = await sendOne(file, vault)
    if (outcome === 'stopped') return 'nothing'
    if (outcome === 'left') left = true
  }
  return left ? 'later' : 'nothing'
}

async function sendOne(file: HeldFile, vault: OpenVault | null): Promise<'gone' | 'left' | 'stopped'> {
  const bytes = await readHeld(file)
  // Somebody logged out in the meantime: it is sealed, not damaged.
  if (!bytes && openVault() !== vault) return 'stopped'
  // Damaged on this phone: the service says that it is missing, and that is true.
  const sent = bytes ? await sendFile(askAsUs, file, bytes, tell) : ({ outcome: 'lost' } as const)
  switch (sent.outcome) {
    case 'done':
    case 'lost':
      await letGo(file.id)
      pauses = 0
      tell()
      return 'gone'
    case 'stopped':
      return 'stopped'
    case 'later':
      notBefore = Date.now() + (sent.seconds ?? 0) * 1000
      return 'left'
    case 'notFiled':
      return (await letGoOrphan(file)) ? 'gone' : 'left'
  }
}

async function letGoOrphan(file: HeldFile): Promise<boolean> {
  const orphan = await isOrphan(file)
  if (orphan) await letGo(file.id)
  return orphan
}

function tell(): void {
  for (const listener of listeners) listener()
}

const askAsUs: Ask = async (path, init) => {
  const response = await ask(path, init)
  if (response.status === 401) reportSignedOut()
  return response
}

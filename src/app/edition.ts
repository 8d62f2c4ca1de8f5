import type { Workbox } from 'workbox-window'
import { letWorkerAsk } from '#src/shared/http/ask-ahead.ts'
import { holdRequests } from '#src/shared/http/connection.ts'
import { currentSessionState } from '#src/shared/http/session-state.ts'
import { language } from '#src/shared/i18n/i18n.ts'
import { pause } from './pause.ts'

/** Whether a new edition of the app lies ready behind the one that is open (the service worker's "waiting"). */
let waits = false
let worker: Workbox | undefined
const listeners = new Set<() => void>()
const lastRequestsMs = 300
const longestSwitchMs = 5_000

export function subscribeToEdition(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function newEditionWaits(): boolean {
  return waits
}

/**
 * Switches to the new edition: only ever because the reader pressed for it. The old worker must have nothing to do for that, and each request passes
 * through it: a page that went on asking would put the switch off by minutes. The page is loaded again; if that takes too long, it resolves.
 */
export async function switchEdition(): Promise<void> {
  worker?.addEventListener('controlling', () => location.reload())
  const over = pause(longestSwitchMs)
  holdRequests(over)
  await pause(lastRequestsMs)
  worker?.messageSkipWaiting()
  await over
}

/** Registers the service worker. Called when the page is useful and quiet; does nothing where there is none (development, old browsers). */
export async function keepForOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  worker = new Workbox('/sw.js')
  worker.addEventListener('waiting', () => {
    waits = true
    for (const listener of listeners) listener()
  })
  await worker.register()
  const active = (await navigator.serviceWorker.ready).active
  active?.postMessage({ type: 'language', language: language() })
  letWorkerAsk(currentSessionState() === 'in')
  active?.postMessage({ type: 'keep-rest' })
}

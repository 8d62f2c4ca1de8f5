import { syncTag } from '#src/shared/offline/background-sync.ts'

declare const self: ServiceWorkerGlobalScope

interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

/** There is a network again: open pages send what waits. The worker itself knows nothing about it. */
export function answerSync(event: Event): void {
  const { tag, waitUntil } = event as SyncEvent
  if (tag === syncTag) waitUntil.call(event, wakePages())
}

async function wakePages(): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ type: 'send-waiting' })
}

/** Where the browser has it: the worker is told when there is a network again, and wakes an open page (src/sw/wake-pages.ts). Nothing else is in it. */
interface WithSync extends ServiceWorkerRegistration {
  sync?: { register: (tag: string) => Promise<void> }
}

export const syncTag = 'udvej.outbox'

/** Asks to be woken. Failing is harmless: the page looks for itself while it is open. */
export function wakeInBackground(): void {
  navigator.serviceWorker
    ?.getRegistration()
    .then((registration) => (registration as WithSync | undefined)?.sync?.register(syncTag))
    .catch(() => undefined)
}

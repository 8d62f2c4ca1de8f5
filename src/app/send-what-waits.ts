import type { QueryClient } from '@tanstack/react-query'
import { somethingWaits, subscribeToWaiting, waitingOfPerson } from '#src/shared/offline/waiting-count.ts'

/** Starts the outbox when something lies in it; otherwise its code is not even fetched. What arrives makes everything on screen old. */
export async function sendWhatWaits(client: QueryClient): Promise<void> {
  let before = waitingOfPerson()
  subscribeToWaiting(() => {
    if (waitingOfPerson() < before) void client.invalidateQueries()
    before = waitingOfPerson()
  })
  if (!somethingWaits()) return
  const { startOutbox } = await import('#src/shared/offline/outbox-runtime.ts')
  await startOutbox()
}

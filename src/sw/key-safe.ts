import type { Handed, KeyAnswer, KeyMessage } from '#src/shared/offline/key-messages.ts'

declare const self: ServiceWorkerGlobalScope

/** Long enough for a reload on a slow phone; short enough that a phone that was put away is locked. */
const holdMs = 60_000

let handed: Handed | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let letGo: (() => void) | undefined

/**
 * Holds what the page that goes away hands on, in memory only, for the page that comes: its key, and what it showed. It is given once and forgotten
 * after a minute; a browser that stops the worker forgets it sooner.
 */
export function answerAboutKeys(message: KeyMessage, event: ExtendableMessageEvent): void {
  if (message.type === 'hold-key') event.waitUntil(hold(message))
  if (message.type === 'forget-key') forget()
  if (message.type === 'give-key') event.waitUntil(give(event.ports[0]))
}

/** The promise keeps the worker alive for as long as it holds something. */
function hold({ held, picture, silent, waiting }: Handed): Promise<void> {
  forget()
  handed = { held, picture, silent, waiting }
  return new Promise((resolve) => {
    letGo = resolve
    timer = setTimeout(forget, holdMs)
  })
}

function forget(): void {
  clearTimeout(timer)
  handed = null
  letGo?.()
  letGo = undefined
}

async function give(port: MessagePort | undefined): Promise<void> {
  const given = handed
  forget()
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  port?.postMessage({ handed: given, alone: pages.length < 2 } satisfies KeyAnswer)
}

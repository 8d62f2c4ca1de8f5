import type { KeyAnswer, KeyMessage } from './key-messages.ts'

/**
 * How long a page that starts waits. The worker answers at once, also that it has none; but it gives a key only once, so a slow phone's late answer must
 * not be missed.
 */
const longestWaitMs = 3_000

/**
 * What the page before this one handed on. A page that was loaded past the worker has none to ask, and an old worker does not answer: both count as
 * nothing. It is built into the head of the html (src/app/before-paint.ts), where the question costs nothing.
 */
export function askWorker(): Promise<KeyAnswer> {
  const nothing = { handed: null, alone: false }
  const worker = navigator.serviceWorker?.controller
  if (!worker) return Promise.resolve(nothing)
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => answered(nothing), longestWaitMs)
    const answered = (answer: KeyAnswer) => {
      clearTimeout(timer)
      port1.close()
      resolve(answer)
    }
    port1.onmessage = ({ data }: MessageEvent<KeyAnswer>) => answered(data)
    worker.postMessage({ type: 'give-key' } satisfies KeyMessage, [port2])
  })
}

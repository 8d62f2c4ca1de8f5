import type { components } from '#api/generated/types.ts'
import { secondsToWait } from '#src/shared/http/errors.ts'
import type { HeldFile } from './held-files.ts'
import { isPassing } from './outbox.ts'

type Attachment = components['schemas']['Attachment']

/** fetch with an address and the house's own headers; whatever it throws is silence. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>

/**
 * What became of a try. `done`: it has arrived, or was refused for good; the service says which. `notFiled`: the text has not been filed yet.
 * `later`: try again, not before so many seconds. `stopped`: not before something else happens (sign-in, a newer app). `lost`: it cannot be sent.
 */
export type Sent =
  | { outcome: 'done' | 'notFiled' | 'stopped' | 'lost' }
  | { outcome: 'later'; seconds?: number | undefined }

/** Small at first: at 50 kbit/s this takes five seconds, and what was sent of it is lost when the line breaks. */
const firstPart = 32 * 1024
/** The contract's limit. */
const largestPart = 1024 * 1024
const fastMs = 1_500
const slowMs = 5_000
/** A part that hangs must not hold up what waits behind it. */
const longestMs = 90_000
/** So many times "not here" in one try mean that what is sent is not what was declared. */
const mostConflicts = 5

/** Sends a file from where the service has it to its end. `told` hears of every part that arrived. */
export async function sendFile(
  ask: Ask,
  { path, size }: HeldFile,
  bytes: Blob,
  told: () => void = () => {},
): Promise<Sent> {
  let length = firstPart
  let conflicts = 0
  try {
    let standing = await ask(path, { method: 'GET' })
    for (;;) {
      if (standing.status === 409 && isOurs(standing)) {
        conflicts += 1
        if (conflicts >= mostConflicts) return { outcome: 'lost' }
        standing = await ask(path, { method: 'GET' })
      }
      const stop = stopOf(standing)
      if (stop) return stop
      const offset = await offsetOf(standing)
      if (offset === null) return { outcome: 'done' }
      const begun = performance.now()
      standing = await sendPart(ask, path, bytes, { offset, end: Math.min(size, offset + length) })
      if (standing.ok) told()
      const took = performance.now() - begun
      if (took < fastMs) length = Math.min(largestPart, length * 2)
      if (took > slowMs) length = Math.max(firstPart, length / 2)
    }
  } catch {
    return { outcome: 'later' }
  }
}

function sendPart(ask: Ask, path: string, bytes: Blob, { offset, end }: { offset: number; end: number }) {
  const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }
  return ask(path, {
    ...{ method: 'PATCH', headers, body: bytes.slice(offset, end) },
    signal: AbortSignal.timeout(longestMs),
  })
}

/** Where the next part begins; null when there is none. */
async function offsetOf(answer: Response): Promise<number | null> {
  const { state, offset } = (await answer.json()) as Attachment
  return state === 'missing' || state === 'arriving' ? offset : null
}

/** A no that the service did not write is none: a gateway must not make the phone forget a file. */
function isOurs({ headers }: Response): boolean {
  return headers.get('Content-Type')?.includes('application/problem+json') ?? false
}

function stopOf(answer: Response): Sent | null {
  const { ok, status, headers } = answer
  if (ok) return null
  if (isPassing(status) || !isOurs(answer))
    return { outcome: 'later', seconds: secondsToWait(headers.get('Retry-After')) }
  if (status === 404) return { outcome: 'notFiled' }
  if (status === 401 || status === 403 || status === 426) return { outcome: 'stopped' }
  return { outcome: 'lost' }
}

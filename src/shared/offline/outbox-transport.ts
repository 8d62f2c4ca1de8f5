import { secondsToWait } from '#src/shared/http/errors.ts'
import type { Answer } from './outbox.ts'
import type { OutboxItem, Receipt } from './outbox-item.ts'

/** A hanging request must not hold up what waits behind it. A slow one may: at 50 kbit/s a long complaint takes its time. */
const longestMs = 90_000

/** Sends one item. `ask` is fetch with an address, credentials and the house's own headers; whatever it throws is silence. */
export async function sendItem(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  { id, request }: Pick<OutboxItem, 'id' | 'request'>,
): Promise<Answer> {
  const headers = {
    'Content-Type': 'application/json',
    ...(request.ifMatch ? { 'If-Match': request.ifMatch } : {}),
  }
  const body = JSON.stringify(request.body)
  try {
    const signal = AbortSignal.timeout(longestMs)
    return await answerOf(await ask(request.path, { method: 'PUT', headers, body, signal }), id)
  } catch {
    return { kind: 'silence' }
  }
}

async function answerOf(response: Response, id: string): Promise<Answer> {
  const type = response.headers.get('Content-Type') ?? ''
  if (response.ok) {
    const receipt = (await response.json()) as Receipt
    // A network that answers everything itself says 200 too.
    return receipt.filingId === id && receipt.number ? { kind: 'receipt', receipt } : { kind: 'silence' }
  }
  const busy = response.status === 429 || response.status >= 500
  const ours = type.includes('application/problem+json')
  // A no that the service did not write is none.
  if (!ours && !busy) return { kind: 'silence' }
  const problem = (ours ? await response.json() : {}) as { type?: string; errors?: { pointer: string }[] }
  const refusal = {
    status: response.status,
    type: problem.type ?? 'about:blank',
    pointers: (problem.errors ?? []).map(({ pointer }) => pointer),
  }
  const seconds = secondsToWait(response.headers.get('Retry-After'))
  return { kind: 'refused', refusal, ...(seconds ? { retryAfterMs: seconds * 1000 } : {}) }
}

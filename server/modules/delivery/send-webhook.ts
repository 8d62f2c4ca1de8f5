import type { WebhookTarget } from '#server/settings-delivery.ts'
import type { DeliveredFiling, LateFile } from './delivered-filing.ts'
import { signatureHeaders } from './sign-webhook.ts'
import { TransportFault } from './transport.ts'

/** Something that is told. `id` is the same however often it is, so that a repetition is known. */
interface WebhookEvent {
  id: string
  type: 'filing' | 'file'
  data: DeliveredFiling | LateFile
}

export function filingEvent(filing: DeliveredFiling): WebhookEvent {
  return { id: filing.filingId, type: 'filing', data: filing }
}

export function lateFileEvent(file: LateFile): WebhookEvent {
  return { id: file.attachment.id, type: 'file', data: file }
}

/** Tells a municipality's system of something. It has arrived when the answer is 2xx. Throws TransportFault. */
export async function sendWebhook(
  { url, secrets }: WebhookTarget,
  { id, type, data }: WebhookEvent,
  { now, patienceMs }: { now: Date; patienceMs: number },
): Promise<void> {
  const body = JSON.stringify({ type, timestamp: now.toISOString(), data })
  const headers = { 'content-type': 'application/json; charset=utf-8', ...signatureHeaders(id, now, body, secrets) }
  const status = await post(url, { headers, body, patienceMs })
  if (status < 200 || status > 299) throw new TransportFault(`HTTP ${status}`)
}

async function post(
  url: string,
  { headers, body, patienceMs }: { headers: Record<string, string>; body: string; patienceMs: number },
): Promise<number> {
  try {
    // A redirect is not followed: what is signed for one address is not for another.
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    // The answer's own words are of no use and may hold anything.
    await response.body?.cancel()
    return response.status
  } catch (error) {
    throw new TransportFault(wordFor(error))
  }
}

function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection'
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException
  return code ? `no connection (${code})` : 'no connection'
}

import type { WebhookTarget } from '#server/settings-delivery.ts'
import type { DeliveredFiling } from './delivered-filing.ts'
import { signatureHeaders } from './sign-webhook.ts'
import { TransportFault } from './transport.ts'

/** Sends a filing to a municipality's system. It has arrived when the answer is 2xx. Throws TransportFault. */
export async function sendWebhook(
  { url, secrets }: WebhookTarget,
  filing: DeliveredFiling,
  { now, patienceMs }: { now: Date; patienceMs: number },
): Promise<void> {
  const body = JSON.stringify({ type: 'filing', timestamp: now.toISOString(), data: filing })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...signatureHeaders(filing.filingId, now, body, secrets),
  }
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

import { createHmac } from 'node:crypto'

/**
 * The headers of a webhook after the Standard Webhooks specification (https://www.standardwebhooks.com), for which receivers have libraries: the id is
 * that of the filing, and the signature covers id, time and body. One signature for each secret, so that the receiver can change its own without a gap.
 */
export function signatureHeaders(
  id: string,
  at: Date,
  body: string,
  secrets: readonly string[],
): { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string } {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const sign = (secret: string) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  }
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': secrets.map(sign).join(' ') }
}

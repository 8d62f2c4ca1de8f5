import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether a filing that was posted to you comes from the service, unchanged and fresh. `body` is the text as it came, before it is parsed;
 * `secrets` are those that you agreed on: two of them while you change from one to the other.
 */
export function isGenuine({ headers, body, secrets, now = new Date() }) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const signatures = headers['webhook-signature']?.split(' ') ?? []
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp))
  // Written so that a timestamp which is no number is refused too.
  if (!(age <= 300)) return false
  return secrets.some((secret) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const right = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
    return signatures.some((signature) => isSame(Buffer.from(signature.replace('v1,', ''), 'base64'), right))
  })
}

/** In the same time whether little or much is wrong. */
function isSame(one, other) {
  return one.length === other.length && timingSafeEqual(one, other)
}

import { type Reading, textOf, webAddressIn } from './settings-readers.ts'

/** A system of a municipality that filings are sent to. `secrets` are as they were agreed, the newest first. */
export type WebhookTarget = Readonly<{ url: string; secrets: readonly string[] }>

/** A mailbox of a municipality. `server` is `smtps://user:password@host` or `smtp://host`, which demands TLS away from this machine. */
export type MailTarget = Readonly<{ to: string; from: string; server: string }>

/** Where one municipality's filings go besides the interface that it can fetch them from. */
export type DeliveryTarget = Readonly<{ municipality: string; webhook?: WebhookTarget; mail?: MailTarget }>

const address = /^[^\s@<>",;]+@[^\s@<>",;]+$/
const secret = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/

type Fields = Record<string, unknown>
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null ? (value as Fields) : null

const webhookFault = ({ url, secrets }: Fields): string | undefined => {
  if (typeof url !== 'string' || !webAddressIn(url, { httpsRequired: true })) {
    return 'webhook.url must be an address that begins with https://, without user name, query or fragment.'
  }
  const given = Array.isArray(secrets) ? secrets : []
  if (given.length === 0 || !given.every((each) => typeof each === 'string' && secret.test(each))) {
    return 'webhook.secrets must be a list, the newest first, of "whsec_" and at least 24 random bytes in base64.'
  }
  return undefined
}

const mailFault = ({ to, from, server }: Fields): string | undefined => {
  if (typeof to !== 'string' || !address.test(to)) return 'mail.to must be one mail address.'
  if (typeof from !== 'string' || !address.test(from)) return 'mail.from must be one mail address.'
  const url = typeof server === 'string' && URL.canParse(server) ? new URL(server) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    return 'mail.server must look like smtps://user:password@mail.example.org or smtp://mail.example.org:587.'
  }
  return undefined
}

const faultOf = (target: unknown, position: number): string | undefined => {
  const where = `DELIVERY_TARGETS, target ${position}`
  const fields = fieldsOf(target)
  if (!fields || typeof fields.municipality !== 'string' || fields.municipality.trim() === '') {
    return `${where}: give the municipality's name, as in FEED_CLIENTS.`
  }
  const [webhook, mail] = [fieldsOf(fields.webhook), fieldsOf(fields.mail)]
  if (!webhook && !mail) return `${where}: give webhook, mail, or both.`
  const fault = (webhook ? webhookFault(webhook) : undefined) ?? (mail ? mailFault(mail) : undefined)
  return fault && `${where}: ${fault}`
}

/** DELIVERY_TARGETS: a JSON list with one target for each municipality. Faults never repeat what was given: it holds secrets. */
export const deliveryTargetsOf = (reading: Reading): DeliveryTarget[] => {
  const text = textOf(reading, 'DELIVERY_TARGETS')
  if (text === undefined) return []
  let targets: unknown
  try {
    targets = JSON.parse(text)
  } catch {
    targets = null
  }
  if (!Array.isArray(targets)) {
    reading.faults.push('DELIVERY_TARGETS must be a JSON list.')
    return []
  }
  const faults = targets.map((target, index) => faultOf(target, index + 1)).filter((fault) => fault !== undefined)
  const names = targets.map((target) => fieldsOf(target)?.municipality)
  if (new Set(names).size !== names.length) faults.push('DELIVERY_TARGETS names a municipality twice.')
  reading.faults.push(...faults)
  return faults.length > 0 ? [] : (targets as DeliveryTarget[])
}

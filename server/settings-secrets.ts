import { listOf, type Reading, textOf } from './settings-readers.ts'

/** A system that may use the feed and the delivery. Only the sha256 (hexadecimal) of its secret is known here. */
export type FeedClient = Readonly<{ id: string; secretSha256: string; municipality: string }>

const clientId = /^[A-Za-z0-9._-]{1,64}$/
const sha256 = /^[0-9a-f]{64}$/

const fieldsOf = (text: string): unknown[] => {
  if (text.startsWith('[')) {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? parsed : [parsed]
  }
  return listOf(text).map((item) => {
    const [id, secretSha256, ...municipality] = item.split(':')
    return { id, secretSha256, municipality: municipality.join(':') }
  })
}

const faultOf = (field: unknown, position: number): string | undefined => {
  const where = `FEED_CLIENTS, client ${position}`
  if (typeof field !== 'object' || field === null) return `${where} must have id, secretSha256 and municipality.`
  const { id, secretSha256, municipality } = field as Record<string, unknown>
  if (typeof id !== 'string' || !clientId.test(id)) {
    return `${where}: id must be 1 to 64 letters, digits, dots, dashes or underscores.`
  }
  if (typeof secretSha256 !== 'string' || !sha256.test(secretSha256)) {
    return `${where}: give the sha256 of its secret as 64 lower-case hexadecimal digits, never the secret itself.`
  }
  if (typeof municipality !== 'string' || municipality.trim() === '') return `${where}: give the municipality's name.`
  return undefined
}

/** Clients from `id:sha256:municipality` items in a comma list, or from a JSON array of the same fields. */
export const feedClientsOf = (reading: Reading): FeedClient[] => {
  const text = textOf(reading, 'FEED_CLIENTS')
  if (text === undefined) return []
  let fields: unknown[]
  try {
    fields = fieldsOf(text)
  } catch {
    reading.faults.push('FEED_CLIENTS begins with [ but is not valid JSON.')
    return []
  }
  const faults = fields.map((field, index) => faultOf(field, index + 1)).filter((fault) => fault !== undefined)
  reading.faults.push(...faults)
  if (faults.length > 0) return []
  const clients = fields as FeedClient[]
  const twice = clients.find(({ id }, index) => clients.findIndex((other) => other.id === id) !== index)
  if (twice) reading.faults.push(`FEED_CLIENTS has the id ${twice.id} twice.`)
  return clients.map(({ id, secretSha256, municipality }) => ({
    id,
    secretSha256,
    municipality: municipality.trim(),
  }))
}

/** Session keys from texts in base64url, 32 bytes each. */
export const sessionKeysOf = (reading: Reading, texts: string[]): Buffer[] => {
  texts.forEach((text, index) => {
    if (/^[A-Za-z0-9_-]{43}$/.test(text)) return
    reading.faults.push(`SESSION_KEYS, key ${index + 1} must be 32 bytes in base64url (43 characters).`)
  })
  return texts.map((text) => Buffer.from(text, 'base64url'))
}

import { isIP } from 'node:net'

/** The environment, and the faults found in it so far. A fault names the variable and what to set, never a secret. */
export type Reading = { env: Readonly<Record<string, string | undefined>>; faults: string[] }

/** The variable's text without surrounding space; an empty one counts as not set. */
export const textOf = ({ env }: Reading, name: string): string | undefined => env[name]?.trim() || undefined

/** Items of a comma list without surrounding space; empty items are left out. */
export const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** A whole number between two others, both included. */
export const wholeNumber = (
  reading: Reading,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number => {
  const text = textOf(reading, name)
  if (text === undefined) return otherwise
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  reading.faults.push(`${name} must be a whole number from ${least} to ${most}.`)
  return otherwise
}

/** One of a few words; the first is the default unless another is given. */
export const oneOf = <Word extends string>(
  reading: Reading,
  name: string,
  words: readonly [Word, ...Word[]],
  otherwise: Word = words[0],
): Word => {
  const text = textOf(reading, name)
  if (text === undefined) return otherwise
  const word = words.find((candidate) => candidate === text)
  if (word === undefined) reading.faults.push(`${name} must be one of: ${words.join(', ')}.`)
  return word ?? otherwise
}

const isLocal = (hostname: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)

/** Whether a text is a web address without user name, query and fragment; https, away from this machine, when so required. */
export const webAddressIn = (text: string, { httpsRequired }: { httpsRequired: boolean }): boolean => {
  const reading: Reading = { env: { text }, faults: [] }
  return webAddress(reading, 'text', { httpsRequired }) !== undefined && reading.faults.length === 0
}

/** A web address without user name, query and fragment. Away from this machine it must be https when so required. */
export const webAddress = (reading: Reading, name: string, { httpsRequired }: { httpsRequired: boolean }) => {
  const text = textOf(reading, name)
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '' || url.hash !== '') {
    reading.faults.push(`${name} must be a web address like https://udvej.example.org, without user name or query.`)
    return undefined
  }
  if (httpsRequired && url.protocol !== 'https:' && !isLocal(url.hostname)) {
    reading.faults.push(`${name} must begin with https://, because personal data travel there.`)
  }
  return url
}

/** A required text; a missing one is a fault that says why it is needed. */
export const required = (reading: Reading, name: string, why: string): string => {
  const text = textOf(reading, name)
  if (text === undefined) reading.faults.push(`${name} must be set: ${why}.`)
  return text ?? ''
}

/** True for an address of this machine's own network interfaces to listen on. */
export const isListenAddress = (text: string): boolean => text === 'localhost' || isIP(text) !== 0

/** True for an IP address, a network like 10.0.0.0/8, or one of the names that Fastify knows. */
export const isProxyAddress = (text: string): boolean => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

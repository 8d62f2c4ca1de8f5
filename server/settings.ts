import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { type DemoSecrets, loadDemoSecrets } from './demo-secrets.ts'
import { type DeliveryTarget, deliveryTargetsOf } from './settings-delivery.ts'
import { type OidcSettings, oidcOf } from './settings-oidc.ts'
import {
  isListenAddress,
  isProxyAddress,
  listOf,
  oneOf,
  type Reading,
  required,
  textOf,
  webAddress,
  wholeNumber,
} from './settings-readers.ts'
import { type FeedClient, feedClientsOf, sessionKeysOf } from './settings-secrets.ts'

const environments = ['development', 'production', 'test'] as const
const logLevels = ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent'] as const

/** Where the data are: a PostgreSQL that several processes share, or PGlite in this process's data folder. */
export type DatabaseSettings =
  | Readonly<{ kind: 'postgres'; url: string; pool: number }>
  | Readonly<{ kind: 'pglite'; dataDir: string }>

/** What only the demo has: the bundled identity provider's keys and the simulated municipality's credentials. */
export type DemoSettings = Readonly<{
  idpKeys: DemoSecrets['idpKeys']
  idpCookieKeys: readonly string[]
  feedClientId: string
  feedClientSecret: string
  municipality: string
  /** How many days later it is in the demo than in the world, so that one can see what happens when a last day has passed. */
  daysAhead: number
}>

/** Everything the server is told by its environment. `publicUrl` has no slash at its end; `dataDir` is absolute. */
export type Settings = Readonly<{
  environment: (typeof environments)[number]
  host: string
  port: number
  publicUrl: string
  secureCookies: boolean
  dataDir: string
  database: DatabaseSettings
  oidc: OidcSettings
  sessionKeys: readonly Buffer[]
  feedClients: readonly FeedClient[]
  deliveryTargets: readonly DeliveryTarget[]
  trustProxy: false | string[]
  logLevel: (typeof logLevels)[number]
  demo: DemoSettings | undefined
}>

/** The environment cannot be used as it is. `faults` has one sentence for each thing to set; none holds a secret. */
export class SettingsError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`Udvej cannot start with these settings:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const demoClient = { id: 'demo-municipality', municipality: 'Strandby Kommune' }

const hostOf = (reading: Reading): string => {
  const host = textOf(reading, 'HOST') ?? '127.0.0.1'
  if (!isListenAddress(host)) {
    reading.faults.push('HOST must be an address of this machine, like 127.0.0.1, or 0.0.0.0 for all of them.')
  }
  return host
}

const publicUrlOf = (reading: Reading, production: boolean, port: number): URL => {
  if (production) required(reading, 'PUBLIC_URL', 'the address that citizens open in their browser')
  const url = webAddress(reading, 'PUBLIC_URL', { httpsRequired: production })
  if (url && url.pathname !== '/') reading.faults.push('PUBLIC_URL must have no path: Udvej needs a host of its own.')
  return url ?? new URL(`http://localhost:${port}`)
}

const databaseOf = (reading: Reading, dataDir: string): DatabaseSettings => {
  const pool = wholeNumber(reading, 'DATABASE_POOL', { least: 1, most: 1000, otherwise: 10 })
  const url = textOf(reading, 'DATABASE_URL')
  if (url === undefined) return { kind: 'pglite', dataDir }
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    reading.faults.push('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
  }
  return { kind: 'postgres', url, pool }
}

const wantsDemo = (reading: Reading, production: boolean): boolean => {
  const ownProvider = textOf(reading, 'OIDC_ISSUER') !== undefined
  const wanted = oneOf(reading, 'DEMO', ['yes', 'no'], production || ownProvider ? 'no' : 'yes') === 'yes'
  if (wanted && ownProvider) {
    reading.faults.push('DEMO=yes brings its own identity provider: remove OIDC_ISSUER, or set DEMO=no.')
  }
  if (wanted && production && textOf(reading, 'ALLOW_DEMO_IN_PRODUCTION') !== 'yes') {
    reading.faults.push(
      'DEMO=yes lets anyone sign in as anyone, and NODE_ENV is production: set DEMO=no, ' +
        'or ALLOW_DEMO_IN_PRODUCTION=yes if this is meant to be a demo.',
    )
  }
  return wanted
}

const keysOf = (reading: Reading, demo: boolean): Buffer[] => {
  const given = listOf(textOf(reading, 'SESSION_KEYS'))
  if (given.length === 0 && !demo) {
    reading.faults.push(
      'SESSION_KEYS must be set: 32 random bytes in base64url, the newest key first. ' +
        `Make one with: node -p "crypto.randomBytes(32).toString('base64url')"`,
    )
  }
  return sessionKeysOf(reading, given)
}

const trustProxyOf = (reading: Reading): Settings['trustProxy'] => {
  const text = textOf(reading, 'TRUST_PROXY')
  if (text === undefined) return false
  const addresses = listOf(text)
  if (!addresses.every(isProxyAddress)) {
    reading.faults.push('TRUST_PROXY must be a comma list of proxy addresses like 10.0.0.0/8.')
  }
  return addresses
}

const withDemo = (settings: Settings, secrets: DemoSecrets, daysAhead: number): Settings => {
  const { idpKeys, idpCookieKeys, feedClientSecret } = secrets
  const { id, municipality } = demoClient
  const secretSha256 = createHash('sha256').update(feedClientSecret).digest('hex')
  const given = settings.sessionKeys
  return {
    ...settings,
    oidc: { ...settings.oidc, issuer: `${settings.publicUrl}/idp`, clientSecret: secrets.oidcClientSecret },
    sessionKeys: given.length > 0 ? given : secrets.sessionKeys.map((key) => Buffer.from(key, 'base64url')),
    feedClients: [...settings.feedClients.filter((client) => client.id !== id), { id, secretSha256, municipality }],
    demo: { idpKeys, idpCookieKeys, feedClientId: id, feedClientSecret, municipality, daysAhead },
  }
}

/** Freezes the parts too. Buffers cannot be frozen. */
const frozen = (settings: Settings): Settings => {
  for (const part of Object.values(settings)) if (typeof part === 'object') Object.freeze(part)
  return Object.freeze(settings)
}

/**
 * Reads and checks the whole environment. In the demo, secrets that are not given are made once and kept in the data
 * folder, but only when the settings have no fault.
 * @throws SettingsError with every fault at once
 */
export const readSettings = (env: Reading['env']): Settings => {
  const reading: Reading = { env, faults: [] }
  const environment = oneOf(reading, 'NODE_ENV', environments)
  const production = environment === 'production'
  const port = wholeNumber(reading, 'PORT', { least: 1, most: 65535, otherwise: 3000 })
  const url = publicUrlOf(reading, production, port)
  const dataDir = resolve(textOf(reading, 'DATA_DIR') ?? '.data')
  const demo = wantsDemo(reading, production)
  const daysAhead = wholeNumber(reading, 'DEMO_DAYS_AHEAD', { least: 0, most: 365, otherwise: 0 })
  if (daysAhead > 0 && !demo) reading.faults.push('DEMO_DAYS_AHEAD is for the demo only: remove it, or set DEMO=yes.')
  const settings: Settings = {
    environment,
    host: hostOf(reading),
    port,
    publicUrl: url.origin,
    secureCookies: url.protocol === 'https:',
    dataDir,
    database: databaseOf(reading, dataDir),
    oidc: oidcOf(reading, demo),
    sessionKeys: keysOf(reading, demo),
    feedClients: feedClientsOf(reading),
    deliveryTargets: deliveryTargetsOf(reading),
    trustProxy: trustProxyOf(reading),
    logLevel: oneOf(reading, 'LOG_LEVEL', logLevels),
    demo: undefined,
  }
  if (reading.faults.length > 0) throw new SettingsError(reading.faults)
  return frozen(demo ? withDemo(settings, loadDemoSecrets(dataDir), daysAhead) : settings)
}

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

type Env = Record<string, string | undefined>

const key = 'A'.repeat(43)
const hash = 'ab'.repeat(32)
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'udvej-settings-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const production = (changes: Env = {}): Env => ({
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  PUBLIC_URL: 'https://udvej.example.org',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'udvej',
  OIDC_CLIENT_SECRET: 'a-very-secret-word',
  SESSION_KEYS: key,
  ...changes,
})

const faultsOf = (env: Env): readonly string[] => {
  try {
    readSettings(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
}

test('a complete production environment has no fault and no demo', () => {
  const settings = readSettings(production())
  expect(settings).toMatchObject({
    environment: 'production',
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'https://udvej.example.org',
    secureCookies: true,
    database: { kind: 'pglite', dataDir },
    oidc: {
      issuer: 'https://login.example.org',
      scopes: 'openid',
      personClaim: 'sub',
      acrClaim: 'acr',
      acrAllowed: [],
    },
    feedClients: [],
    trustProxy: false,
    logLevel: 'info',
    demo: undefined,
  })
  expect(existsSync(join(dataDir, 'demo-secrets.json'))).toBe(false)
})

test('an empty environment is the demo, with its own provider, keys and feed client', () => {
  const settings = readSettings({ DATA_DIR: dataDir, PORT: '4321' })
  expect(settings.publicUrl).toBe('http://localhost:4321')
  expect(settings.oidc).toMatchObject({ issuer: 'http://localhost:4321/idp', clientId: 'udvej' })
  expect(settings.sessionKeys.map((one) => one.length)).toStrictEqual([32])
  expect(settings.feedClients).toHaveLength(1)
  expect(settings.demo?.idpKeys).toHaveLength(1)
})

test('the demo keeps its secrets in one file that only its owner can read', () => {
  const first = readSettings({ DATA_DIR: dataDir })
  const second = readSettings({ DATA_DIR: dataDir })
  expect(second).toStrictEqual(first)
  expect(statSync(join(dataDir, 'demo-secrets.json')).mode & 0o777).toBe(0o600)
})

test('a damaged file of demo secrets is named, but not quoted', () => {
  writeFileSync(join(dataDir, 'demo-secrets.json'), '{"sessionKeys":["secret-word"')
  const read = () => readSettings({ DATA_DIR: dataDir })
  expect(read).toThrow(/demo-secrets\.json is damaged\. Delete it/)
  expect(read).not.toThrow(/secret-word/)
})

test('settings cannot be changed after they were read', () => {
  const settings = readSettings(production())
  expect([settings, settings.oidc, settings.database, settings.sessionKeys].every(Object.isFrozen)).toBe(true)
})

test('all parts that are given are read', () => {
  const settings = readSettings(
    production({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATABASE_URL: 'postgresql://app:word@db:5432/udvej',
      DATABASE_POOL: '25',
      SESSION_KEYS: `${key}, ${'B'.repeat(42)}A`,
      FEED_CLIENTS: `north:${hash}:Nord Kommune, south:${hash}:Syd: Ø Kommune`,
      TRUST_PROXY: '10.0.0.0/8, loopback',
      OIDC_ACR_ALLOWED: 'substantial, high',
      OIDC_ACR_CLAIM: 'loa',
      LOG_LEVEL: 'warn',
    }),
  )
  expect(settings).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    database: { kind: 'postgres', url: 'postgresql://app:word@db:5432/udvej', pool: 25 },
    feedClients: [
      { id: 'north', secretSha256: hash, municipality: 'Nord Kommune' },
      { id: 'south', secretSha256: hash, municipality: 'Syd: Ø Kommune' },
    ],
    trustProxy: ['10.0.0.0/8', 'loopback'],
    oidc: { acrClaim: 'loa', acrAllowed: ['substantial', 'high'] },
    logLevel: 'warn',
  })
  expect(settings.sessionKeys).toHaveLength(2)
})

test('feed clients can be given as JSON', () => {
  const client = { id: 'north', secretSha256: hash, municipality: 'Nord, Syd og Ø Kommune' }
  expect(readSettings(production({ FEED_CLIENTS: JSON.stringify([client]) })).feedClients).toStrictEqual([client])
})

test.each<[string, Env, RegExp]>([
  ['an unknown environment', { NODE_ENV: 'prod' }, /^NODE_ENV must be one of: development, production, test/],
  ['a port that is no number', { PORT: 'web' }, /^PORT must be a whole number from 1 to 65535/],
  ['a port that is too large', { PORT: '70000' }, /^PORT must be a whole number from 1 to 65535/],
  ['a host that is a web address', { HOST: 'http://x' }, /^HOST must be an address of this machine/],
  ['no public address', { PUBLIC_URL: '' }, /^PUBLIC_URL must be set/],
  ['a public address without https', { PUBLIC_URL: 'http://udvej.example.org' }, /^PUBLIC_URL must begin with https/],
  ['a public address with a path', { PUBLIC_URL: 'https://example.org/udvej' }, /^PUBLIC_URL must have no path/],
  ['a public address that is none', { PUBLIC_URL: 'udvej' }, /^PUBLIC_URL must be a web address/],
  ['a database of another kind', { DATABASE_URL: 'mysql://a:hidden-word@b/c' }, /^DATABASE_URL must look like/],
  ['an empty pool', { DATABASE_POOL: '0' }, /^DATABASE_POOL must be a whole number from 1 to 1000/],
  ['no identity provider', { OIDC_ISSUER: '' }, /^OIDC_ISSUER must be set/],
  ['an identity provider without https', { OIDC_ISSUER: 'http://a.example' }, /^OIDC_ISSUER must begin with https/],
  ['no client id', { OIDC_CLIENT_ID: '' }, /^OIDC_CLIENT_ID must be set/],
  ['no client secret', { OIDC_CLIENT_SECRET: ' ' }, /^OIDC_CLIENT_SECRET must be set/],
  ['scopes without openid', { OIDC_SCOPES: 'profile' }, /^OIDC_SCOPES must contain the word openid/],
  ['no session key', { SESSION_KEYS: '' }, /^SESSION_KEYS must be set/],
  ['a short session key', { SESSION_KEYS: `${key},hidden-word` }, /^SESSION_KEYS, key 2 must be 32 bytes/],
  ['a feed secret in clear', { FEED_CLIENTS: 'north:hidden-word:Nord' }, /^FEED_CLIENTS, client 1: give the sha256/],
  ['a feed client without a name', { FEED_CLIENTS: `:${hash}:Nord` }, /^FEED_CLIENTS, client 1: id must be/],
  [
    'a feed client of nobody',
    { FEED_CLIENTS: `north:${hash}` },
    /^FEED_CLIENTS, client 1: give the municipality's name/,
  ],
  ['one feed client twice', { FEED_CLIENTS: `a:${hash}:N,a:${hash}:S` }, /^FEED_CLIENTS has the id a twice/],
  ['feed clients in broken JSON', { FEED_CLIENTS: '[{"hidden-word' }, /^FEED_CLIENTS begins with \[/],
  ['a proxy that is no address', { TRUST_PROXY: 'all' }, /^TRUST_PROXY must be a comma list of proxy addresses/],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
  ['a demo that is neither', { DEMO: 'true' }, /^DEMO must be one of: yes, no/],
  ['a demo beside a real provider', { NODE_ENV: 'test', DEMO: 'yes' }, /^DEMO=yes brings its own identity provider/],
])('%s is one fault that says what to set', (_, changes, sentence) => {
  expect(faultsOf(production(changes))).toStrictEqual([expect.stringMatching(sentence)])
})

test('the demo refuses production until it is explicitly allowed', () => {
  const demo = { NODE_ENV: 'production', DATA_DIR: dataDir, PUBLIC_URL: 'https://demo.example.org', DEMO: 'yes' }
  expect(faultsOf(demo)).toStrictEqual([expect.stringMatching(/^DEMO=yes lets anyone sign in as anyone/)])
  expect(existsSync(join(dataDir, 'demo-secrets.json'))).toBe(false)
  expect(readSettings({ ...demo, ALLOW_DEMO_IN_PRODUCTION: 'yes' }).demo).toBeDefined()
})

test('every fault is reported at once', () => {
  expect(faultsOf({ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'loud' })).toHaveLength(7)
})

test('no fault repeats a secret', () => {
  const secrets = {
    OIDC_CLIENT_SECRET: 'hidden-word',
    SESSION_KEYS: 'hidden-word',
    DATABASE_URL: 'mysql://a:hidden-word@b/c',
    FEED_CLIENTS: 'north:hidden-word:Nord',
    PUBLIC_URL: 'https://me:hidden-word@example.org',
  }
  const faults = faultsOf(production(secrets))
  expect(faults).toHaveLength(4)
  expect(new SettingsError(faults).message).not.toContain('hidden-word')
})

test('the secret of the demo feed client is kept outside the list of clients', () => {
  const settings = readSettings({ DATA_DIR: dataDir })
  const { feedClientSecret } = JSON.parse(readFileSync(join(dataDir, 'demo-secrets.json'), 'utf8'))
  expect(settings.demo?.feedClientSecret).toBe(feedClientSecret)
  expect(JSON.stringify(settings.feedClients)).not.toContain(feedClientSecret)
})

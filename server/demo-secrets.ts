import { createHash, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the demo must keep secret between restarts. `idpKeys` are private signing keys as JSON Web Keys (RS256). */
export type DemoSecrets = {
  sessionKeys: string[]
  oidcClientSecret: string
  feedClientSecret: string
  idpKeys: JsonWebKey[]
  idpCookieKeys: string[]
}

const randomText = () => randomBytes(32).toString('base64url')

const signingKey = (): JsonWebKey => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = privateKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(String(key.n)).digest('base64url').slice(0, 16)
  return { ...key, kid, alg: 'RS256', use: 'sig' }
}

const createSecrets = (): DemoSecrets => ({
  sessionKeys: [randomText()],
  oidcClientSecret: randomText(),
  feedClientSecret: randomText(),
  idpKeys: [signingKey()],
  idpCookieKeys: [randomText()],
})

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

const readSecrets = (file: string): DemoSecrets | undefined => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  try {
    return JSON.parse(text) as DemoSecrets
  } catch {
    // JSON.parse would quote the file's beginning, which is secret.
    throw new Error(`${file} is damaged. Delete it; the demo then makes new secrets and everyone signs in again.`)
  }
}

/**
 * The demo's secrets from `<dataDir>/demo-secrets.json`, made on the first start and readable by its owner alone.
 * Processes that start together end up with the same ones.
 */
export const loadDemoSecrets = (dataDir: string): DemoSecrets => {
  const file = join(dataDir, 'demo-secrets.json')
  const kept = readSecrets(file)
  if (kept) return kept
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  writeFileSync(draft, JSON.stringify(createSecrets()), { mode: 0o600 })
  chmodSync(draft, 0o600)
  try {
    // A link appears whole, and fails when another process was first: nobody reads half a file.
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  const made = readSecrets(file)
  if (!made) throw new Error(`${file} could not be kept. Check that the folder can be written to.`)
  return made
}

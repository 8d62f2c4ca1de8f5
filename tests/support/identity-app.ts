import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { createIdentity } from '#server/identity/identity.public.ts'
import { registerIdentity } from '#server/identity/register-identity.ts'
import { createTestProvider } from '#server/identity/test-provider/create-test-provider.ts'
import { registerTestProvider } from '#server/identity/test-provider/register-test-provider.ts'
import { openCasesSql } from '#server/modules/cases/cases.public.ts'
import { loggingServerOptions, requestLogPlugin } from '#server/plugins/logging.ts'
import { problemPlugin, problemServerOptions } from '#server/plugins/problem.ts'
import { rateLimitPlugin } from '#server/plugins/rate-limit.ts'
import { securityPlugin } from '#server/plugins/security.ts'
import { sessionPlugin } from '#server/plugins/session.ts'
import { problem } from '#server/problem.ts'
import type { Settings } from '#server/settings.ts'
import { openTestDb } from './test-db.ts'

const testPersons = [
  { key: 'aase', name: 'Aase Prøvesen', description: { da: 'Midt i en lang sag', en: 'In the middle of a long case' } },
  { key: 'bo', name: 'Bo "<b>" Prøvesen', description: { da: 'Helt ny sag', en: 'A new case' } },
  { key: 'stranger', name: 'Ukendt Prøvesen', description: { da: 'Har ingen sag', en: 'Has no case' } },
]

export interface IdentityAppOptions {
  issuer?: string
  oidc?: Partial<Settings['oidc']>
  sessionKeys?: Buffer[]
  signInPerMinute?: number
  perMinute?: number
}

/** A real server on a port of its own with everything of identity, a memory database, and a clock that the test can move. */
export async function startIdentityApp(options: IdentityAppOptions = {}) {
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const clientSecret = randomUUID()
  const sessionKeys = options.sessionKeys ?? [randomBytes(32)]
  const settings = {
    publicUrl,
    sessionKeys,
    oidc: {
      issuer: options.issuer ?? `${publicUrl}/idp`,
      clientId: 'udvej',
      clientSecret,
      scopes: 'openid',
      personClaim: 'sub',
      acrClaim: 'acr',
      acrAllowed: [],
      acrValues: undefined,
      ...options.oidc,
    },
  }
  const db = await openTestDb()
  const time = { now: Date.now() }
  const clock = { now: () => new Date(time.now) }
  const logs: string[] = []
  const app: FastifyInstance = Fastify({
    ...loggingServerOptions({ level: 'trace', stream: { write: (line) => void logs.push(line) } }),
    ...problemServerOptions,
  }) as unknown as FastifyInstance

  const identity = createIdentity({ db, settings, clock, casesSql: openCasesSql })
  await app.register(requestLogPlugin)
  await app.register(problemPlugin, {})
  await app.register(securityPlugin, { publicUrl })
  await app.register(sessionPlugin, identity.sessionOptions)
  const { perMinute = 10_000, signInPerMinute = 10_000 } = options
  await app.register(rateLimitPlugin, { perMinute, signInPerMinute, machinePerMinute: 10_000 })
  await registerIdentity(app, { identity, settings, clock })
  await registerTestProvider(
    app,
    createTestProvider({
      persons: testPersons,
      publicUrl,
      clientId: 'udvej',
      clientSecret,
      signingKeys: [testSigningKey],
      cookieKeys: ['test cookie key'],
    }),
  )
  app.get('/api/me', async (request) => {
    if (request.session === null) throw problem('unauthenticated')
    return request.session
  })
  app.put('/api/me', async (request) => ({ got: request.body }))
  const persons = { aase: randomUUID(), bo: randomUUID() }
  for (const [loginKey, personId] of Object.entries(persons)) {
    await db.asSystem((tx) => identity.upsertPerson(tx, { personId, loginKey, name: loginKey }))
  }
  await app.listen({ port, host: 'localhost' })

  const close = async () => {
    await app.close()
    await db.close()
  }
  return { app, db, identity, settings, publicUrl, persons, logs, time, close }
}

export type IdentityApp = Awaited<ReturnType<typeof startIdentityApp>>

const testSigningKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })

// The address is part of the settings, so the port must be known before the server listens. Below 32768, where Linux
// hands out no ports by itself.
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000)
  const probe = createServer()
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
  return free ? port : freePort()
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import type { components } from '#api/generated/types.ts'
import { type AppDeps, createApp } from '#server/app.ts'
import { openDb } from '#server/db/open-db.ts'
import { createIdentity } from '#server/identity/identity.public.ts'
import { openCasesSql } from '#server/modules/cases/cases.public.ts'
import { readSettings } from '#server/settings.ts'
import { openTestDb } from './test-db.ts'

export type FeedRecord = components['schemas']['FeedRecord']

export interface TestAppOptions
  extends Partial<Pick<AppDeps, 'builtApp' | 'rateLimits' | 'testPersons' | 'logStream'>> {
  /** The instant at which the clock stands; a test moves it with `time.now`. */
  now?: string
  env?: Record<string, string>
  /** A folder that outlives the app, with PGlite in it unless `env` names a PostgreSQL; a fresh database of the tests when left out. */
  dataDir?: string
}

const noLimits = { perMinute: 1e9, signInPerMinute: 1e9, machinePerMinute: 1e9 }

/**
 * The whole service on a fresh database, with a clock that stands still, spoken to without a socket. Every answer is held against the contract, as
 * in the service itself. Close it at the end of the test file.
 */
export async function buildTestApp(options: TestAppOptions = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'udvej-test-app-'))
  const settings = readSettings({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...options.env })
  const db = options.dataDir ? await openDb(settings) : await openTestDb()
  const time = { now: new Date(options.now ?? '2026-11-23T09:00:00.000Z') }
  const clock = { now: () => time.now }
  const { builtApp = null, rateLimits = noLimits, testPersons = [], logStream } = options
  const app = await createApp({
    settings,
    db,
    clock,
    builtApp,
    rateLimits,
    testPersons,
    ...(logStream ? { logStream } : {}),
  })
  const identity = createIdentity({ db, settings, clock, casesSql: openCasesSql })

  const call = (request: InjectOptions) =>
    app.inject({ ...request, headers: { 'sec-fetch-site': 'same-origin', ...request.headers } })

  /** The headers of somebody signed in: a session made directly, without the identity provider. `loginKey` must have been fed. */
  async function signIn(loginKey: string): Promise<{ cookie: string }> {
    const sessionId = await identity.sessions.signIn({
      loginKey,
      deviceLabel: 'Firefox, Linux',
      previousCookie: undefined,
    })
    if (sessionId === null) throw new Error(`Nobody was fed with the login key ${loginKey}`)
    return { cookie: `udvej_session=${sessionId}` }
  }

  /** A token for the demo municipality's system, as an `Authorization` header. */
  async function systemToken(scope?: 'feed' | 'delivery'): Promise<{ authorization: string }> {
    const { feedClientId = '', feedClientSecret = '' } = settings.demo ?? {}
    const fields = {
      grant_type: 'client_credentials',
      client_id: feedClientId,
      client_secret: feedClientSecret,
      ...(scope ? { scope } : {}),
    }
    const answer = await app.inject({
      method: 'POST',
      url: '/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
    return { authorization: `Bearer ${answer.json<{ access_token: string }>().access_token}` }
  }

  /** Feeds records as a municipality's system does. @throws Error when one of them was refused */
  async function feed(records: readonly FeedRecord[]): Promise<components['schemas']['FeedResults']> {
    const answer = await app.inject({
      method: 'POST',
      url: '/feed/records',
      headers: await systemToken('feed'),
      payload: { records },
    })
    const results = answer.json<components['schemas']['FeedResults']>()
    if (answer.statusCode !== 200 || results.refused > 0)
      throw new Error(`The feed refused: ${JSON.stringify(results, null, 1)}`)
    return results
  }

  async function close(): Promise<void> {
    await app.close()
    await db.close()
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
  }

  return { app, db, settings, identity, time, call, signIn, systemToken, feed, close }
}

export type TestApp = Awaited<ReturnType<typeof buildTestApp>>

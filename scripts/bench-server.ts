// npm run bench:server – how many first pages a second the service gives, held against a bare Fastify route with one indexed select on the
// same PostgreSQL, what a case of 5,000 letters and 500 activities costs against one of 10 and 10, and what 200 complaints of 10 points cost against 5.
// Alternating rounds of one run. Prints medians and ratios; judges nothing.
//   node scripts/bench-server.ts [rounds=5] [seconds=3]
import { type ChildProcess, fork } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { systemClock } from '#server/clock.ts'
import { openPostgres } from '#server/db/postgres.ts'
import { createIdentity } from '#server/identity/identity.public.ts'
import { openCasesSql } from '#server/modules/cases/cases.public.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { type Load, loadedPerson } from './bench/fed-load.ts'

const [rounds = 5, seconds = 3] = process.argv.slice(2).map(Number)
const connections = 10
const pool = 10
const small: Load = { letters: 10, activities: 10 }
const large: Load = { letters: 5000, activities: 500 }
const matters = { few: 5, many: 200, points: 10 }
const feeder = { id: 'bench', secret: randomBytes(24).toString('hex') }
const sessionKey = randomBytes(32)
const publicUrl = 'https://udvej.example.org'

const cluster = await startPostgres()
const children: ChildProcess[] = []
try {
  const databaseUrl = await cluster.createDatabase()
  const app = await serve('serve-app.ts', productionLike(databaseUrl))
  const bare = await serve('serve-bare.ts', { DATABASE_URL: databaseUrl })
  const few = await feedPerson(app, databaseUrl, small)
  const many = await feedPerson(app, databaseUrl, large)

  await compare('overview against the bare route', [
    { name: 'overview', url: `${app}/api/cases/own/overview`, headers: few.headers },
    { name: 'bare route', url: `${bare}/cases/${few.caseId}`, headers: {} },
  ])
  for (const page of ['overview', 'letters']) {
    await compare(`${page}: ${small.letters} letters against ${large.letters}`, [
      { name: `${small.letters} letters`, url: `${app}/api/cases/own/${page}`, headers: few.headers },
      { name: `${large.letters} letters`, url: `${app}/api/cases/own/${page}`, headers: many.headers },
    ])
  }

  const quiet = await feedPerson(app, databaseUrl, small)
  const busy = await feedPerson(app, databaseUrl, small)
  await fileComplaints(app, quiet.headers, matters.few)
  await fileComplaints(app, busy.headers, matters.many)
  for (const page of ['overview', 'complaints']) {
    await compare(`${page}: ${matters.few} matters of ${matters.points} points against ${matters.many}`, [
      { name: `${matters.few} matters`, url: `${app}/api/cases/own/${page}`, headers: quiet.headers },
      { name: `${matters.many} matters`, url: `${app}/api/cases/own/${page}`, headers: busy.headers },
    ])
  }
} finally {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')))
  await cluster.stop()
}

interface Subject {
  name: string
  url: string
  headers: Record<string, string>
}

/** Alternating rounds, so that what else the machine does falls on both. The ratio is the first one's speed by the second one's. */
async function compare(title: string, subjects: [Subject, Subject]): Promise<void> {
  const speeds = new Map<Subject, number[]>(subjects.map((subject) => [subject, []]))
  for (const subject of subjects) await perSecond(subject, 5)
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) speeds.get(subject)?.push(await perSecond(subject, seconds))
  }
  const [first, second] = subjects.map((subject) => median(speeds.get(subject) ?? [])) as [number, number]
  console.log(`${title} (${rounds} rounds of ${seconds} s, ${connections} connections)`)
  console.log(`  ${subjects[0].name}: ${Math.round(first)} requests a second`)
  console.log(`  ${subjects[1].name}: ${Math.round(second)} requests a second`)
  console.log(`  ratio: ${(first / second).toFixed(2)}`)
}

async function perSecond({ name, url, headers }: Subject, duration: number): Promise<number> {
  const result = await autocannon({ url, connections, duration, headers })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name}: ${result.non2xx} answers were not 2xx, ${result.errors} failed.`)
  return result.requests.total / result.duration
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Feeds a person as a municipality does, and signs them in. */
async function feedPerson(app: string, databaseUrl: string, load: Load) {
  const { personId, caseId, records } = loadedPerson(load)
  const form = { grant_type: 'client_credentials', client_id: feeder.id, client_secret: feeder.secret }
  const login = await fetch(`${app}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token: token } = (await login.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  for (let start = 0; start < records.length; start += 500) {
    const body = JSON.stringify({ records: records.slice(start, start + 500) })
    const answer = await fetch(`${app}/feed/records`, { method: 'POST', headers, body })
    const results = (await answer.json()) as { refused?: number }
    if (results.refused !== 0) throw new Error(`The feed refused: ${JSON.stringify(results).slice(0, 1000)}`)
  }
  const db = openPostgres(databaseUrl, { max: 1 })
  const settings = { publicUrl, sessionKeys: [sessionKey] }
  const identity = createIdentity({ db, settings, clock: systemClock, casesSql: openCasesSql })
  const sessionId = await identity.sessions.signIn({ loginKey: personId, deviceLabel: null, previousCookie: undefined })
  // What autovacuum does within minutes of a large feed.
  await db.query('vacuum analyze')
  await db.close()
  return { caseId, headers: { cookie: `__Host-udvej_session=${sessionId}` } }
}

/** Complaints over decisions, none of them answered: each is open and has a last day. */
async function fileComplaints(app: string, headers: Record<string, string>, count: number): Promise<void> {
  const points = Array.from({ length: matters.points }, (_, index) => ({ whatHappened: `Punkt ${index + 1}.` }))
  const body = JSON.stringify({ kind: 'decision', about: { kind: 'case' }, points })
  const more = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  for (let filed = 0; filed < count; filed += 1) {
    const url = `${app}/api/cases/own/complaints/${randomUUID()}`
    const answer = await fetch(url, { method: 'PUT', headers: { ...headers, ...more }, body })
    if (answer.status !== 201) throw new Error(`A complaint was not filed: ${answer.status}`)
  }
}

async function serve(script: string, env: Record<string, string>): Promise<string> {
  const port = await freePort()
  const child = fork(join(import.meta.dirname, 'bench', script), {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), DATABASE_POOL: String(pool), ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.push(child)
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (message !== 'ready') throw new Error(`${script} stopped before it was ready.`)
  return `http://127.0.0.1:${port}`
}

function productionLike(databaseUrl: string): Record<string, string> {
  const hash = createHash('sha256').update(feeder.secret).digest('hex')
  return {
    NODE_ENV: 'production',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    SESSION_KEYS: sessionKey.toString('base64url'),
    FEED_CLIENTS: `${feeder.id}:${hash}:Eksempel Kommune`,
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_CLIENT_ID: 'udvej',
    OIDC_CLIENT_SECRET: 'not used here',
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}

import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { connectDb } from '#server/db/open-db.ts'
import { auditChainsRepository } from '#server/modules/audit/audit-chains.repository.ts'
import { readSettings } from '#server/settings.ts'
import { feedCitizen } from './signed-in.ts'
import { buildTestApp } from './test-app.ts'

const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen ringede tilbage.' }] }

/** A whole answer, or `null` when the line broke before its end. */
export type Answer = { status: number; body: { filingId: string; number: string; state: string } } | null

export interface FilingCitizen {
  /** Sends a complaint to a service at an address, as the phone does. */
  file(url: string, filingId: string): Promise<Answer>
  /** Whether the service has the complaint. */
  has(url: string, filingId: string): Promise<boolean>
}

/** Citizens with a case and a session, in a database that a process of the service will open. `env` is that process's. */
export async function prepareCitizens(
  count: number,
  env: Record<string, string> & { DATA_DIR: string },
): Promise<FilingCitizen[]> {
  const app = await buildTestApp({ dataDir: env.DATA_DIR, env, now: new Date().toISOString() })
  const citizens: FilingCitizen[] = []
  for (let number = 0; number < count; number += 1) {
    const { personId } = await feedCitizen(app)
    const { cookie } = await app.signIn(personId)
    const path = (filingId: string) => `/api/cases/own/complaints/${filingId}`
    citizens.push({
      file: (url, filingId) => send('PUT', url + path(filingId), cookie, complaint),
      has: async (url, filingId) => (await send('GET', url + path(filingId), cookie))?.status === 200,
    })
  }
  await app.close()
  return citizens
}

/** One new id for each. */
export const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID())

/** Looks into the database of a service that has stopped: one row and one audit entry for each of these, no row more, and an audit that holds. */
export async function expectExactly(filingIds: readonly string[], env: Record<string, string>): Promise<void> {
  const db = await connectDb(readSettings({ NODE_ENV: 'test', ...env }))
  try {
    const ids = async (sql: string) => (await db.query<{ id: string }>(sql)).map(({ id }) => id).sort()
    const wanted = [...filingIds].sort()
    expect(await ids('select id from filings')).toEqual(wanted)
    expect(await ids(`select ref_id as id from audit_entries where action = 'filed'`)).toEqual(wanted)
    expect(await ids(`select ref_id as id from matters where kind = 'complaint'`)).toEqual(wanted)
    expect(await auditChainsRepository.findFaults(db)).toEqual([])
  } finally {
    await db.close()
  }
}

function send(method: string, url: string, cookie: string, payload?: object): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    // A connection for each request: one that is kept may be the dead one of a process that was killed.
    const sending = request(url, { method, headers, agent: false })
    sending.on('error', () => resolve(null))
    sending.on('response', (response) => {
      text(response).then(
        (body) => resolve(response.complete ? { status: response.statusCode ?? 0, body: JSON.parse(body) } : null),
        () => resolve(null),
      )
    })
    sending.end(payload && JSON.stringify(payload))
  })
}

import { randomUUID } from 'node:crypto'
import type { components } from '#api/generated/types.ts'
import { caseRecord, danish, type FeedRecord, grantRecord, personRecord } from './feed-records.ts'
import type { TestApp } from './test-app.ts'

type Schemas = components['schemas']

/** A citizen with a case of their own, signed in. `records` are fed into the case. */
export async function feedCitizen(app: TestApp, records: (caseId: string) => FeedRecord[] = () => []) {
  const personId = randomUUID()
  const caseId = randomUUID()
  const person = personRecord({ loginKey: personId }, { id: personId })
  await app.feed([person, caseRecord({ personId }, { id: caseId }), ...records(caseId)])
  return { personId, caseId, ...client(app, caseId, personId) }
}

/** Somebody with access to another's case, signed in. */
export async function feedHelper(app: TestApp, caseId: string, grant: Partial<Schemas['GrantData']>) {
  const personId = randomUUID()
  const person = personRecord({ loginKey: personId, name: 'Hjælper Prøvesen' }, { id: personId })
  await app.feed([person, grantRecord({ caseId, personId, ...grant })])
  return { personId, ...client(app, caseId, personId) }
}

/** The municipality's system on the delivery side. */
export async function deliveryClient(app: TestApp) {
  const headers = await app.systemToken('delivery')
  const url = (path: string) => `/delivery${path}`
  return {
    get: async (path: string) => answer(await app.call({ method: 'GET', url: url(path), headers })),
    put: async (path: string, payload: object) =>
      answer(await app.call({ method: 'PUT', url: url(path), headers, payload })),
  }
}

/** Feeds records and tells what became of each, refused ones too. */
export async function offer(app: TestApp, records: readonly FeedRecord[]): Promise<Schemas['FeedResult'][]> {
  const headers = await app.systemToken('feed')
  const response = await app.call({ method: 'POST', url: '/feed/records', headers, payload: { records } })
  return response.json<Schemas['FeedResults']>().results
}

/** An answer of the municipality to something that was filed. */
export function answerRecord(type: FeedRecord['type'], data: object, envelope: { id?: string; asOf?: string } = {}) {
  const { id = randomUUID(), asOf = '2026-11-20T08:00:00.000Z' } = envelope
  return { type, id, asOf, data } as FeedRecord
}

export function pointAnswerRecord(
  data: Partial<Schemas['PointAnswerData']> & { complaintId: string; pointNumber: number },
  envelope: { id?: string; asOf?: string } = {},
) {
  const answer = { position: 'partly', text: danish('Vi er delvist enige.'), answeredOn: '2026-11-20' } as const
  return answerRecord(
    'pointAnswer',
    { ...answer, answeredBy: { role: danish('Din sagsbehandler') }, ...data },
    envelope,
  )
}

function client(app: TestApp, caseId: string, loginKey: string) {
  const sessions = new Map<number, Promise<Record<string, string>>>()
  // Sessions run out when a test moves the clock, so people sign in again at every instant it moves to.
  const headersNow = () => {
    const now = app.time.now.getTime()
    const session = sessions.get(now) ?? app.signIn(loginKey)
    sessions.set(now, session)
    return session
  }
  const call = async (method: 'GET' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object, more = {}) => {
    const headers = { ...(await headersNow()), ...more }
    const request = { method, url: `/api/cases/${caseId}${path}`, headers, ...(payload ? { payload } : {}) }
    return answer(await app.call(request))
  }
  return {
    get: (path: string) => call('GET', path),
    put: (path: string, payload?: object, headers?: Record<string, string>) => call('PUT', path, payload, headers),
    delete: (path: string) => call('DELETE', path),
    /** A part of a file. */
    patch: (path: string, bytes: Buffer, offset: number | string) =>
      call('PATCH', path, bytes, {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      }),
  }
}

function answer(response: Awaited<ReturnType<TestApp['call']>>) {
  const isJson = /json/.test(String(response.headers['content-type']))
  // biome-ignore lint/suspicious/noExplicitAny: the service holds it against the contract, and a test that reads what is not there fails
  const body: any = isJson ? response.json() : response.rawPayload
  return { status: response.statusCode, headers: response.headers, body }
}

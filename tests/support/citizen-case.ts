import { randomUUID } from 'node:crypto'
import type { components } from '#api/generated/types.ts'
import { caseRecord, type FeedRecord, grantRecord, personRecord, planRecord } from './feed-records.ts'
import { buildTestApp, type TestApp, type TestAppOptions } from './test-app.ts'

type FeedResult = components['schemas']['FeedResult']

/** A service with one citizen signed in, whose case has a plan. Everything goes in by the feed and comes out by the citizen's side. */
export async function buildCitizenCase(options: TestAppOptions = {}) {
  const server = await buildTestApp(options)
  const citizen = await addCase(server)

  return {
    ...server,
    ...citizen,

    /** Feeds records and tells what became of each, refused ones too. */
    async offer(...records: FeedRecord[]): Promise<FeedResult[]> {
      const headers = await server.systemToken('feed')
      const answer = await server.call({ method: 'POST', url: '/feed/records', headers, payload: { records } })
      return answer.json<{ results: FeedResult[] }>().results
    },

    /** Another citizen, with a case and a plan of their own. */
    another: () => addCase(server),

    /** A helper of the citizen, signed in. The addresses are those of the citizen's case. */
    async helper(relation: 'representative' | 'assistant', scopes: components['schemas']['Scope'][]) {
      const loginKey = randomUUID()
      const person = personRecord({ loginKey, name: 'Bo Prøvesen' })
      await server.feed([person, grantRecord({ caseId: citizen.caseId, personId: person.id, relation, scopes })])
      return requests(server, loginKey, citizen.caseId)
    },
  }
}

async function addCase(server: TestApp) {
  const loginKey = randomUUID()
  const person = personRecord({ loginKey })
  const theCase = caseRecord({ personId: person.id })
  await server.feed([person, theCase, planRecord(theCase.id)])
  return { personId: person.id, caseId: theCase.id, loginKey, ...requests(server, loginKey, theCase.id) }
}

function requests(server: TestApp, loginKey: string, caseId: string) {
  const base = `/api/cases/${caseId}`
  const signedIn = new Map<number, { cookie: string }>()

  // A test that moves the clock is beyond the end of its session.
  async function headers(): Promise<{ cookie: string }> {
    const now = server.time.now.getTime()
    const cookie = signedIn.get(now) ?? (await server.signIn(loginKey))
    signedIn.set(now, cookie)
    return cookie
  }

  return {
    /** Reads a part of the case. @throws Error unless the answer is 200 */
    async read<Body>(path: string): Promise<Body> {
      const answer = await server.call({ url: `${base}${path}`, headers: await headers() })
      if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}: ${answer.body}`)
      return answer.json<Body>()
    },

    /** The status of reading a part of the case. */
    status: async (path: string): Promise<number> =>
      (await server.call({ url: `${base}${path}`, headers: await headers() })).statusCode,

    /** Puts something, and gives the whole answer. */
    put: async (path: string, payload?: object, more: Record<string, string> = {}) => {
      const request = { method: 'PUT', url: `${base}${path}`, headers: { ...(await headers()), ...more } } as const
      return server.call({ ...request, ...(payload ? { payload } : {}) })
    },

    /** All items of a list, read page by page as a client does. */
    async readAll<Item>(path: string): Promise<Item[]> {
      const items: Item[] = []
      let cursor: string | null = null
      do {
        const place: string = cursor === null ? '' : `${path.includes('?') ? '&' : '?'}cursor=${cursor}`
        const page: { items: Item[]; nextCursor: string | null } = await this.read(`${path}${place}`)
        items.push(...page.items)
        cursor = page.nextCursor
      } while (cursor !== null)
      return items
    },
  }
}

export type CitizenCase = Awaited<ReturnType<typeof buildCitizenCase>>

import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '#api/generated/types.ts'
import type { DemoRecord, Schemas } from '#demo/people/records.ts'
import { type Patience, patiently, RefusedError } from './patience.ts'

export type ContractClient = ReturnType<typeof createContractClient>

const atOnce = 100
// So that a token does not expire on the way.
const marginMs = 30_000

interface ClientOptions extends Pick<Patience, 'signal'> {
  url: string
  clientId: string
  clientSecret: string
  onWait: NonNullable<Patience['onWait']>
}

/** The public contract as the municipality's systems use it. Every call waits for a service that is away. */
export function createContractClient(options: ClientOptions) {
  const { url, signal, onWait } = options
  const client = createClient<paths>({ baseUrl: url, signal })
  const tokens = createTokens(client, options)
  const withToken = <Data>(ask: (headers: { Authorization: string }) => Promise<{ data?: Data; response: Response }>) =>
    patiently(async () => ask({ Authorization: `Bearer ${await tokens.current()}` }), {
      signal,
      onWait,
      renew: tokens.forget,
    })

  return {
    /** Comes back when the service says that it is ready. */
    async untilReady(): Promise<void> {
      await patiently(() => client.GET('/readyz').then(({ response }) => ({ response: laterIfNot(response) })), {
        signal,
        onWait,
      })
    },

    /** Puts records in, a hundred at a time, and tells what became of each. */
    async feed(records: readonly DemoRecord[]): Promise<Schemas['FeedResult'][]> {
      const results: Schemas['FeedResult'][] = []
      for (let start = 0; start < records.length; start += atOnce) {
        const body = { records: records.slice(start, start + atOnce) }
        const answer = await withToken((headers) => client.POST('/feed/records', { headers, body }))
        results.push(...(answer?.results ?? []))
      }
      return results
    },

    /** What citizens filed and nobody has acknowledged, oldest first. */
    async filings(): Promise<Schemas['Filing'][]> {
      const filings: Schemas['Filing'][] = []
      let cursor: string | null | undefined
      do {
        const query: { cursor?: string } = cursor ? { cursor } : {}
        const page: Schemas['FilingPage'] | undefined = await withToken((headers) =>
          client.GET('/delivery/filings', { headers, params: { query } }),
        )
        filings.push(...(page?.items ?? []))
        cursor = page?.nextCursor
      } while (cursor)
      return filings
    },

    async receipt(filingId: string, body: Schemas['ReceiptInput']): Promise<void> {
      const params = { path: { filingId } }
      await withToken((headers) => client.PUT('/delivery/filings/{filingId}/receipt', { headers, params, body }))
    },

    /** The bytes of a file that has arrived. */
    async attachment(filingId: string, attachmentId: string): Promise<ArrayBuffer> {
      const params = { path: { filingId, attachmentId } }
      const bytes = await withToken(async (headers) => {
        const { data, response } = await client.GET('/delivery/filings/{filingId}/attachments/{attachmentId}/content', {
          ...{ headers, params, parseAs: 'arrayBuffer' as const },
        })
        return { ...(data ? { data } : {}), response }
      })
      return bytes ?? new ArrayBuffer(0)
    },

    async attachmentReceipt(
      filingId: string,
      attachmentId: string,
      body: Schemas['AttachmentReceiptInput'],
    ): Promise<void> {
      const params = { path: { filingId, attachmentId } }
      const path = '/delivery/filings/{filingId}/attachments/{attachmentId}/receipt'
      await withToken((headers) => client.PUT(path, { headers, params, body }))
    },
  }
}

/** An access token, and a new one when the old one is about to expire or was refused. */
function createTokens(client: Client<paths>, { clientId, clientSecret, signal, onWait }: ClientOptions) {
  let token: { value: string; until: number } | null = null

  async function fetchToken() {
    const answer = await patiently(
      () =>
        client
          .POST('/oauth/token', {
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
            body: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
            bodySerializer: (body) => new URLSearchParams(body as Record<string, string>),
          })
          .then(({ data, response }) => ({ ...(data ? { data } : {}), response })),
      { signal, onWait, renew: () => {} },
    )
    if (!answer) throw new RefusedError(204)
    return { value: answer.access_token, until: Date.now() + answer.expires_in * 1000 - marginMs }
  }

  return {
    async current(): Promise<string> {
      if (token === null || token.until <= Date.now()) token = await fetchToken()
      return token.value
    },
    forget() {
      token = null
    },
  }
}

// While the service starts there is nothing to be refused: whatever it answers, ask again.
function laterIfNot(response: Response): Response {
  return response.ok ? response : new Response(null, { status: 503 })
}

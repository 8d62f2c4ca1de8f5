import type { APIRequestContext } from '@playwright/test'
import type { components } from '#api/generated/types.ts'
import { feedSecret, portalUrl } from './portal-url.ts'

export type FeedRecord = components['schemas']['FeedBatch']['records'][number]

/** Where to feed: this worker's portal, unless a test has one of its own. */
interface Target {
  url: string
  secret: string
}

/** Feeds records as the demo's municipality, as another system of theirs would. @throws Error when one is refused */
export async function feed(
  request: APIRequestContext,
  records: readonly FeedRecord[],
  target: Target = { url: portalUrl(), secret: feedSecret() },
): Promise<void> {
  const credentials = Buffer.from(`demo-municipality:${target.secret}`).toString('base64')
  const token = await request.post(`${target.url}/oauth/token`, {
    form: { grant_type: 'client_credentials' },
    headers: { authorization: `Basic ${credentials}` },
  })
  const { access_token: accessToken } = (await token.json()) as { access_token: string }
  const answer = await request.post(`${target.url}/feed/records`, {
    data: { records },
    headers: { authorization: `Bearer ${accessToken}` },
  })
  const { results } = (await answer.json()) as { results: { outcome: string }[] }
  const refused = results.filter(({ outcome }) => outcome === 'refused')
  if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused)}`)
}

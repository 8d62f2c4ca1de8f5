import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContractClient } from '#demo/municipality/contract-client.ts'
import { feedInRounds } from '#demo/municipality/feed-rounds.ts'
import { localDateOf } from '#demo/people/calendar.ts'
import { everybodysRecords } from '#demo/people/everybody.ts'
import type { Schemas } from '#demo/people/records.ts'

/** The municipality's side of the contract in the hands of a test: puts cases in, and counts from outside what citizens filed. */
export interface Municipality {
  /** Puts the demo cases in. */
  feedDemoCases: () => Promise<void>
  /** Everything that was filed and has no business receipt. It waits for a service that is away. */
  filings: () => Promise<Schemas['Filing'][]>
  /** How many filings have a text in them. */
  countWith: (text: string) => Promise<number>
  /** Says that a filing is in the municipality's own system. */
  acknowledge: (filingId: string) => Promise<void>
}

/** The demo's municipality, at a service whose data folder is at hand. Nothing happens there by itself. */
export function municipalityOf(service: { url: string; dataDir: string }): Municipality {
  const secrets = JSON.parse(readFileSync(join(service.dataDir, 'demo-secrets.json'), 'utf8')) as Secrets
  // A client for each call: a long run may begin with this and count only after hours.
  const client = () =>
    createContractClient({
      url: service.url,
      clientId: 'demo-municipality',
      clientSecret: secrets.feedClientSecret,
      signal: AbortSignal.timeout(30 * 60_000),
      onWait: () => {},
    })
  return {
    feedDemoCases: async () => {
      const records = everybodysRecords(localDateOf(new Date()))
      const { feed } = client()
      const { refused } = await feedInRounds((batch) => feed(batch), records)
      if (refused.length > 0) throw new Error(`The feed refused: ${JSON.stringify(refused)}`)
    },
    filings: () => client().filings(),
    countWith: async (text) =>
      (await client().filings()).filter((filing) => JSON.stringify(filing).includes(text)).length,
    acknowledge: (filingId) => client().receipt(filingId, { state: 'received', at: new Date().toISOString() }),
  }
}

interface Secrets {
  feedClientSecret: string
}

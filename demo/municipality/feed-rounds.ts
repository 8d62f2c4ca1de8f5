import type { DemoRecord, Schemas } from '#demo/people/records.ts'

type FeedResult = Schemas['FeedResult']
type Feed = (records: readonly DemoRecord[]) => Promise<FeedResult[]>

export type Outcomes = Record<FeedResult['outcome'], number>

const keyOf = ({ type, id }: Pick<DemoRecord, 'type' | 'id'>) => `${type} ${id}`

/** All first versions, then all second versions, and so on, each round in the given order. */
export function roundsOf(records: readonly DemoRecord[]): DemoRecord[][] {
  const rounds: DemoRecord[][] = []
  const versions = new Map<string, number>()
  for (const record of records) {
    const version = versions.get(keyOf(record)) ?? 0
    versions.set(keyOf(record), version + 1)
    rounds[version] ??= []
    rounds[version].push(record)
  }
  return rounds
}

/**
 * Feeds records with their history the first time. When the service knows any of the persons already, only the newest version of each
 * record is sent, so that a later start does not tell the old changes once more.
 */
export async function feedInRounds(
  feed: Feed,
  records: readonly DemoRecord[],
): Promise<{ outcomes: Outcomes; refused: FeedResult[] }> {
  const results = await feed(records.filter(({ type }) => type === 'person'))
  const isFirstTime = results.every(({ outcome }) => outcome === 'created')
  const others = records.filter(({ type }) => type !== 'person')
  for (const round of isFirstTime ? roundsOf(others) : [newestOf(others)]) results.push(...(await feed(round)))
  return { outcomes: countOutcomes(results), refused: results.filter(({ outcome }) => outcome === 'refused') }
}

function newestOf(records: readonly DemoRecord[]): DemoRecord[] {
  const newest = new Map(records.map((record) => [keyOf(record), record]))
  return records.filter((record) => newest.get(keyOf(record)) === record)
}

function countOutcomes(results: readonly FeedResult[]): Outcomes {
  const outcomes: Outcomes = { created: 0, updated: 0, unchanged: 0, outdated: 0, refused: 0 }
  for (const { outcome } of results) outcomes[outcome] += 1
  return outcomes
}

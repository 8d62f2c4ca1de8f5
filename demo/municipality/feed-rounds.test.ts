import { expect, test } from 'vitest'
import { everybodysRecords } from '#demo/people/everybody.ts'
import { karen } from '#demo/people/karen/ids.ts'
import type { DemoRecord } from '#demo/people/records.ts'
import { feedInRounds, roundsOf } from './feed-rounds.ts'

const records = everybodysRecords('2026-11-23')

/** A service that keeps the newest version, as the contract says. */
function keepingService() {
  const kept = new Map<string, DemoRecord>()
  const taken: DemoRecord[] = []
  return {
    taken,
    feed: async (batch: readonly DemoRecord[]) =>
      batch.map((record, index) => {
        const key = `${record.type} ${record.id}`
        const before = kept.get(key)
        const base = { index, type: record.type, id: record.id }
        if (before && record.asOf < before.asOf) return { ...base, outcome: 'outdated' as const }
        if (before && JSON.stringify(before.data) === JSON.stringify(record.data))
          return { ...base, outcome: 'unchanged' as const }
        kept.set(key, record)
        taken.push(record)
        return { ...base, outcome: before ? ('updated' as const) : ('created' as const) }
      }),
  }
}

test('no round has two versions of a record, and no version is lost', () => {
  const rounds = roundsOf(records)
  for (const round of rounds) expect(new Set(round.map(({ type, id }) => `${type} ${id}`)).size).toBe(round.length)
  expect(rounds.flat()).toHaveLength(records.length)
  expect(rounds.map((round) => round.filter(({ id }) => id === karen.case && round).length)).toEqual([2, 1, 1])
})

test('the first start feeds the whole history, a second one on the same day changes nothing', async () => {
  const service = keepingService()
  const { outcomes } = await feedInRounds(service.feed, records)
  expect(outcomes).toMatchObject({ refused: 0, outdated: 0, unchanged: 0 })
  expect(service.taken).toHaveLength(records.length)

  const again = await feedInRounds(service.feed, records)
  expect(again.outcomes).toMatchObject({ created: 0, updated: 0 })
  expect(service.taken).toHaveLength(records.length)
})

test('a start weeks later moves each thing once and does not tell its old changes again', async () => {
  const service = keepingService()
  await feedInRounds(service.feed, records)
  const before = service.taken.length
  await feedInRounds(service.feed, everybodysRecords('2027-01-11'))
  const moved = service.taken.slice(before)
  expect(moved.length).toBeGreaterThan(10)
  expect(new Set(moved.map(({ type, id }) => `${type} ${id}`)).size).toBe(moved.length)
})

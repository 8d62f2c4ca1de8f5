import type { FeedClient } from '#server/access.ts'
import { canonicalHash } from '#server/canonical-hash.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { recordAudit } from '#server/modules/audit/audit.public.ts'
import { touchCase } from '#server/modules/cases/cases.public.ts'
import type { Persons } from '#server/modules/cases/cases-feed.public.ts'
import type { ProblemError } from '#server/problem.ts'
import { InvalidLocalDateError } from '#server/rules/local-date.ts'
import { type FedRecord, Refusal, refuse } from './feed.public.ts'
import { feedRepository } from './feed.repository.ts'
import { createFeedContext, type KnownThings } from './feed-context.ts'
import { createFeedKinds, type FeedRecordType } from './feed-kinds.ts'

export type FeedService = ReturnType<typeof createFeedService>

/** A record as it came. `faults` are those of its data against the contract; one with any is refused. */
export interface IncomingRecord {
  type: FeedRecordType
  id: string
  asOf: string
  data: unknown
  faults: readonly ProblemError[]
}

export type FeedOutcome = 'created' | 'updated' | 'unchanged' | 'outdated' | 'refused'

export interface FeedResult {
  index: number
  type: FeedRecordType
  id: string
  outcome: FeedOutcome
  errors?: ProblemError[]
}

// Clocks differ; a version from further ahead would keep every later one out as outdated.
const aheadAtMostMs = 24 * 60 * 60 * 1000

export interface FeedDeps {
  db: Db
  clock: Clock
  identity: Persons
}

export function createFeedService({ db, clock, identity }: FeedDeps) {
  const kinds = createFeedKinds(identity)

  return {
    /**
     * Takes records in their order, each in a transaction of its own, so that a refused one touches nothing else. Taking a batch again
     * changes nothing. Throws when the database goes away; what was taken until then stays taken.
     */
    async take(
      client: FeedClient,
      records: readonly IncomingRecord[],
    ): Promise<{ results: FeedResult[]; refused: number }> {
      const known: KnownThings = new Map()
      const results: FeedResult[] = []
      for (const [index, { asOf, ...incoming }] of records.entries()) {
        const record = { ...incoming, asOf: new Date(asOf).toISOString() }
        results.push({ index, type: record.type, id: record.id, ...(await takeOrRefuse(client, record, known)) })
      }
      return { results, refused: results.filter(({ outcome }) => outcome === 'refused').length }
    },
  }

  async function takeOrRefuse(
    client: FeedClient,
    record: IncomingRecord,
    known: KnownThings,
  ): Promise<Pick<FeedResult, 'outcome' | 'errors'>> {
    if (record.faults.length > 0) return refused(record.faults)
    try {
      return { outcome: await db.asSystem((tx) => takeVersion(tx, client, record, known)) }
    } catch (error) {
      if (error instanceof Refusal) return refused(error.errors)
      if (error instanceof InvalidLocalDateError) return refused([{ pointer: '', detail: tooFarAhead }])
      throw error
    }
  }

  async function takeVersion(
    tx: Queryable,
    client: FeedClient,
    record: IncomingRecord,
    known: KnownThings,
  ): Promise<FeedOutcome> {
    const now = clock.now()
    const { type, id, asOf, data } = record
    if (Date.parse(asOf) > now.getTime() + aheadAtMostMs)
      refuse('', 'Its asOf lies more than a day ahead. Check the clock.')
    const feeder = client.municipality
    const outcome = await enterVersion(tx, record, { feeder, asOf, hash: canonicalHash(data) })
    if (outcome === 'unchanged' || outcome === 'outdated') return outcome

    const context = createFeedContext({ feeder, now, record, known })
    const taken = await kinds[type].take(tx, { id, asOf, data } as FedRecord<never>, context)
    const { caseId, seenOn } = taken
    if (caseId !== null && seenOn !== null) await touchCase(tx, caseId, seenOn)
    const actor = { kind: 'municipality', client: client.id } as const
    const concerning = caseId === null ? {} : { caseId }
    await recordAudit(tx, { ...concerning, actor, action: 'fed', what: kinds[type].what, refId: id, at: now })
    return outcome
  }
}

const tooFarAhead = 'A day lies too near the end of the years that can be counted with, 1900 to 2199.'

async function enterVersion(
  tx: Queryable,
  record: Pick<IncomingRecord, 'type' | 'id'>,
  version: { feeder: string; asOf: string; hash: Buffer },
): Promise<FeedOutcome> {
  if (await feedRepository.enter(tx, record, version)) return 'created'
  const held = await feedRepository.lock(tx, record)
  if (held === null || held.feeder !== version.feeder) {
    refuse('', 'You have no record of this type with this id, and a new one cannot have it. Use another id.')
  }
  const isSame = held.hash.equals(version.hash)
  if (version.asOf < held.asOf) return isSame ? 'unchanged' : 'outdated'
  await feedRepository.renew(tx, record, version)
  return isSame ? 'unchanged' : 'updated'
}

function refused(errors: readonly ProblemError[]): Pick<FeedResult, 'outcome' | 'errors'> {
  return { outcome: 'refused', errors: [...errors] }
}

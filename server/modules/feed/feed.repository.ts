import type { Queryable } from '#server/db/db.ts'

/** A version of a record, as the book of what was fed has it. `asOf` is an ISO instant in milliseconds. */
export interface FedVersion {
  feeder: string
  asOf: string
  hash: Buffer
}

interface Key {
  type: string
  id: string
}

/** What was fed, by whom, in which version. */
export const feedRepository = {
  /** True when the record is new and now in the book. Waits for another transaction that is entering the same one. */
  async enter(tx: Queryable, { type, id }: Key, { feeder, asOf, hash }: FedVersion): Promise<boolean> {
    const sql = `insert into feed_records (type, id, feeder, as_of, first_as_of, content_hash) values ($1, $2, $3, $4, $4, $5)
      on conflict (type, id) do nothing returning id`
    return (await tx.query(sql, [type, id, feeder, asOf, hash])).length > 0
  },

  /** The version that is in the book, held until the transaction ends. */
  async lock(tx: Queryable, { type, id }: Key): Promise<FedVersion | null> {
    const sql = 'select feeder, as_of, content_hash from feed_records where type = $1 and id = $2 for update'
    const [row] = await tx.query<{ feeder: string; as_of: string; content_hash: Uint8Array }>(sql, [type, id])
    return row ? { feeder: row.feeder, asOf: row.as_of, hash: Buffer.from(row.content_hash) } : null
  },

  async renew(tx: Queryable, { type, id }: Key, { asOf, hash }: FedVersion): Promise<void> {
    const sql = 'update feed_records set as_of = $3, content_hash = $4 where type = $1 and id = $2'
    await tx.query(sql, [type, id, asOf, hash])
  },

  /** The `asOf` with which a thing came first, or null when this feeder never fed it. */
  async firstAsOf(tx: Queryable, { type, id }: Key, feeder: string): Promise<string | null> {
    const sql = 'select first_as_of from feed_records where type = $1 and id = $2 and feeder = $3'
    const [row] = await tx.query<{ first_as_of: string }>(sql, [type, id, feeder])
    return row?.first_as_of ?? null
  },
}

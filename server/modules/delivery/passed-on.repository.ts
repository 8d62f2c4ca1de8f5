import type { Queryable } from '#server/db/db.ts'
import type { Channel, Destination } from './transport.ts'

/** What has been given to the queue for a channel, and whether it has been transported. A receipt of the municipality is another thing. */
export const passedOnRepository = {
  /** Takes filings of a municipality that wait for a receipt and were never given to the channel. Their ids, oldest first. */
  async take(tx: Queryable, { municipality, channel }: Destination, at: string, limit: number): Promise<string[]> {
    const sql = `with next as (
        select f.id, f.filed_at from filings f
          join feed_records r on r.type = 'case' and r.id = f.case_id and r.feeder = $1
          where f.state = 'sent' and not exists (select from passed_on p where p.filing_id = f.id and p.channel = $2)
          order by f.filed_at, f.id limit $4 for update of f skip locked)
      insert into passed_on (filing_id, channel, queued_at) select id, $2, $3 from next order by filed_at, id
      on conflict do nothing returning filing_id`
    const rows = await tx.query<{ filing_id: string }>(sql, [municipality, channel, at, limit])
    return rows.map((row) => row.filing_id)
  },

  /** True the first time. */
  async markTransported(tx: Queryable, filingId: string, channel: Channel, at: string): Promise<boolean> {
    const sql = `update passed_on set transported_at = $3
      where filing_id = $1 and channel = $2 and transported_at is null returning filing_id`
    return (await tx.query(sql, [filingId, channel, at])).length === 1
  },

  /** How many have not been transported yet, by channel, and since when the oldest waits. */
  async standing(tx: Queryable): Promise<{ channel: Channel; waiting: number; oldest: string }[]> {
    const sql = `select channel, count(*)::int as waiting, min(queued_at) as oldest from passed_on
      where transported_at is null group by channel order by channel`
    return tx.query(sql)
  },
}

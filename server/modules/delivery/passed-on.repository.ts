import type { Queryable } from '#server/db/db.ts'
import type { Channel, Destination, Parcel } from './transport.ts'

/** What has been given to the queue for a channel, and whether it has been transported. A receipt of the municipality is another thing. */
export const passedOnRepository = {
  /** Takes filings of a municipality that wait for a receipt and were never given to the channel, oldest first. */
  async takeFilings(
    tx: Queryable,
    { municipality, channel }: Destination,
    at: string,
    limit: number,
  ): Promise<Parcel[]> {
    const sql = `with next as (
        select f.id, f.filed_at from filings f
          join feed_records r on r.type = 'case' and r.id = f.case_id and r.feeder = $1
          where f.state = 'sent' and not exists (
            select from passed_on p where p.filing_id = f.id and p.attachment_id is null and p.channel = $2)
          order by f.filed_at, f.id limit $4 for update of f skip locked)
      insert into passed_on (filing_id, channel, queued_at) select id, $2, $3 from next order by filed_at, id
      on conflict do nothing returning filing_id`
    const rows = await tx.query<{ filing_id: string }>(sql, [municipality, channel, at, limit])
    return rows.map((row) => ({ filingId: row.filing_id }))
  },

  /** Takes files that the municipality has not got and that were not here when their filing went through the channel. */
  async takeFiles(tx: Queryable, { municipality, channel }: Destination, at: string, limit: number): Promise<Parcel[]> {
    const sql = `with next as (
        select a.id, a.filing_id from attachments a
          join passed_on sent on sent.filing_id = a.filing_id and sent.attachment_id is null and sent.channel = $2
          join feed_records r on r.type = 'case' and r.id = a.case_id and r.feeder = $1
          where a.state = 'arrived' and sent.transported_at is not null
            and not exists (select from passed_on p where p.attachment_id = a.id and p.channel = $2)
          order by a.filing_id, a.position limit $4 for update of a skip locked)
      insert into passed_on (filing_id, attachment_id, channel, queued_at) select filing_id, id, $2, $3 from next
      on conflict do nothing returning filing_id, attachment_id`
    const rows = await tx.query<{ filing_id: string; attachment_id: string }>(sql, [municipality, channel, at, limit])
    return rows.map((row) => ({ filingId: row.filing_id, attachmentId: row.attachment_id }))
  },

  /** Notes that these files went with their filing, so that nobody is told of them again. */
  async markWithFiling(
    tx: Queryable,
    { filingId, channel, at }: { filingId: string; channel: Channel; at: string },
    attachmentIds: readonly string[],
  ): Promise<void> {
    const sql = `insert into passed_on (filing_id, attachment_id, channel, queued_at, transported_at)
      select $1, id, $2, $3, $3 from unnest($4::uuid[]) id on conflict do nothing`
    await tx.query(sql, [filingId, channel, at, attachmentIds])
  },

  /** True the first time. */
  async markTransported(
    tx: Queryable,
    { filingId, attachmentId }: Parcel,
    channel: Channel,
    at: string,
  ): Promise<boolean> {
    const sql = `update passed_on set transported_at = $4 where filing_id = $1 and attachment_id is not distinct from $2::uuid
      and channel = $3 and transported_at is null returning filing_id`
    return (await tx.query(sql, [filingId, attachmentId ?? null, channel, at])).length === 1
  },

  /** How many have not been transported yet, by channel, and since when the oldest waits. */
  async standing(tx: Queryable): Promise<{ channel: Channel; waiting: number; oldest: string }[]> {
    const sql = `select channel, count(*)::int as waiting, min(queued_at) as oldest from passed_on
      where transported_at is null group by channel order by channel`
    return tx.query(sql)
  },
}

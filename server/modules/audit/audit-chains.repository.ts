import type { Queryable } from '#server/db/db.ts'

/** The newest link of a chain. `chain` is the id of its case, or the nil uuid for what concerns no case; `hash` is hexadecimal. */
export interface ChainHead {
  chain: string
  number: number
  hash: string
}

/** The first place where a chain does not hold. `id` is that of the entry, when it is there. */
export interface ChainFault {
  chain: string
  number: number
  id: string | null
  /**
   * `missing`: no entry has this number. `changed`: this entry, or its link to the one before, is not what was written. `cutOff`: from this number
   * on everything is missing. `unknown`: this entry is newer than the newest that the chain was told of. `rewritten`: another entry than the one kept.
   */
  fault: 'missing' | 'changed' | 'cutOff' | 'unknown' | 'rewritten'
}

const chainOf = `coalesce(case_id, '00000000-0000-0000-0000-000000000000')`

// The sum of server/db/migrations, written again on purpose: whoever can change an entry can change a function of the database too.
const rightHash = `sha256(coalesce(hash_before, '') || convert_to(jsonb_build_array(
  number, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), case_id, actor_kind,
  actor_person, actor_client, action, what, ref_id)::text, 'UTF8'))`

const faultsSql = `
  with linked as (
    select *, ${chainOf} as chain, coalesce(lag(number) over along, 0) as number_before, lag(hash) over along as hash_before
    from audit_entries window along as (partition by ${chainOf} order by number)
  ), newest as (
    select distinct on (chain) chain, number, id, hash from linked order by chain, number desc
  ), faults as (
    select chain, number_before + 1 as number, null as id, 'missing' as fault from linked where number <> number_before + 1
    union all
    select chain, number, id, 'changed' from linked where hash is distinct from ${rightHash}
    union all
    select head.chain, coalesce(newest.number, 0) + 1, null, 'cutOff' from audit_chains head left join newest using (chain)
    where head.number > coalesce(newest.number, 0)
    union all
    select chain, newest.number, newest.id, 'unknown' from newest left join audit_chains head using (chain)
    where head.number is null or head.number < newest.number
    union all
    select chain, newest.number, newest.id, 'changed' from newest join audit_chains head using (chain, number)
    where head.hash <> newest.hash
  )
  select distinct on (chain) chain, number, id, fault from faults order by chain, number, id nulls first`

const rewrittenSql = `
  select kept.chain, kept.number, e.id, case when e.id is null then 'missing' else 'rewritten' end as fault
  from jsonb_to_recordset($1::jsonb) as kept (chain uuid, number bigint, hash text)
  left join audit_entries e on ${chainOf.replace('case_id', 'e.case_id')} = kept.chain and e.number = kept.number
  where e.id is null or encode(e.hash, 'hex') <> kept.hash
  order by kept.chain, kept.number`

export const auditChainsRepository = {
  /** The first fault of every chain that has one. An empty list: every entry is as it was written, and none is missing. */
  findFaults: (tx: Queryable): Promise<ChainFault[]> => tx.query<ChainFault>(faultsSql),

  /** Those of the heads kept earlier, outside the database, that are not in their chains any more. */
  findRewritten: (tx: Queryable, kept: readonly ChainHead[]): Promise<ChainFault[]> =>
    tx.query<ChainFault>(rewrittenSql, [JSON.stringify(kept)]),

  heads: (tx: Queryable): Promise<ChainHead[]> =>
    tx.query<ChainHead>(`select chain, number, encode(hash, 'hex') as hash from audit_chains order by chain`),

  count: async (tx: Queryable): Promise<number> =>
    (await tx.query<{ entries: number }>('select count(*) as entries from audit_entries'))[0]?.entries ?? 0,
}

import pg from 'pg'
import { arrayTypes, columnParsers } from './column-types.ts'
import { actAs, type Db, type Queryable } from './db.ts'
import { prepareActAs, readAs, readPlain, type Statement } from './person-read.ts'
import { openSharedConnections } from './shared-connections.ts'

const textArray = 1009
const splitArray = pg.types.getTypeParser(textArray as never) as (text: string) => (string | null)[]

const types = new pg.TypeOverrides()
for (const [oid, parse] of Object.entries(columnParsers)) types.setTypeParser(Number(oid), parse)
for (const [oid, element] of Object.entries(arrayTypes)) {
  const parse = columnParsers[element] ?? String
  types.setTypeParser(Number(oid), (text: string) =>
    splitArray(text).map((item) => (item === null ? null : parse(item))),
  )
}

// A statement with parameters is prepared once per connection under a short name, which saves parsing, planning and
// applying the policies again. Above the limit (SQL put together at run time) statements are sent unnamed.
const statementNames = new Map<string, string>()
const mostStatements = 500
const nameOf = (sql: string): string | undefined => {
  const known = statementNames.get(sql)
  if (known !== undefined || statementNames.size >= mostStatements) return known
  const name = `u${statementNames.size}`
  statementNames.set(sql, name)
  return name
}

type Result = pg.QueryResult | pg.QueryResult[]

const prepared = (sql: string, params: readonly unknown[]): Statement & { values: unknown[] } => {
  const name = nameOf(sql)
  return { text: sql, values: [...params], ...(name === undefined ? {} : { name }) }
}

const send = (client: pg.ClientBase, sql: string, params: readonly unknown[] | undefined): Promise<Result> => {
  if (params === undefined || params.length === 0) return client.query(sql)
  return client.query(prepared(sql, params))
}

const rowsOf = <Row>(result: Result): Row[] => (Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows)

const readOnly = /^\s*select\b/i
const ignore = () => {}

/** A running transaction: what has been sent, and whether any of it failed. */
class Transaction implements Queryable {
  readonly #client: pg.PoolClient
  readonly #begun: Promise<unknown>
  #open = true
  #ordered = false
  #failure: { error: unknown } | undefined

  constructor(client: pg.PoolClient, begin: string) {
    this.#client = client
    this.#begun = client.query(begin)
    this.#begun.catch((error: unknown) => this.#fail(error))
  }

  async query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]> {
    // A read travels in the same packet as `begin`. A write waits until `begin` is confirmed, because without a
    // transaction it would be committed at once, and with the owner's rights. What follows a write stays behind it.
    this.#ordered ||= !readOnly.test(sql)
    if (this.#ordered) await this.#begun
    if (!this.#open) throw new Error('This transaction has ended: await every query inside it')
    const answer = send(this.#client, sql, params)
    answer.catch((error: unknown) => this.#fail(error))
    const [, result] = await Promise.all([this.#begun, answer])
    return rowsOf<Row>(result)
  }

  async commit(): Promise<void> {
    await this.#begun
    this.#open = false
    if (this.#failure) throw this.#failure.error
    const result = await this.#client.query('commit')
    // PostgreSQL answers a commit of a failed transaction with a quiet rollback.
    if (result.command !== 'COMMIT')
      throw new Error('The transaction was rolled back: a query that was not awaited failed')
  }

  async rollback(): Promise<void> {
    this.#open = false
    await this.#client.query('rollback')
  }

  #fail(error: unknown): void {
    this.#failure ??= { error }
  }
}

const lend = async (pool: pg.Pool) => {
  const client = await pool.connect()
  // The pool stops listening while a client is lent out; without a listener a broken socket would end the process.
  client.on('error', ignore)
  const giveBack = (broken = false) => {
    client.off('error', ignore)
    client.release(broken)
  }
  return { client, giveBack }
}

/** Runs what stands alone on a connection of its own. */
const alone = async <T>(pool: pg.Pool, send: (client: pg.ClientBase) => Promise<T>): Promise<T> => {
  const { client, giveBack } = await lend(pool)
  // A refused statement leaves the connection sound, and a broken one is recognised and thrown away by the pool.
  return send(client).finally(() => giveBack())
}

const transact = async <T>(pool: pg.Pool, begin: string, fn: (tx: Queryable) => Promise<T>): Promise<T> => {
  const { client, giveBack } = await lend(pool)
  const tx = new Transaction(client, begin)
  try {
    const value = await fn(tx)
    await tx.commit()
    giveBack()
    return value
  } catch (error) {
    const rolledBack = await tx.rollback().then(
      () => true,
      () => false,
    )
    giveBack(!rolledBack)
    throw error
  }
}

const runScript = async <Row>(pool: pg.Pool, sql: string): Promise<Row[]> => {
  const { client, giveBack } = await lend(pool)
  try {
    const result: Result = await client.query(sql)
    giveBack()
    return [result].flat().flatMap(({ rows }) => rows ?? [])
  } catch (error) {
    // It may have failed behind its own `begin`.
    const sound = await client.query('rollback').then(
      () => true,
      () => false,
    )
    giveBack(!sound)
    throw error
  }
}

// Casts between days and instants in SQL mean the same whatever zone the database server stands in. Every statement looks up by keys, so one
// plan does for all values: planning the first page anew each time would take longer than reading it.
const greeting = `set time zone 'UTC'; set plan_cache_mode = force_generic_plan; ${prepareActAs}`

/**
 * Opens connections to PostgreSQL. Nothing is sent before the first query. Up to two of them are shared by statements that stand alone;
 * the others are lent out, one for each transaction.
 * @param options.max most connections at a time; more transactions wait up to ten seconds
 */
export const openPostgres = (url: string, { max }: { max: number }): Db => {
  const config = { connectionString: url, types, pipeline: true, keepAlive: true, connectionTimeoutMillis: 10_000 }
  const sharing = Math.min(2, Math.floor(max / 3))
  const onConnect = (client: pg.ClientBase) => client.query(greeting)
  const pool = new pg.Pool({ ...config, max: max - sharing, onConnect } as pg.PoolConfig)
  const shared = openSharedConnections(config, sharing, greeting)
  // An idle connection that breaks is already out of the pool; the next query opens a new one.
  pool.on('error', ignore)

  let isOpen = true
  const read = <T>(send: (client: pg.ClientBase) => Promise<T>): Promise<T> =>
    sharing > 0 && isOpen ? shared.use(send) : alone(pool, send)
  return {
    query: async (sql, params = []) =>
      params.length > 0 && readOnly.test(sql)
        ? read((client) => readPlain(client, prepared(sql, params)))
        : alone(pool, async (client) => rowsOf<never>(await send(client, sql, params))),
    asPerson: async (personId, fn) => transact(pool, `begin; ${actAs(personId)}`, fn),
    readAsPerson: async (personId, sql, params) => read((client) => readAs(client, personId, prepared(sql, params))),
    asSystem: (fn) => transact(pool, 'begin', fn),
    script: async <Row>(sql: string) => runScript<Row>(pool, sql),
    close: async () => {
      isOpen = false
      await shared.close()
      await pool.end()
    },
  }
}

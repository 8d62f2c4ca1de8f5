import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { columnParsers } from './column-types.ts'
import { actAs, type Db, type Queryable } from './db.ts'
import { DurableFS, durableStart, memoryStart } from './durable-fs.ts'
import { lockFolder } from './folder-lock.ts'

type Source = Pick<PGlite, 'query' | 'exec'>

const parsers = { ...columnParsers }

const run = async <Row>(source: Source, sql: string, params: readonly unknown[] | undefined): Promise<Row[]> => {
  if (params === undefined || params.length === 0) return ((await source.exec(sql)).at(-1)?.rows ?? []) as Row[]
  return (await source.query<Row>(sql, [...params])).rows
}

/** A running transaction on the single connection. */
class Transaction implements Queryable {
  readonly #source: Source
  #failure: { error: unknown } | undefined
  open = true

  constructor(source: Source) {
    this.#source = source
  }

  async query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]> {
    if (!this.open) throw new Error('This transaction has ended: await every query inside it')
    return run<Row>(this.#source, sql, params).catch((error: unknown) => {
      this.#failure ??= { error }
      throw error
    })
  }

  /** PostgreSQL answers a commit of a failed transaction with a quiet rollback, so it is asked here first. */
  end(): void {
    this.open = false
    if (this.#failure) throw this.#failure.error
  }
}

const dbOf = (pglite: PGlite, letGo: () => void): Db => {
  // Waiting for the connection inside the transaction that holds it would never end: say so instead.
  const around = new AsyncLocalStorage<Transaction>()
  const refuseInside = () => {
    if (around.getStore()?.open) throw new Error('Inside a transaction ask the tx that was passed in, not the db')
  }
  const transact = <T>(start: string, fn: (tx: Queryable) => Promise<T>): Promise<T> => {
    refuseInside()
    return pglite.transaction(async (source) => {
      const tx = new Transaction(source)
      if (start !== '') await source.exec(start)
      const value = await around
        .run(tx, () => fn(tx))
        .catch((error: unknown) => {
          tx.open = false
          throw error
        })
      tx.end()
      return value
    })
  }
  return {
    async query(sql, params) {
      refuseInside()
      return run(pglite, sql, params)
    },
    asPerson: async (personId, fn) => transact(actAs(personId), fn),
    readAsPerson: async (personId, sql, params) => transact(actAs(personId), (tx) => tx.query(sql, params)),
    asSystem: async (fn) => transact('', fn),
    async script<Row>(sql: string) {
      refuseInside()
      try {
        return (await pglite.exec(sql)).flatMap(({ rows }) => rows as Row[])
      } catch (error) {
        // A statement that failed behind its own `begin` would leave the only connection in a transaction that refuses everything.
        await pglite.exec('rollback')
        throw error
      }
    },
    async close() {
      await pglite.close()
      letGo()
    },
  }
}

/** A database in memory, and a way to keep its state for faster copies. */
export type MemoryDb = { db: Db; dump: () => Promise<Blob> }

const inMemory = (options: PGliteOptions): Promise<PGlite> =>
  PGlite.create({ ...options, parsers, startParams: memoryStart })

/**
 * Opens a database in memory, gone when closed. Creating one takes 3 to 5 seconds, a copy of a dump about 0.3.
 * @param dump what `dump` of another one gave
 */
export const openPgliteInMemory = async (dump?: Blob): Promise<MemoryDb> => {
  const pglite = await inMemory(dump === undefined ? {} : { loadDataDir: dump })
  return { db: dbOf(pglite, () => {}), dump: () => pglite.dumpDataDir('none') }
}

/**
 * Opens the database kept in `<dataDir>/postgres`, for this process alone; every commit is flushed to disk.
 * The first start creates it, which blocks the event loop for 3 to 5 seconds.
 * @param options.fsync what flushes a file descriptor; tests count the calls
 * @throws FolderInUse when another process has the folder
 */
export const openPglite = async (options: { dataDir: string; fsync?: (descriptor: number) => void }): Promise<Db> => {
  const unlock = lockFolder(options.dataDir)
  try {
    const folder = join(options.dataDir, 'postgres')
    mkdirSync(folder, { recursive: true })
    const fs = new DurableFS(folder, options.fsync)
    return dbOf(await PGlite.create({ fs, parsers, startParams: durableStart }), unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/** One statement at a time inside whatever surrounds it: a transaction, or the statement's own implicit one. */
export interface Queryable {
  /**
   * Runs SQL and gives its rows. Types are the same on every driver: `date` is 'YYYY-MM-DD', `timestamptz` an ISO
   * instant with Z and milliseconds, `int8` a number, `numeric` a string, `jsonb` parsed, `bytea` a Buffer.
   * Pass JSON as `JSON.stringify(value)` into `$1::jsonb`: drivers disagree about bare arrays and strings.
   * Without `params` the text may hold several statements; the rows are those of the last one.
   */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>
}

/**
 * The database. Inside a transaction use only the `tx` handed in: PGlite has a single connection, so asking the
 * outer `db` there waits for ever. A statement that fails fails its whole transaction, even when the error is caught.
 */
export interface Db extends Queryable {
  /** A transaction that sees and changes only what row-level security grants this person (a uuid). */
  asPerson<T>(personId: string, fn: (tx: Queryable) => Promise<T>): Promise<T>
  /** One `select` in a transaction of its own, with the rights of `asPerson`. On PostgreSQL all of it travels in one packet. */
  readAsPerson<Row>(personId: string, sql: string, params: readonly unknown[]): Promise<Row[]>
  /** A transaction as the owner of the tables: sign-in, feed, delivery, verification of the audit trail. */
  asSystem<T>(fn: (tx: Queryable) => Promise<T>): Promise<T>
  /**
   * Statements that bring their own `begin` and `commit`, with the rights of the owner; gives the rows of all of them. Only for the job library, which
   * writes them: everybody else takes `asSystem`.
   */
  script<Row>(sql: string): Promise<Row[]>
  /** Waits for running transactions and lets go of connections, files and locks. */
  close(): Promise<void>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The settings that make a transaction the person's own, as SQL. `local` undoes both when the transaction ends.
 * @throws when the id is not a uuid, because it is written into the statement: SET takes no parameters.
 */
export const actAs = (personId: string): string => {
  if (!uuid.test(personId)) throw new Error('A person is addressed by a uuid')
  return `set local role udvej_citizen; set local app.person = '${personId}'`
}

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** True when a UNIQUE constraint or index refused the row. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === '23505'

const brokenSocket = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
// Class 08 is lost connections, 57P01-57P03 a server that stops or starts, 53300 one that has no connection left.
const brokenSession = /^(08...|57P0[123]|53300)$/
// The pool and the client report these without a code.
const brokenWords =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed|pool after calling end/

/** True when the database could not be reached or went away: the answer is unknown and worth another try later. */
export const isConnectionError = (error: unknown): boolean => {
  const code = codeOf(error)
  if (brokenSocket.has(code) || brokenSession.test(code)) return true
  if (!(error instanceof Error)) return false
  if ('syscall' in error && error.syscall === 'connect') return true
  return brokenWords.test(error.message)
}

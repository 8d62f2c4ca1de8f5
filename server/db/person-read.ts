import pg from 'pg'

/** To be sent once on every new connection: names the statement that makes a transaction a person's own. */
export const prepareActAs =
  "prepare act_as (text) as select set_config('role', 'udvej_citizen', true), set_config('app.person', $1, true)"

/** What of pg's own query and connection is built on here. The types of the driver leave it out. */
interface Wire {
  bind(config: { statement: string; values: unknown[] }): void
  execute(config: object): void
}
interface DriverQuery {
  prepare(connection: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Wire): void
}
type Done<Row> = (error: Error | null, result: pg.QueryResult<Row & pg.QueryResultRow>) => void
const DriverQuery = pg.Query as unknown as new <Row>(
  text: string,
  values: readonly unknown[],
  callback: Done<Row>,
) => DriverQuery & pg.Submittable

/** A statement that is sent once and named from then on. */
export interface Statement {
  text: string
  values: readonly unknown[]
  name?: string
}

/** The driver copies a statement that it is given as an object property by property; made like this it has nothing to copy. */
class NamedQuery<Row> extends DriverQuery<Row> {
  name: string | undefined

  constructor({ text, values, name }: Statement, callback: Done<Row>) {
    super(text, values, callback)
    this.name = name
  }
}

/**
 * A prepared statement behind `act_as`, in one packet with one Sync: PostgreSQL takes both as one transaction, so the role ends with it,
 * and when the first fails the second is not run.
 */
class PersonRead<Row> extends NamedQuery<Row> {
  readonly #personId: string
  #acting = true

  constructor(personId: string, statement: Statement, callback: Done<Row>) {
    super(statement, callback)
    this.#personId = personId
  }

  override prepare(connection: Wire): void {
    connection.bind({ statement: 'act_as', values: [this.#personId] })
    connection.execute({})
    super.prepare(connection)
  }

  override handleDataRow(message: unknown): void {
    if (!this.#acting) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (!this.#acting) super.handleCommandComplete(message, connection)
    this.#acting = false
  }
}

/** Runs a statement as the person, on a connection that knows `act_as`. */
export function readAs<Row>(client: pg.ClientBase, personId: string, statement: Statement): Promise<Row[]> {
  return rowsOf((done) => client.query(new PersonRead<Row>(personId, statement, done)))
}

/** Runs a statement as the connection's own user. */
export function readPlain<Row>(client: pg.ClientBase, statement: Statement): Promise<Row[]> {
  return rowsOf((done) => client.query(new NamedQuery<Row>(statement, done)))
}

function rowsOf<Row>(submit: (done: Done<Row>) => void): Promise<Row[]> {
  return new Promise((resolve, reject) => submit((error, result) => (error ? reject(error) : resolve(result.rows))))
}

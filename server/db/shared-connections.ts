import type { Duplex } from 'node:stream'
import pg from 'pg'
import { isConnectionError } from './db.ts'

interface Connection {
  client: pg.Client
  /** Connected, and told what every new connection is told. */
  ready: Promise<unknown>
  /** How many answers it still owes. */
  owed: number
  isHolding: boolean
}

export interface SharedConnections {
  /** Sends statements that stand alone, each a transaction of its own. They must be short: what comes after waits behind them. */
  use<T>(send: (client: pg.Client) => Promise<T>): Promise<T>
  /** Waits for what is under way, then lets go of the connections. */
  close(): Promise<void>
}

const ignore = () => {}
// PostgreSQL works on what one connection asks one after the other.
const mostInOnePacket = 16

/**
 * A few connections that many requests use at the same time. Nobody borrows one: what is asked in the same turn of the event loop leaves in
 * one packet and comes back in few, so under load both sides are woken far less often than with a connection for each request. Statements of
 * different requests keep their own errors and results. One that breaks is replaced at the next use.
 */
export function openSharedConnections(config: pg.ClientConfig, count: number, greeting: string): SharedConnections {
  const places: (Connection | undefined)[] = Array.from({ length: count })
  const running = new Set<Promise<unknown>>()

  const letGoOf = (client: pg.Client) => {
    const place = places.findIndex((connection) => connection?.client === client)
    if (place !== -1) places[place] = undefined
  }

  const connect = (place: number): Connection => {
    const client = new pg.Client(config)
    const forget = () => letGoOf(client)
    client.on('error', forget)
    client.on('end', forget)
    const ready = client.connect().then(() => client.query(greeting))
    ready.catch(() => {
      forget()
      client.end().catch(ignore)
    })
    const connection = { client, ready, owed: 0, isHolding: false }
    places[place] = connection
    return connection
  }

  const choose = (): Connection => {
    // What leaves in this turn anyway can take more along.
    const leaving = places.find((connection) => connection?.isHolding && connection.owed < mostInOnePacket)
    const idle = leaving ?? places.find((connection) => connection?.owed === 0)
    if (idle) return idle
    const free = places.indexOf(undefined)
    if (free !== -1) return connect(free)
    return (places as Connection[]).reduce((best, other) => (other.owed < best.owed ? other : best))
  }

  const through = async <T>(connection: Connection, send: (client: pg.Client) => Promise<T>): Promise<T> => {
    connection.owed += 1
    try {
      await connection.ready
      holdTogether(connection)
      return await send(connection.client)
    } catch (cause) {
      // The server says that it ends the session before the socket closes; nothing may be sent on it in between.
      if (isConnectionError(cause)) {
        letGoOf(connection.client)
        connection.client.end().catch(ignore)
      }
      throw cause
    } finally {
      connection.owed -= 1
    }
  }

  return {
    use(send) {
      const answer = through(choose(), send)
      running.add(answer)
      answer.catch(ignore).finally(() => running.delete(answer))
      return answer
    },
    async close() {
      await Promise.allSettled(running)
      await Promise.allSettled(places.flatMap((connection) => (connection ? [connection.client.end()] : [])))
    },
  }
}

/** Holds back what is sent until the end of this turn of the event loop. */
function holdTogether(connection: Connection): void {
  if (connection.isHolding) return
  const { stream } = (connection.client as unknown as { connection: { stream: Duplex } }).connection
  connection.isHolding = true
  stream.cork()
  setImmediate(() => {
    connection.isHolding = false
    stream.uncork()
  })
}

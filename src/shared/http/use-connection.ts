import { useSyncExternalStore } from 'react'
import { type Connection, currentConnection, subscribeToConnection } from './connection.ts'

/** What is known about the way to the server: ok, no network, or no answer. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribeToConnection, currentConnection, () => 'ok')
}

import { QueryClient } from '@tanstack/react-query'
import { currentConnection, subscribeToConnection } from './connection.ts'
import { NetworkError, ProblemError } from './errors.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** `kept`: in my-phone mode the answer is kept on the phone, encrypted, when it is about the citizen's own case. A function says what of it. */
    queryMeta: { kept?: boolean | ((data: never) => unknown) }
  }
}

const longestWaitMs = 30_000

/** Whether asking again can help: not when the server said no, once when nothing came back, twice when it was busy or broke. */
export function shouldAskAgain(failures: number, error: Error): boolean {
  if (error instanceof NetworkError) return failures < 1
  if (!(error instanceof ProblemError)) return false
  if (error.status === 429) return failures < 2
  return error.status >= 500 && failures < 2
}

/** How long to wait, in ms. Never sooner than the server asked (Retry-After). */
export function pauseBeforeAsking(failures: number, error: Error): number {
  const growing = Math.min(longestWaitMs, 1000 * 2 ** failures)
  if (error instanceof ProblemError && error.retryAfter !== undefined) return Math.max(error.retryAfter * 1000, growing)
  return growing
}

/** The query client with the house's rules. What failed is asked again when the way to the server is open again. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's idea of "online" is not trusted: ask, and say honestly what came of it.
        networkMode: 'always',
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: shouldAskAgain,
        retryDelay: pauseBeforeAsking,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  subscribeToConnection(() => {
    if (currentConnection() === 'ok')
      void client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
  })
  return client
}

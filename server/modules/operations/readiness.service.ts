import type { Queryable } from '#server/db/db.ts'
import { answersWithin } from './readiness.repository.ts'

export interface ReadinessService {
  /** Whether this process should be sent requests. */
  state(): Promise<'ready' | 'stopping' | 'noDatabase'>
  /** From now on the process is stopping: load balancers shall look elsewhere. */
  stop(): void
}

const patienceMs = 2_000

export function createReadinessService({ db }: { db: Queryable }): ReadinessService {
  let stopping = false
  return {
    async state() {
      if (stopping) return 'stopping'
      return (await answersWithin(db, patienceMs)) ? 'ready' : 'noDatabase'
    },
    stop() {
      stopping = true
    },
  }
}

import type { Operations } from '#server/plugins/contract.ts'
import { problem } from '#server/problem.ts'
import type { ReadinessService } from './readiness.service.ts'

export function operationsRoutes(operations: Operations, readiness: ReadinessService): void {
  operations.on('getHealth', async () => ({ status: 200, body: { status: 'ok' } as const }))

  operations.on('getReadiness', async () => {
    const state = await readiness.state()
    if (state === 'ready') return { status: 200, body: { status: 'ready' } as const }
    throw problem('unavailable', {
      detail: state === 'stopping' ? 'The process is stopping.' : 'The database cannot be reached.',
    })
  })
}

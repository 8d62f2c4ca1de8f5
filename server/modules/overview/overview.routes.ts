import type { Operations } from '#server/plugins/contract.ts'
import type { OverviewService } from './overview.service.ts'

/** One answer to "what now?". */
export function overviewRoutes(operations: Operations, overview: OverviewService): void {
  operations.on('getOverview', async ({ access, log }) => ({
    status: 200,
    body: await overview.get(access, (part, err) =>
      log.error({ err, part }, 'a part of the overview could not be read'),
    ),
  }))
}

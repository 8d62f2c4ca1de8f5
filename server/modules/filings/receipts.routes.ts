import type { Operations } from '#server/plugins/contract.ts'
import { notFound } from '#server/problem.ts'
import type { ReceiptsService } from './receipts.service.ts'

/** Whether something that was sent has arrived, and everything that was. */
export function receiptRoutes(operations: Operations, receipts: ReceiptsService): void {
  operations.on('getReceipt', async ({ session, params }) => {
    const receipt = await receipts.find(session, params.filingId)
    if (!receipt) throw notFound()
    return { status: 200, body: receipt }
  })

  operations.on('listOwnFilings', async ({ access, query }) => ({
    status: 200,
    body: await receipts.list(access, query),
  }))
}

import type { components } from '#api/generated/types.ts'
import { downloadHeaders } from '#server/download-headers.ts'
import type { Operations } from '#server/plugins/contract.ts'
import { conflict, invalid, notFound } from '#server/problem.ts'
import type { AttachmentReceiptOutcome, DeliveryService, ReceiptOutcome } from './delivery.service.ts'

// The body was held against the schema of its kind when it was filed, and is handed on as it was.
type Filing = components['schemas']['Filing']

/** The municipality's system fetches what citizens filed and sends receipts back. */
export function deliveryRoutes(operations: Operations, delivery: DeliveryService): void {
  operations.on('listFilings', async ({ client, query }) => {
    const { items, nextCursor } = await delivery.list(client, query)
    return { status: 200, body: { items: items as Filing[], nextCursor } }
  })

  operations.on('getFiling', async ({ client, params }) => {
    const filing = await delivery.get(client, params.filingId)
    if (!filing) throw notFound()
    return { status: 200, body: filing as Filing }
  })

  operations.on('putReceipt', async ({ client, params, body }) => {
    const outcome = await delivery.receive(client, params.filingId, body)
    if (outcome !== 'stored') throw refusals[outcome]()
    return { status: 204 }
  })

  operations.on('getDeliveredAttachment', async ({ client, params }) => {
    const file = await delivery.attachment(client, params.filingId, params.attachmentId)
    if (!file) throw notFound()
    return { status: 200, body: file.bytes, headers: downloadHeaders(file.name, file.mediaType) }
  })

  operations.on('putAttachmentReceipt', async ({ client, params, body }) => {
    const outcome = await delivery.receiveAttachment(client, params.filingId, params.attachmentId, body.at)
    if (outcome !== 'stored') throw refusals[outcome]()
    return { status: 204 }
  })
}

const refusals = {
  unknown: () => notFound(),
  reasonMissing: () =>
    invalid([{ pointer: '/reason', detail: 'is required with needsYou: say what the citizen can do' }]),
  notArrived: () => conflict('This file has not arrived. It is listed with its state in receipt.attachments.'),
  alreadyReceived: () =>
    conflict('This was received before, and the citizen was told so. It cannot become needsYou again.'),
} satisfies Record<Exclude<ReceiptOutcome | AttachmentReceiptOutcome, 'stored'>, () => Error>

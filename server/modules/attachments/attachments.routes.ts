import { downloadHeaders } from '#server/download-headers.ts'
import type { Operations } from '#server/plugins/contract.ts'
import { notFound, type Problem, problem } from '#server/problem.ts'
import type { AttachmentsService, PartOutcome } from './attachments.service.ts'

/** Files that follow a complaint: the text first, then the bytes, part by part. */
export function attachmentRoutes(operations: Operations, attachments: AttachmentsService): void {
  operations.on('getAttachment', async ({ access, params }) => {
    const attachment = await attachments.get(access, params)
    if (!attachment) throw notFound()
    return { status: 200, body: attachment }
  })

  operations.on('sendAttachmentPart', async ({ access, params, headers, body }) => {
    const result = await attachments.takePart(access, params, { offset: headers['Upload-Offset'], bytes: body })
    if (result.outcome !== 'stored') throw refusalOf(result)
    return { status: 200, body: result.attachment }
  })

  operations.on('getAttachmentContent', async ({ access, params }) => {
    const file = await attachments.file(access, params)
    if (!file) throw notFound()
    return { status: 200, body: file.bytes, headers: downloadHeaders(file.name, file.mediaType) }
  })
}

const details = {
  misplaced: 'This is not where the next part begins. Go on at Upload-Offset.',
  tooMuch: 'This goes past the size that was declared. Nothing of it was stored.',
  differs: 'The whole is not the file that was declared. All of it was thrown away. Begin anew.',
}

function refusalOf(result: Exclude<PartOutcome, { outcome: 'stored' }>): Problem {
  if (result.outcome === 'unknown') return notFound()
  return problem('conflict', {
    detail: details[result.outcome],
    headers: { 'upload-offset': String(result.offset) },
  })
}

import { answer, server } from './api-server.ts'

const fileAt = '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}'

export interface UploadService {
  /** What was asked of it, in order: `where?`, or where a part begins and what it is. */
  asked: string[]
  /** What it has of each file. */
  stored: Map<string, string>
  /** A file was declared with its text; so much of it is there already. */
  expects: (file: { id: string; size: number }, has?: string) => void
}

type Instead = (verb: 'get' | 'patch', asked: { id: string }) => Response | Promise<Response> | undefined

/** The service's side of files that follow a complaint, as the app sees it. `instead` answers in its place. */
export function uploadService(instead: Instead): UploadService {
  const asked: string[] = []
  const stored = new Map<string, string>()
  const sizes = new Map<string, number>()
  const standing = (id: string) => {
    const offset = stored.get(id)?.length ?? 0
    const state = offset === 0 ? 'missing' : offset === sizes.get(id) ? 'arrived' : 'arriving'
    return { id, name: 'Foto.jpg', size: sizes.get(id) ?? 1, state, offset } as const
  }
  server.use(
    answer('get', fileAt, async ({ params: { attachmentId: id = '' } }) => {
      asked.push('where?')
      return (await instead('get', { id })) ?? standing(id)
    }),
    answer('patch', fileAt, async ({ request, params: { attachmentId: id = '' } }) => {
      const text = await request.text()
      asked.push(`${request.headers.get('Upload-Offset')}: ${text.length > 20 ? `${text.length} bytes` : text}`)
      const other = await instead('patch', { id })
      if (other) return other
      stored.set(id, (stored.get(id) ?? '') + text)
      return standing(id)
    }),
  )
  return {
    asked,
    stored,
    expects: ({ id, size }: { id: string; size: number }, has = '') => {
      sizes.set(id, size)
      if (has) stored.set(id, has)
    },
  }
}

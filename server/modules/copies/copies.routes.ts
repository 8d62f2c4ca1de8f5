import type { Operations } from '#server/plugins/contract.ts'
import { notFound } from '#server/problem.ts'
import type { CopiesService, Copy } from './copies.service.ts'

/** Copies as PDF: a filing with its answers, or everything of a matter together. */
export function copiesRoutes(operations: Operations, copies: CopiesService): void {
  operations.on('getFilingCopy', async ({ access, params, query }) =>
    answer(await copies.filing(access, params.filingId, query.language)),
  )

  operations.on('getMatterCopy', async ({ access, params, query }) =>
    answer(await copies.matter(access, params.matterKind, params.matterId, query.language)),
  )
}

function answer(copy: Copy | null) {
  if (!copy) throw notFound()
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${copy.name}"`,
    'x-content-type-options': 'nosniff',
  }
  return { status: 200, body: copy.bytes, headers } as const
}

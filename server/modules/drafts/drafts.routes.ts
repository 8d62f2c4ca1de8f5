import type { Operations } from '#server/plugins/contract.ts'
import { conflict, notFound, problem, stale } from '#server/problem.ts'
import type { DraftsService, SaveOutcome } from './drafts.service.ts'

/** What the citizen is writing and has not filed. */
export function draftRoutes(operations: Operations, drafts: DraftsService): void {
  operations.on('listDrafts', async ({ access }) => ({ status: 200, body: { items: await drafts.list(access) } }))

  operations.on('getDraft', async ({ access, params }) => {
    const draft = await drafts.get(access, params.draftId)
    if (!draft) throw notFound()
    return { status: 200, body: draft }
  })

  operations.on('saveDraft', async ({ access, params, headers, body }) => {
    const { kind, target, content } = body
    const basedOn = Number(headers['If-Match'].slice(1, -1))
    const result = await drafts.save(access, { id: params.draftId, kind, target, content, basedOn })
    if (result.outcome !== 'saved') throw refusals[result.outcome]()
    const { version, savedAt, expiresOn } = result
    return { status: 200, body: { version, savedAt, expiresOn } }
  })

  operations.on('deleteDraft', async ({ access, params }) => {
    await drafts.remove(access, params.draftId)
    return { status: 204 }
  })
}

const refusals = {
  stale: () =>
    stale('Another version was saved in between, and both texts are kept. Read it, then decide what to keep.'),
  gone: () => stale('The draft is not here any more. Save it as a new one, with If-Match "0".'),
  filed: () => conflict('This has been sent already. Nothing more can be saved to it.'),
  foreign: () => notFound(),
  tooMany: () => conflict('There are 50 drafts in this case already. Throw one away, or send one, and save again.'),
  tooLarge: () =>
    problem('body-too-large', { detail: 'A draft holds at most 200 kB. Save the rest in another draft.' }),
} satisfies Record<Exclude<SaveOutcome['outcome'], 'saved'>, () => Error>

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DraftSaver } from '#src/shared/drafts/draft-saver.ts'
import { forgetAllDrafts, keepOpen } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { readLocalDraft } from '#src/shared/offline/local-drafts.ts'
import { openVaultForWriting } from '#src/shared/offline/my-vault.ts'
import { phoneDb } from '#src/shared/offline/open-db.ts'
import { phoneOutbox } from '#src/shared/offline/outbox-store.ts'
import { holdOpen, lockVault, type OpenVault } from '#src/shared/offline/vault.ts'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { fileIt, type ToFile } from './file-it.ts'

withApiServer()

const put = '/api/cases/{caseId}/complaints/{complaintId}'
let vault: OpenVault
let filing: ToFile
beforeEach(async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  vault = holdOpen(crypto.randomUUID(), 'shared', key)
  const id = crypto.randomUUID()
  filing = {
    filingId: id,
    draftId: id,
    facts: {},
    request: { path: `/api/cases/own/complaints/${id}`, body: { a: 1 } },
  }
  server.use(
    answer('put', '/api/cases/{caseId}/drafts/{draftId}', noNetwork),
    answer('get', '/api/me/receipts/{filingId}', () => problem(404)),
    answer('get', '/api/me/devices', () => ({ items: [] })),
    answer('get', '/api/me/devices/{deviceId}/key', () => problem(404)),
    answer('put', '/api/me/devices/{deviceId}', () => problem(503)),
  )
  const place = { caseId: 'own', id, kind: 'complaint', target: 'case' } as const
  const saver = new DraftSaver(place, { stored: null, phone: undefined }, { text: '' }, () => undefined)
  keepOpen(saver).change({ text: 'Min tekst' })
})
afterEach(async () => {
  forgetAllDrafts()
  await openVaultForWriting().catch(() => undefined) // which a draft may have begun: what it asks is answered by this test
  lockVault()
  reportAnswer()
  vi.restoreAllMocks()
})

const waiting = () => phoneOutbox(vault).list()

test('a receipt is all that counts as filed, and nothing is left on the phone but it', async () => {
  const id = filing.filingId
  const receipt = {
    filingId: id,
    number: 'U-2026-AAAA-BBBB',
    filedAt: '2026-11-25T10:00:00.000Z',
    state: 'sent' as const,
  }
  server.use(answer('put', put, () => receipt))
  expect(await fileIt(filing)).toEqual({ outcome: 'filed', receipt })
  expect(await waiting()).toEqual([])
  expect(await readLocalDraft(vault, id)).toBeUndefined()
})

test('without an answer it waits in the outbox, and is a draft no more', async () => {
  server.use(answer('put', put, noNetwork))
  expect(await fileIt(filing)).toEqual({ outcome: 'waiting' })
  expect((await waiting()).map(({ id, draft }) => [id, draft.content])).toEqual([
    [filing.filingId, { text: 'Min tekst' }],
  ])
  expect(await readLocalDraft(vault, filing.draftId)).toBeUndefined()
})

test('an answer of somebody else, as networks with a sign-in page give it, is none', async () => {
  server.use(answer('put', put, () => new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } })))
  expect(await fileIt(filing)).toEqual({ outcome: 'waiting' })
})

test('a refusal makes it a draft again, with where the fault is', async () => {
  server.use(answer('put', put, () => problem(422, { errors: [{ pointer: '/points/0/wish', detail: 'bad' }] })))
  expect(await fileIt(filing)).toEqual({ outcome: 'words', pointers: ['/points/0/wish'] })
  expect(await waiting()).toEqual([])
  expect(await readLocalDraft(vault, filing.draftId)).toMatchObject({ content: { text: 'Min tekst' }, ahead: true })
})

test('where the phone keeps nothing the text stays in the form until there is a receipt', async () => {
  lockVault()
  server.use(answer('put', put, noNetwork))
  expect(await fileIt(filing)).toEqual({ outcome: 'lost', pointers: [] })
})

test('8P a phone that is full sends all the same, and never says that it waits there', async () => {
  const db = await phoneDb()
  vi.spyOn(db, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  server.use(answer('put', put, noNetwork))
  expect(await fileIt(filing)).toEqual({ outcome: 'lost', pointers: [] })
})

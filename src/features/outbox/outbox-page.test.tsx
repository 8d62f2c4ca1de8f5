import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { heldFiles, holdFile, letGo, readHeld, releaseFiles } from '#src/shared/offline/held-files.ts'
import { readLocalDraft } from '#src/shared/offline/local-drafts.ts'
import type { OutboxFacts, OutboxItem, OutboxState } from '#src/shared/offline/outbox-item.ts'
import { type PhoneOutbox, phoneOutbox } from '#src/shared/offline/outbox-store.ts'
import { holdOpen, lockVault, type OpenVault } from '#src/shared/offline/vault.ts'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { anAssignment, someCaseworkers } from '#tests/support/caseworker-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { OutboxPage } from './outbox-page.tsx'

withApiServer()

const put = '/api/cases/{caseId}/complaints/{complaintId}'
const filings = '/api/cases/{caseId}/filings'
let vault: OpenVault
let store: PhoneOutbox

beforeEach(async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  vault = holdOpen(crypto.randomUUID(), 'shared', key)
  store = phoneOutbox(vault)
  server.use(
    answer('put', put, noNetwork),
    answer('get', '/api/me/receipts/{filingId}', () => problem(404)),
    answer('get', filings, () => ({ items: [], nextCursor: null })),
    answer('get', '/api/cases/{caseId}/caseworker', () => someCaseworkers({ current: [anAssignment()] })),
  )
})
afterEach(async () => {
  for (const { id } of await heldFiles()) await letGo(id)
  lockVault()
  reportAnswer()
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const receiptOf = (id: string) => ({
  ...{ filingId: id, number: 'U-2026-AAAA-BBBB', state: 'sent' as const },
  filedAt: new Date().toISOString(),
})

async function queued(state: OutboxState, facts: OutboxFacts = {}): Promise<Omit<OutboxItem, 'seq'>> {
  const id = crypto.randomUUID()
  const content = { points: [{ whatHappened: 'Jeg ringede i oktober', when: '', wish: '' }] }
  const item: Omit<OutboxItem, 'seq'> = {
    ...{ id, caseId: 'own', queuedAt: new Date().toISOString(), state, facts },
    request: { path: `/api/cases/own/complaints/${id}`, body: content },
    draft: { kind: 'complaint', target: 'case', content, basedOn: 0 },
  }
  await store.freeze(item)
  return item
}

/** A file that was to follow it. */
async function withFile(filingId: string) {
  const id = crypto.randomUUID()
  const path = `/api/cases/own/complaints/${filingId}/attachments/${id}`
  const held = await holdFile({ id, filingId, path }, new File(['et billede'], 'Foto.jpg'))
  await releaseFiles(filingId)
  return held
}

const waiting: OutboxState = { name: 'waiting', tries: 0 }
const refused = (status: number, pointers: string[] = []): OutboxState => ({
  ...{ name: 'needsYou', since: new Date().toISOString() },
  refusal: { status, type: '/problems/test', pointers },
})
const open = () => renderPage({ path: 'outbox', element: <OutboxPage />, words: ['outbox', 'filing'] })
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }))

test('what waits says that it is not filed, and why, with its text', async () => {
  await queued(waiting, { about: { da: 'Nej til fleksjob nu' } })
  await open()
  const card = (await screen.findByText('Venter på denne telefon – ikke indgivet endnu')).closest('li')
  expect(within(card as HTMLElement).getByRole('heading', { name: 'Klage: Nej til fleksjob nu' })).toBeDefined()
  expect(within(card as HTMLElement).getByText('1. Jeg ringede i oktober')).toBeDefined()
  expect(screen.queryByText(/Kvittering/)).toBeNull()
})

test('three days before the last day another way to the municipality stands beside it, and earlier it does not', async () => {
  await queued(waiting, { dueOn: inDays(20) })
  await open()
  await screen.findByText(/^Fristen er /)
  expect(screen.queryByText(/Digital Post/)).toBeNull()
  await queued(waiting, { dueOn: inDays(2) })
  await open()
  expect(await screen.findByText(/Digital Post/)).toBeDefined()
  expect(await screen.findByText(/ringe til/)).toBeDefined()
})

test('what was sent gets its receipt on the page, by itself', async () => {
  const { id } = await queued(waiting)
  server.use(answer('put', put, () => receiptOf(id)))
  await open()
  expect(await screen.findByText('Kvittering U-2026-AAAA-BBBB')).toBeDefined()
  expect(await screen.findByText('Der er ikke noget, der venter på denne telefon.')).toBeDefined()
  await waitFor(async () => expect(await store.list()).toEqual([]))
})

test.each([
  [422, ['/points/0/wish'], /tegn i teksten/],
  [422, [], /En tidligere udgave af teksten er nået frem/],
  [413, [], /for lang/],
  [412, [], /ændret et andet sted/],
  [404, [], /ikke længere adgang/],
  [409, [], /kunne ikke tage imod/],
])('a refusal (%i %j) says why and what to do', async (status, pointers, words) => {
  await queued(refused(status, pointers))
  await open()
  expect(await screen.findByText(words)).toBeDefined()
  expect(screen.getByRole('button', { name: /^Ret og send igen/ })).toBeDefined()
})

test('what is mended becomes a draft again, under the same id, in its form', async () => {
  const { id } = await queued(refused(413))
  const { address } = await open()
  await press(/^Ret og send igen/)
  await waitFor(() => expect(address()).toBe(`/complaints/new?draft=${id}`))
  expect(await readLocalDraft(vault, id)).toMatchObject({ ahead: true, kind: 'complaint' })
  expect(await store.list()).toEqual([])
})

test('when an earlier text arrived under the id, the mended one gets another', async () => {
  const { id } = await queued(refused(422))
  const { address } = await open()
  await press(/^Ret og send igen/)
  await waitFor(() => expect(address()).toMatch(/^\/complaints\/new\?draft=/))
  expect(address()).not.toContain(id)
})

test('the files of what is mended under another id follow it, and those that the earlier text declared are still sent', async () => {
  const { id } = await queued(refused(422))
  const declared = await withFile(id)
  const content = { points: [{ whatHappened: 'Se billedet', evidence: [{ kind: 'file', id: declared.id }] }] }
  const [item] = await store.list()
  if (item) await store.change({ ...item, draft: { ...item.draft, content } })
  const { address } = await open()
  await press(/^Ret og send igen/)
  await waitFor(() => expect(address()).toMatch(/^\/complaints\/new\?draft=/))
  const mended = new URLSearchParams(address().split('?')[1]).get('draft') ?? ''
  const [follows, ...others] = await heldFiles(mended)
  expect(others).toEqual([])
  const fileId = follows?.id ?? ''
  const path = `/api/cases/own/complaints/${mended}/attachments/${fileId}`
  expect(follows).toMatchObject({ name: 'Foto.jpg', sha256: declared.sha256, kept: true, ready: false, path })
  expect(follows && (await (await readHeld(follows))?.text())).toBe('et billede')
  expect((await readLocalDraft(vault, mended))?.content).toMatchObject({
    points: [{ evidence: [{ kind: 'file', id: fileId }] }],
  })
  expect(fileId).not.toBe(declared.id)
  expect(await heldFiles(id)).toEqual([{ ...declared, ready: true }])
})

test('the files of what is mended under its own id stay with it, and wait for the text', async () => {
  const { id } = await queued(refused(413))
  const held = await withFile(id)
  const { address } = await open()
  await press(/^Ret og send igen/)
  await waitFor(() => expect(address()).toContain(id))
  expect(await heldFiles()).toEqual([{ ...held, ready: false }])
  expect(localStorage.getItem('udvej.files') ?? '').toBe('')
})

test('what is kept as a draft is found among the drafts', async () => {
  const { id } = await queued(refused(403))
  await open()
  await press(/^Gem som kladde/)
  expect(await screen.findByText(/Den ligger nu blandt dine kladder/)).toBeDefined()
  expect(await readLocalDraft(vault, id)).toMatchObject({ kind: 'complaint' })
})

test('what is thrown away can be taken back', async () => {
  await queued(refused(413))
  await open()
  await press(/^Slet/)
  const undo = await screen.findByRole('button', { name: 'Fortryd' })
  expect(await store.list()).toEqual([])
  expect(document.activeElement).toBe(undo)
  await userEvent.click(undo)
  await screen.findByText(/for lang/)
  expect(await store.list()).toHaveLength(1)
})

test('what may have arrived is asked for before it is thrown away, and gets its receipt instead', async () => {
  const { id } = await queued({ name: 'waiting', tries: 1, setback: 'silence', notBefore: inDays(1) })
  server.use(answer('get', '/api/me/receipts/{filingId}', () => receiptOf(id)))
  await open()
  await press(/^Slet/)
  expect(await screen.findByText('Kvittering U-2026-AAAA-BBBB')).toBeDefined()
  expect(screen.queryByText('Den er slettet og bliver ikke sendt.')).toBeNull()
})

test('what was sent from another device stands there too, and what was sent from here stands there once', async () => {
  const here = await queued(waiting)
  const [there, reply] = [crypto.randomUUID(), crypto.randomUUID()]
  const items = [
    { kind: 'complaint' as const, receipt: receiptOf(here.id) },
    { kind: 'recordsRequest' as const, receipt: receiptOf(there) },
    { kind: 'meetingReply' as const, targetId: there, receipt: receiptOf(reply) },
  ]
  server.use(
    answer('put', put, () => receiptOf(here.id)),
    answer('get', filings, () => ({ items, nextCursor: null })),
  )
  await open()
  await waitFor(async () => expect(await store.list()).toEqual([]))
  const heading = await screen.findByRole('heading', { name: 'Sendt før eller fra et andet sted' })
  const list = within(heading.closest('section') as HTMLElement)
  await waitFor(() =>
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `/records/${there}`,
      `/meetings/${there}`,
    ]),
  )
})

test('without a network the way to what was sent is still shown', async () => {
  server.use(answer('get', filings, noNetwork))
  await open()
  expect(await screen.findByText(/^Listen kan ikke vises lige nu/, {}, { timeout: 5_000 })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Dine klager' })).toBeDefined()
})

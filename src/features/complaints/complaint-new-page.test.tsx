import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answer, server } from '#tests/support/api-server.ts'
import {
  happened,
  letter,
  letterId,
  letterPath,
  open,
  press,
  taking,
  withComplaintForm,
  writeAndCheck,
} from '#tests/support/complaint-form.tsx'
import { renderPage } from '#tests/support/render-page.tsx'
import { ComplaintNewPage } from './complaint-new-page.tsx'

withComplaintForm()

test('a complaint goes from points over the check to its page, with the id of its draft', async () => {
  const sent = taking()
  const { address } = await open()
  await writeAndCheck()
  expect(screen.getByText('Jeg fik ikke at vide hvorfor')).toBeDefined()
  const draftId = /draft=([0-9a-f-]+)/.exec(address())?.[1]
  await press('Send klagen')
  await screen.findByText(`at /complaints/${draftId}`)
  expect(sent).toEqual([
    {
      id: draftId,
      body: {
        kind: 'decision',
        about: { kind: 'letter', id: letterId },
        points: [{ whatHappened: 'Jeg fik ikke at vide hvorfor' }],
      },
    },
  ])
})

test('before sending one reads that the decision does not wait, and can go back and ask that it does', async () => {
  const sent = taking()
  await open()
  await writeAndCheck()
  expect(screen.getByText(/En klage stopper normalt ikke afgørelsen\. Du beder ikke om, at den venter\./)).toBeDefined()
  await press('Ret Skal afgørelsen vente?')
  const ask = await screen.findByRole('checkbox', { name: 'Jeg beder kommunen om at vente' })
  await waitFor(() => expect(document.activeElement).toBe(ask))
  await userEvent.click(ask)
  await press('Videre: tjek, før du sender')
  await screen.findByText(/Du beder kommunen om at vente/)
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.askToWait).toBe(true)
})

test('where the last day is not known, a late complaint is welcome and may say why', async () => {
  const sent = taking()
  await open('/complaints/new?about=case&kind=decision')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Hvad er der sket?' }), 'Alt i brevet af den 2. maj')
  await userEvent.click(screen.getByText('Kommer klagen sent?'))
  await userEvent.type(await screen.findByRole('textbox', { name: /Hvorfor kommer klagen sent/ }), 'Jeg var indlagt')
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.lateReason).toBe('Jeg var indlagt')
})

test('a draft of an earlier edition, whose points had fewer parts, is gone on with', async () => {
  const id = '77777777-7777-4777-8777-777777777777'
  const old = { kind: 'handling', about: { kind: 'case' }, askToWait: false, lateReason: '' }
  const points = [{ whatHappened: 'Det jeg skrev før', when: '', wish: '' }]
  server.use(
    answer('get', '/api/cases/{caseId}/drafts/{draftId}', () => ({
      ...{ id, kind: 'complaint' as const, version: 1, savedAt: '2026-11-23T13:05:00.000Z' },
      ...{ expiresOn: '2027-02-21', content: { ...old, points } },
    })),
  )
  const sent = taking()
  await open(`/complaints/new?about=case&draft=${id}`)
  await waitFor(() => expect(happened(1)).toHaveProperty('value', 'Det jeg skrev før'))
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  await screen.findByText(`at /complaints/${id}`)
  expect(sent[0]?.body.points).toEqual([{ whatHappened: 'Det jeg skrev før' }])
})

test('past the deadline the form says so, never blocks, and offers room for why', async () => {
  const sent = taking()
  server.use(answer('get', '/api/cases/{caseId}/letters/{letterId}', () => letter({ statedDeadline: '2020-01-02' })))
  await open()
  await screen.findByText(/Den er gået, men du kan stadig sende klagen/)
  await userEvent.type(screen.getByRole('textbox', { name: /Hvorfor kommer klagen sent/ }), 'Jeg var indlagt')
  await writeAndCheck()
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.lateReason).toBe('Jeg var indlagt')
})

test.each(['recommendation', 'hearing'] as const)(
  'a %s is no decision: one comes to the page for comments',
  async (kind) => {
    server.use(answer('get', letterPath, () => letter({ kind })))
    const { address } = await open()
    await waitFor(() => expect(address()).toBe(`/inquiries/new?kind=comment&about=letter&id=${letterId}`))
  },
)

test('how a hearing was handled can be complained over', async () => {
  server.use(answer('get', letterPath, () => letter({ kind: 'hearing' })))
  await open(`/complaints/new?about=letter:${letterId}&kind=handling`)
  await screen.findByText('Du skal i ny praktik')
  expect(screen.getByRole('heading', { level: 1, name: 'Klag over, hvordan din sag bliver behandlet' })).toBeDefined()
})

test('what was written before the letter was known is not taken away', async () => {
  let tell = () => {}
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  server.use(answer('get', letterPath, () => told.then(() => letter({ kind: 'hearing' }))))
  await open()
  await userEvent.type(happened(1), 'Jeg er uenig')
  tell()
  await screen.findByText('Du skal i ny praktik')
  expect(happened(1)).toHaveProperty('value', 'Jeg er uenig')
})

test('an assistant is told who can send, and gets no form', async () => {
  const element = <ComplaintNewPage />
  await renderPage({ path: 'complaints/new', element, words: ['complaints', 'drafts'], relation: 'assistant' })
  expect(screen.getByText('Kun Karen Holm kan sende noget her')).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
})

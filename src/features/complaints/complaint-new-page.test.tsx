import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { heldFiles, letGo } from '#src/shared/offline/held-files.ts'
import { answer, type BodyOf, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { ComplaintNewPage } from './complaint-new-page.tsx'
import type { ComplaintInput } from './complaints.queries.ts'

withApiServer()
beforeEach(() => {
  thingsOfTheCase()
  server.use(
    answer('get', '/api/cases/{caseId}/letters/{letterId}', () => letter()),
    answer('put', '/api/cases/{caseId}/drafts/{draftId}', () => ({
      version: 1,
      savedAt: '2026-11-23T13:05:00.000Z',
      expiresOn: '2027-02-21',
    })),
  )
})
afterEach(async () => {
  for (const { id } of await heldFiles()) await letGo(id)
  forgetAllDrafts()
  reportAnswer()
  vi.useRealTimers()
})

const letterId = '44444444-4444-4444-8444-444444444444'
const letterPath = '/api/cases/{caseId}/letters/{letterId}'
const filePath = '/api/cases/{caseId}/complaints/{complaintId}'

type Letter = BodyOf<'/api/cases/{caseId}/letters/{letterId}', 'get'>

function letter(more: Partial<Letter> = {}): Letter {
  return {
    ...{
      id: letterId,
      kind: 'decision',
      title: { da: 'Du skal i ny praktik' },
      about: { da: 'Praktik' },
      unread: false,
    },
    ...{ outcome: { da: 'Praktik i 13 uger' }, reasons: { facts: [], considerations: [], rules: [] }, options: [] },
    ...{
      meaning: { da: 'Du skal møde' },
      sender: { da: 'Strandby Kommune' },
      answeredBy: { role: { da: 'Sagsbehandler' } },
    },
    ...{ availableOn: '2026-11-16', delivery: 'digital', original: { da: 'Brevet' }, complaintIds: [], inquiryIds: [] },
    ...more,
  }
}

function receipt(filingId: string): BodyOf<typeof filePath, 'get'>['receipt'] {
  return { filingId, number: 'U-2026-4F7K-91QX', filedAt: '2026-11-23T13:05:00.000Z', state: 'sent' }
}

/** Takes complaints as the server does, and remembers them. */
function taking(fail?: () => Response | undefined) {
  const sent: { id: string; body: ComplaintInput }[] = []
  server.use(
    answer('put', filePath, async ({ request, params }) => {
      sent.push({ id: String(params.complaintId), body: (await request.json()) as ComplaintInput })
      return fail?.() ?? receipt(String(params.complaintId))
    }),
  )
  return sent
}

const open = (at = `/complaints/new?about=letter:${letterId}&kind=decision`) =>
  renderPage({
    path: 'complaints/new',
    at,
    element: <ComplaintNewPage />,
    words: ['complaints', 'drafts', 'filing', 'matters'],
  })
const point = (number: number) => within(screen.getByRole('group', { name: `Punkt ${number}` }))
const happened = (number: number) => point(number).getByRole('textbox', { name: 'Hvad er der sket?' })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

/** The letters of the case; it has no meetings and no activities. */
function thingsOfTheCase() {
  const other = letter({ id: '45555555-5555-4555-8555-555555555555', title: { da: 'Om planen' } })
  const items = [letter(), other].map(({ id, kind, title, about: summary, sender, availableOn }) => ({
    ...{ id, kind, title, summary, sender, availableOn, unread: false },
  }))
  const none = () => ({ items: [], nextCursor: null, total: 0 })
  server.use(
    answer('get', '/api/cases/{caseId}/letters', () => ({ items, nextCursor: null, unread: 0 })),
    answer('get', '/api/cases/{caseId}/meetings', none),
    answer('get', '/api/cases/{caseId}/plan/activities', none),
  )
}

/** The list of what one can point at in the first point, once it has this in it. */
async function pickerWith(name: string): Promise<HTMLElement> {
  await point(1).findByRole('option', { name })
  return point(1).getByRole('combobox', { name: /^Hvad viser det/ })
}

/** Writes one point and goes to the check. */
async function writeAndCheck(text = 'Jeg fik ikke at vide hvorfor'): Promise<void> {
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), text)
  await press('Videre: tjek, før du sender')
  await screen.findByRole('heading', { name: 'Tjek, før du sender' })
}

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

test('a point can say where, who was there, what shows it, which rule and what it cites', async () => {
  const sent = taking()
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Ingen lyttede')
  await userEvent.click(point(1).getByText(/^Hvor det var, hvem der var der/))
  await userEvent.type(await point(1).findByRole('textbox', { name: /^Hvor skete det/ }), 'På rådhuset')
  await userEvent.type(point(1).getByRole('textbox', { name: /^Hvem var der/ }), 'Min bisidder')
  await userEvent.selectOptions(
    await pickerWith('Du skal i ny praktik (16. november 2026)'),
    'Du skal i ny praktik (16. november 2026)',
  )
  await userEvent.click(point(1).getByRole('button', { name: 'Tilføj' }))
  await point(1).findByText('Du skal i ny praktik (16. november 2026) er tilføjet.')
  await userEvent.type(point(1).getByRole('textbox', { name: /^Hvilken regel/ }), 'Forvaltningsloven § 24')
  await userEvent.type(point(1).getByRole('textbox', { name: /principmeddelelse/ }), 'N-8-07')
  await press('Videre: tjek, før du sender')
  for (const text of ['På rådhuset', 'Min bisidder', 'Forvaltningsloven § 24', 'N-8-07']) {
    expect(await screen.findByText(text)).toBeDefined()
  }
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([
    {
      ...{ whatHappened: 'Ingen lyttede', where: 'På rådhuset', present: 'Min bisidder' },
      evidence: [{ kind: 'letter', id: letterId }],
      ...{ rule: 'Forvaltningsloven § 24', principleDecision: 'N-8-07' },
    },
  ])
})

test('a suggested rule comes after what was typed, and never instead of it', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.click(point(1).getByText(/^Hvor det var, hvem der var der/))
  const rule = await point(1).findByRole('textbox', { name: /^Hvilken regel/ })
  await userEvent.type(rule, 'Retten til at blive hørt')
  const use = point(1).getByRole('button', { name: 'Skriv den i feltet Forvaltningsloven § 19', hidden: true })
  await userEvent.click(use)
  await userEvent.click(use)
  expect(rule).toHaveProperty('value', 'Retten til at blive hørt, Forvaltningsloven § 19')
  expect(document.activeElement).toBe(rule)
})

test('what is to show a point can be taken away again, and a file that was taken away shows nothing', async () => {
  const sent = taking()
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Ingen lyttede')
  await userEvent.upload(document.getElementById('files') as HTMLInputElement, paper('Brev.pdf'))
  await screen.findByText(/^1 fil er valgt/)
  await userEvent.click(point(1).getByText(/^Hvor det var, hvem der var der/))
  for (const name of ['Om planen (16. november 2026)', 'Brev.pdf']) {
    await userEvent.selectOptions(await pickerWith(name), name)
    await userEvent.click(point(1).getByRole('button', { name: 'Tilføj' }))
  }
  await userEvent.click(point(1).getByRole('button', { name: 'Fjern Om planen (16. november 2026)' }))
  const files = within(screen.getByRole('region', { name: /Billeder og papirer/ }))
  await userEvent.click(files.getByRole('button', { name: 'Fjern Brev.pdf' }))
  await files.findByText(/Brev.pdf er fjernet/)
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([{ whatHappened: 'Ingen lyttede' }])
})

test('a ready beginning is put in when it is pressed, in the first blank point and never over what was typed', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Mine egne ord')
  expect(document.querySelector('[aria-busy=true]')).toBeNull() // nothing is fetched before it is asked for
  await userEvent.click(screen.getByText('Hjælp til ordene'))
  await userEvent.click(await screen.findByText('Jeg fik ikke at vide hvorfor', { selector: 'summary' }))
  expect(happened(1)).toHaveProperty('value', 'Mine egne ord')
  await press('Sæt sætningerne ind i et punkt Jeg fik ikke at vide hvorfor')
  await waitFor(() => expect(document.activeElement).toBe(happened(2)))
  expect(happened(1)).toHaveProperty('value', 'Mine egne ord')
  expect((happened(2) as HTMLTextAreaElement).value).toMatch(/^I brevet af den … står der, at …/)
  expect(point(2).getByRole('textbox', { name: /Hvad vil du have/ })).toHaveProperty(
    'value',
    'Jeg vil have en begrundelse: reglen, de oplysninger I bygger på, og hvorfor det gælder mig.',
  )
  expect(screen.getByText('Sat ind i punkt 2. Ret dem, så de passer.')).toBeDefined()
})

test('a beginning goes into the only point when nothing is written there', async () => {
  await open('/complaints/new?about=case&kind=conduct')
  await userEvent.click(await screen.findByText('Hjælp til ordene'))
  await userEvent.click(await screen.findByText('De taler ikke ordentligt til mig', { selector: 'summary' }))
  await press(/^Sæt sætningerne ind i et punkt De taler ikke/)
  await waitFor(() => expect((happened(1) as HTMLTextAreaElement).value).toMatch(/sagde en medarbejder til mig/))
  expect(screen.queryByRole('group', { name: 'Punkt 2' })).toBeNull()
})

test('the check names points without a day or a wish, leads to the field, and blocks nothing', async () => {
  const sent = taking()
  await open('/complaints/new?about=case&kind=handling')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Hvad er der sket?' }), 'Ingen svarer')
  await press('Videre: tjek, før du sender')
  await screen.findByText('Punkt 1 siger ikke, hvornår det skete.')
  await press('Skriv, hvad du vil have punkt 1')
  const wish = await screen.findByRole('textbox', { name: /Hvad vil du have/ })
  await waitFor(() => expect(document.activeElement).toBe(wish))
  await userEvent.type(wish, 'Et svar')
  await press('Videre: tjek, før du sender')
  await screen.findByText('Punkt 1 siger ikke, hvornår det skete.')
  expect(screen.queryByText(/siger ikke, hvad du vil have/)).toBeNull()
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([{ whatHappened: 'Ingen svarer', wish: 'Et svar' }])
})

test('a complaint about a letter is not asked for a day, since the letter has one', async () => {
  await open()
  await writeAndCheck()
  expect(screen.queryByText(/siger ikke, hvornår/)).toBeNull()
  expect(screen.getByText('Punkt 1 siger ikke, hvad du vil have.')).toBeDefined()
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

test('ten fast taps on send are one complaint', async () => {
  let go = () => {}
  const waits = new Promise<void>((resolve) => {
    go = resolve
  })
  const sent: string[] = []
  server.use(
    answer('put', filePath, async ({ params }) => {
      sent.push(String(params.complaintId))
      await waits
      return receipt(String(params.complaintId))
    }),
  )
  await open()
  await writeAndCheck()
  const button = screen.getByRole('button', { name: 'Send klagen' })
  for (let tap = 0; tap < 10; tap += 1) button.click()
  await screen.findByRole('button', { name: 'Sender …' })
  go()
  await screen.findByText(/at \/complaints\//)
  expect(sent).toHaveLength(1)
})

test('without an answer the page says that it does not know, the text stays, and a retry has the same id and body', async () => {
  let failing = true
  const sent = taking(() => (failing ? noNetwork() : undefined))
  await open()
  await writeAndCheck()
  await press('Send klagen')
  await screen.findByText(/regn med, at det ikke er sendt/)
  expect(screen.getByText('Jeg fik ikke at vide hvorfor')).toBeDefined()
  failing = false
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})

test('a server that is busy means that the complaint is not sent, and the page says so', async () => {
  taking(() => problem(503))
  await open()
  await writeAndCheck()
  await press('Send klagen')
  await screen.findByText(/Det er ikke sendt/)
})

test('a fault that the server found stands at its field, and the summary takes the focus', async () => {
  const detail = 'Must be at most 20000 characters long. Make it shorter.'
  taking(() => problem(422, { errors: [{ pointer: '/points/1/wish', detail }] }))
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Et')
  await press('Tilføj et punkt')
  await userEvent.type(happened(2), 'To')
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  const wish = point(2).getByRole('textbox', { name: /Hvad vil du have/ })
  expect(wish.getAttribute('aria-invalid')).toBe('true')
  expect(wish.getAttribute('aria-describedby')).toContain('error')
  await userEvent.click(within(summary).getByRole('link', { name: /Udvej kan ikke tage imod teksten/ }))
  expect(document.activeElement).toBe(wish)
  expect(happened(1)).toHaveProperty('value', 'Et')
})

test('nothing written is a fault at the first point, and goes away when something is written', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await press('Videre: tjek, før du sender')
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  expect(happened(1).getAttribute('aria-invalid')).toBe('true')
  await userEvent.type(happened(1), 'x')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('blank points are left out', async () => {
  const sent = taking()
  await open()
  await screen.findByText('Du skal i ny praktik')
  await press('Tilføj et punkt')
  await userEvent.type(happened(2), 'Kun denne')
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([{ whatHappened: 'Kun denne' }])
})

test('a removed point can be taken back in its place', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Først')
  await press('Tilføj et punkt')
  expect(document.activeElement).toBe(happened(2))
  await userEvent.type(happened(2), 'Sidst')
  await press('Fjern punkt 1')
  expect(happened(1)).toHaveProperty('value', 'Sidst')
  await press('Fortryd')
  expect(happened(1)).toHaveProperty('value', 'Først')
  expect(happened(2)).toHaveProperty('value', 'Sidst')
})

test('points are moved by buttons, and the focus goes along', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'A')
  await press('Tilføj et punkt')
  await userEvent.type(happened(2), 'B')
  await press('Flyt op punkt 2')
  expect(happened(1)).toHaveProperty('value', 'B')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Flyt ned punkt 1' }))
  expect(screen.getByText('Punkt 2 er nu punkt 1.')).toBeDefined()
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

const chooser = () => screen.getByLabelText('Vælg billeder eller filer')
const paper = (name: string, content = '%PDF-1.4 en side') => new File([content], name, { type: 'application/pdf' })

test('a file is declared with the complaint, and sent after the text has its receipt', async () => {
  const happenings: string[] = []
  const sent = taking(() => void happenings.push('text'))
  const path = '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}'
  const standing = { name: 'Brev.pdf', size: 16 }
  server.use(
    answer('get', path, ({ params }) => ({
      ...{ id: String(params.attachmentId), ...standing, state: 'missing' as const, offset: 0 },
    })),
    answer('patch', path, async ({ request, params }) => {
      happenings.push(`bytes at ${request.headers.get('Upload-Offset')}: ${await request.text()}`)
      return { id: String(params.attachmentId), ...standing, state: 'arrived' as const, offset: 16 }
    }),
  )
  await open()
  await userEvent.upload(chooser(), paper('Brev.pdf'))
  await screen.findByText('1 fil er valgt. Den bliver sendt efter teksten.')
  await writeAndCheck()
  expect(screen.getByText('Brev.pdf')).toBeDefined()
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  await waitFor(() => expect(happenings).toEqual(['text', 'bytes at 0: %PDF-1.4 en side']))
  const [declared] = sent[0]?.body.attachments ?? []
  expect(declared).toMatchObject({ ...standing, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('the file of a complaint that was not taken waits with the text, and goes when that is sent', async () => {
  let busy = true
  taking(() => (busy ? problem(503) : undefined))
  server.use(
    answer('get', '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}', () => problem(503)),
  )
  await open()
  await userEvent.upload(chooser(), paper('Brev.pdf'))
  await screen.findByText('1 fil er valgt. Den bliver sendt efter teksten.')
  await writeAndCheck()
  const button = screen.getByRole('button', { name: 'Send klagen' })
  for (let tap = 0; tap < 3; tap += 1) button.click()
  await screen.findByText(/Det er ikke sendt/)
  await waitFor(async () => expect((await heldFiles()).map(({ ready }) => ready)).toEqual([false]))
  busy = false
  for (let tap = 0; tap < 3; tap += 1) button.click()
  await screen.findByText(/at \/complaints\//)
  expect((await heldFiles()).map(({ ready }) => ready)).toEqual([true])
})

test('a file that cannot be used is told at the field by its name, and the others are added', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  const large = paper('Stor.pdf')
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 })
  const chosen = [paper('Tom.pdf', ''), large, paper('Tekst.pdf', 'Jeg klager'), paper('Brev.pdf')]
  await userEvent.upload(chooser(), chosen)
  await screen.findByText('1 fil er valgt. Den bliver sendt efter teksten.')
  for (const words of [/“Tom.pdf” er tom/, /“Stor.pdf” er større end 10 MB/, /“Tekst.pdf” kan ikke bruges her/]) {
    expect(screen.getByText(words)).toBeDefined()
  }
  expect(chooser().getAttribute('aria-invalid')).toBe('true')
  await press('Fjern Brev.pdf')
  await screen.findByText('Brev.pdf er fjernet.')
  expect(screen.queryByRole('button', { name: 'Fjern Brev.pdf' })).toBeNull()
})

test('8P where the phone keeps nothing the page says so, and never that a file is saved', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.upload(chooser(), paper('Brev.pdf'))
  await screen.findByText('Telefonen kan ikke gemme filerne')
  expect(screen.getByText('Ligger ikke på telefonen')).toBeDefined()
})

test('there are at most ten files', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.upload(
    chooser(),
    Array.from({ length: 11 }, (_, index) => paper(`Side ${index + 1}.pdf`)),
  )
  await screen.findByText('10 filer er valgt. De bliver sendt efter teksten.')
  expect(screen.queryByText('Side 11.pdf')).toBeNull()
})

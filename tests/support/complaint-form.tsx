import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, vi } from 'vitest'
import { ComplaintNewPage } from '#src/features/complaints/complaint-new-page.tsx'
import type { ComplaintInput } from '#src/features/complaints/complaints.queries.ts'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { heldFiles, letGo } from '#src/shared/offline/held-files.ts'
import { answer, type BodyOf, server, withApiServer } from './api-server.ts'
import { renderPage } from './render-page.tsx'

/** The form of a complaint over a letter, with a server that knows the letter and saves drafts. Call it once at the top of a test file. */
export function withComplaintForm(): void {
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
}

export const letterId = '44444444-4444-4444-8444-444444444444'
export const letterPath = '/api/cases/{caseId}/letters/{letterId}'
export const filePath = '/api/cases/{caseId}/complaints/{complaintId}'

type Letter = BodyOf<'/api/cases/{caseId}/letters/{letterId}', 'get'>

export function letter(more: Partial<Letter> = {}): Letter {
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

export function receipt(filingId: string): BodyOf<typeof filePath, 'get'>['receipt'] {
  return { filingId, number: 'U-2026-4F7K-91QX', filedAt: '2026-11-23T13:05:00.000Z', state: 'sent' }
}

/** Takes complaints as the server does, and remembers them. */
export function taking(fail?: () => Response | undefined) {
  const sent: { id: string; body: ComplaintInput }[] = []
  server.use(
    answer('put', filePath, async ({ request, params }) => {
      sent.push({ id: String(params.complaintId), body: (await request.json()) as ComplaintInput })
      return fail?.() ?? receipt(String(params.complaintId))
    }),
  )
  return sent
}

export const open = (at = `/complaints/new?about=letter:${letterId}&kind=decision`) =>
  renderPage({
    path: 'complaints/new',
    at,
    element: <ComplaintNewPage />,
    words: ['complaints', 'drafts', 'filing', 'matters'],
  })
export const point = (number: number) => within(screen.getByRole('group', { name: `Punkt ${number}` }))
export const happened = (number: number) => point(number).getByRole('textbox', { name: 'Hvad er der sket?' })
export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

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
export async function pickerWith(name: string): Promise<HTMLElement> {
  await point(1).findByRole('option', { name })
  return point(1).getByRole('combobox', { name: /^Hvad viser det/ })
}

/** Writes one point and goes to the check. */
export async function writeAndCheck(text = 'Jeg fik ikke at vide hvorfor'): Promise<void> {
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), text)
  await press('Videre: tjek, før du sender')
  await screen.findByRole('heading', { name: 'Tjek, før du sender' })
}

export const chooser = () => screen.getByLabelText('Vælg billeder eller filer')
export const paper = (name: string, content = '%PDF-1.4 en side') =>
  new File([content], name, { type: 'application/pdf' })

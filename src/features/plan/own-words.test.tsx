import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Draft } from '#src/shared/drafts/draft.ts'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { aPlan, aReceipt, idOf } from '#tests/support/plan-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { OwnWords } from './own-words.tsx'
import { type Plan, planQuery } from './plan.queries.ts'

withApiServer()

/** The server's side: the words that stand, and what was filed. */
const kept: { plan: Plan; filed: { id: string; ifMatch: string | null; text: unknown }[] } = {
  plan: aPlan(),
  filed: [],
}

const saved = { version: 1, savedAt: '2026-11-20T09:00:00.000Z', expiresOn: '2026-12-20' }

function Words() {
  const { data } = useQuery(planQuery('own'))
  return data ? <OwnWords ownWords={data.ownWords} version={data.ownWordsVersion} /> : null
}

const standing = (text: string, version: number): Partial<Plan> => ({
  ownWords: { text, version, receipt: aReceipt() },
  ownWordsVersion: version,
})

beforeEach(() => {
  kept.plan = aPlan()
  kept.filed = []
  forgetAllDrafts()
})

async function show(drafts: Draft[] = []) {
  server.use(
    answer('get', '/api/cases/{caseId}/plan', () => kept.plan),
    answer('get', '/api/cases/{caseId}/drafts', () => ({ items: drafts })),
    answer('get', '/api/cases/{caseId}/drafts/{draftId}', () => drafts[0] ?? problem(404)),
    answer('put', '/api/cases/{caseId}/drafts/{draftId}', () => saved),
    answer('delete', '/api/cases/{caseId}/drafts/{draftId}', () => new Response(null, { status: 204 })),
    answer('put', '/api/cases/{caseId}/plan/own-words/{filingId}', async ({ request, params }) => {
      const ifMatch = request.headers.get('If-Match')
      const { text } = (await request.json()) as { text: string }
      if (ifMatch !== `"${kept.plan.ownWordsVersion}"`) return problem(412)
      kept.filed.push({ id: params.filingId ?? '', ifMatch, text })
      return aReceipt({ filingId: params.filingId ?? '' })
    }),
  )
  await renderPage({ path: 'plan', element: <Words />, words: ['plan', 'drafts', 'filing'] })
  await userEvent.click(await screen.findByRole('button', { name: drafts.length > 0 ? /kladde/ : /egne ord/ }))
  await screen.findByRole('textbox')
}

const field = () => screen.getByRole('textbox')
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('own words are sent with the version that was read, and the receipt is shown', async () => {
  await show()
  await userEvent.type(field(), 'Et job med ro')
  await press('Send til kommunen')
  await screen.findByText('U-2026-4F7K-91QX')
  screen.getByText('fredag den 20. november 2026 kl. 10.05')
  screen.getByText('Et job med ro')
  expect(kept.filed).toMatchObject([{ ifMatch: '"0"', text: 'Et job med ro' }])
})

test('when the words were changed somewhere else, both texts stand and the writer’s own can be sent', async () => {
  kept.plan = aPlan(standing('Det gamle', 1))
  await show()
  await userEvent.clear(field())
  await userEvent.type(field(), 'Mit nye')
  kept.plan = aPlan(standing('Skrevet af Ulla', 2))
  await press('Send til kommunen')
  await screen.findByText('Teksten er blevet ændret et andet sted')
  screen.getByText('Skrevet af Ulla')
  expect(screen.getByRole('textbox', { name: 'Det, du har skrevet' })).toHaveProperty('value', 'Mit nye')
  await press('Send min tekst')
  await screen.findByText('Mit nye', { selector: 'blockquote' })
  expect(kept.filed).toMatchObject([{ ifMatch: '"2"', text: 'Mit nye' }])
})

test('the words that stand can be kept instead', async () => {
  kept.plan = aPlan(standing('Det gamle', 1))
  await show()
  await userEvent.type(field(), ' og mere')
  kept.plan = aPlan(standing('Skrevet af Ulla', 2))
  await press('Send til kommunen')
  await userEvent.click(await screen.findByRole('button', { name: 'Behold den, der står nu' }))
  screen.getByText('Skrevet af Ulla', { selector: 'blockquote' })
  expect(kept.filed).toEqual([])
})

test('without an answer the text stays, and the same text is sent again under the same id', async () => {
  await show()
  const ids: string[] = []
  server.use(
    answer('put', '/api/cases/{caseId}/plan/own-words/{filingId}', ({ params }) => {
      ids.push(params.filingId ?? '')
      return ids.length === 1 ? noNetwork() : aReceipt({ filingId: params.filingId ?? '' })
    }),
  )
  await userEvent.type(field(), 'Ro')
  await press('Send til kommunen')
  await screen.findByText(/^Der kom ikke noget svar/)
  expect(field()).toHaveProperty('value', 'Ro')
  await press('Send til kommunen')
  await screen.findByText('Ro', { selector: 'blockquote' })
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('a text that was changed after a try without an answer is sent under another id', async () => {
  await show()
  const ids: string[] = []
  server.use(
    answer('put', '/api/cases/{caseId}/plan/own-words/{filingId}', ({ params }) => {
      ids.push(params.filingId ?? '')
      return ids.length === 1 ? noNetwork() : aReceipt({ filingId: params.filingId ?? '' })
    }),
  )
  await userEvent.type(field(), 'Ro')
  await press('Send til kommunen')
  await screen.findByText(/^Der kom ikke noget svar/)
  await userEvent.type(field(), ' og tid')
  await press('Send til kommunen')
  await screen.findByText('Ro og tid', { selector: 'blockquote' })
  expect(new Set(ids).size).toBe(2)
})

test('what was begun before can be gone on with', async () => {
  const draft = { id: idOf(70), kind: 'ownWords', content: { text: 'Begyndt i går', version: 0 }, ...saved } as const
  await show([draft])
  expect(await screen.findByDisplayValue('Begyndt i går')).toBeDefined()
})

test('words that stand say how far they have come, exactly as their receipt does', async () => {
  kept.plan = aPlan(standing('Ro', 1))
  await show()
  await press('Fortryd')
  screen.getByText(/har ikke bekræftet/)
  expect(screen.queryByText(/Modtaget/)).toBeNull()
})

test('an empty text is named at the field and in a summary that takes the focus', async () => {
  await show()
  await press('Send til kommunen')
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  expect(screen.getAllByText('Skriv mindst ét ord, før du sender.')).toHaveLength(2)
})

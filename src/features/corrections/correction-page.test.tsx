import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildActor, buildMatter } from '#mocks/builders/basics.ts'
import { buildCorrection } from '#mocks/builders/correction.ts'
import { answer, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { CorrectionPage } from './correction-page.tsx'
import type { Correction } from './corrections.queries.ts'

withApiServer()

async function show(part: Partial<Correction> = {}) {
  await showIt(buildCorrection(part))
}

async function showIt(correction: Correction) {
  server.use(answer('get', '/api/cases/{caseId}/corrections/{correctionId}', () => correction))
  await renderPage({
    ...{ path: 'corrections/:correctionId', at: `/corrections/${correction.id}` },
    ...{
      element: <CorrectionPage />,
      words: ['corrections', 'drafts', 'ladder', 'matters', 'matter-course', 'filing'],
    },
  })
  await screen.findByRole('heading', { name: 'Det sagde du' })
}

test('what was wrong stands beside what is right, and the activity on it says that it waits', async () => {
  await show()
  expect(screen.getByText('Du kan arbejde ti timer om ugen.')).toBeDefined()
  expect(screen.getByText('Du kan arbejde fire timer om ugen.')).toBeDefined()
  const line = screen.getByRole('link', { name: 'Praktik i et gartneri' }).closest('li')
  expect(line?.textContent).toContain('Er ikke vurderet igen endnu')
  expect(screen.getByText(/mangler at se på det, der bygger på/)).toBeDefined()
})

test('an activity that was assessed again says when, and no link leads to a text that is no longer there', async () => {
  const { about, lines } = buildCorrection()
  const [line] = lines
  if (!line) throw new Error('The built correction has a line')
  const here = { about: { ...about, activityId: line.activityId } }
  await show({ ...here, lines: [line] })
  expect(screen.getByRole('link', { name: 'Se, hvor det står' }).getAttribute('href')).toBe(
    `/plan/activities/${line.activityId}#text-${about.id}`,
  )
  await show({ ...here, lines: [{ ...line, reassessedOn: '2026-11-22' }] })
  expect(screen.getByText(/^Vurderet igen 22\. november/)).toBeDefined()
  expect(screen.getByText('Kommunen har set på alle igen.')).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Se, hvor det står' })).toBeNull()
  const { activityId: _, ...nowhere } = about
  await show({ about: nowhere, lines: [] })
  expect(screen.queryByRole('link', { name: 'Se, hvor det står' })).toBeNull()
})

test('a refusal gives the reasons, the rule and the way on', async () => {
  await show({
    matter: buildMatter({ kind: 'correction', state: 'refused', turn: 'nobody', next: 'readRefusal' }),
    lines: [],
    outcome: {
      ...{ outcome: 'refused', decidedOn: '2026-11-19', by: buildActor() },
      text: { da: 'Vi har målt det.' },
      rule: { label: { da: 'Databeskyttelsesforordningen artikel 16' } },
    },
  })
  const outcome = screen.getByRole('heading', { name: 'Kommunens svar' }).closest('section')
  const inside = within(outcome as HTMLElement)
  expect(inside.getByText('Vi har målt det.')).toBeDefined()
  expect(inside.getByText(/artikel 16/)).toBeDefined()
  expect(inside.getByRole('link', { name: 'Klag over svaret' })).toBeDefined()
  expect(inside.getByText('Det, du har skrevet, bliver stående ved siden af teksten.')).toBeDefined()
})

test('an answer that was changed stays in the history with its words', async () => {
  const at = '2026-11-20T09:00:00.000Z'
  await show({
    history: [
      { event: 'markedWrong', at, text: { da: 'Du har ret.' } },
      { event: 'refused', at, text: { da: 'Vi har målt det.' } },
    ],
  })
  const history = screen.getByRole('heading', { name: 'Det er der sket' }).closest('section') as HTMLElement
  const [first, second] = within(history).getAllByRole('listitem')
  expect(first?.textContent).toContain('Kommunen gav dig ret')
  expect(first?.textContent).toContain('Du har ret.')
  expect(second?.textContent).toContain('Kommunen ændrede sit svar.Kommunen sagde nej.')
  // It stands above, as the answer that counts.
  expect(second?.textContent).not.toContain('Vi har målt det.')
})

test('what is hidden is not quoted, and the page says that nobody can read it', async () => {
  const { outcome: _, ...waiting } = buildCorrection({
    ...{ fault: 'notAboutMe', lines: [] },
    matter: buildMatter({ kind: 'correction', state: 'sent', next: 'confirmReceipt' }),
  })
  const { quote: __, ...about } = waiting.about
  await showIt({ ...waiting, about })
  expect(screen.getByRole('heading', { name: 'Teksten er skjult' })).toBeDefined()
  expect(screen.queryByText('Der stod')).toBeNull()
})

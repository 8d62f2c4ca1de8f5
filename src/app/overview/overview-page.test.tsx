import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { around } from '#tests/support/around.ts'
import { aDeadline, aMatter, anOverview, idOf } from '#tests/support/plan-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import type { Overview } from './overview.queries.ts'
import { OverviewPage } from './overview-page.tsx'

withApiServer()

async function show(overview: Overview, language: 'da' | 'en' = 'da') {
  server.use(answer('get', '/api/cases/{caseId}/overview', () => overview))
  const page = { path: '', at: '/', element: <OverviewPage />, words: ['overview', 'matters'] } as const
  const view = await renderPage({ ...page, language })
  await screen.findByRole('button', { name: /Skriv din sag ud|Print your case/ })
  return view
}

const decision = aMatter({
  kind: 'letter',
  id: idOf(2),
  state: 'canComplain',
  turn: 'citizen',
  next: 'complainOrNot',
  title: { da: 'Afgørelse om sygedagpenge' },
  silentDays: 0,
  dueOn: '2026-12-08',
  deadline: aDeadline({ whose: 'citizen' }),
})

test('one answer says what happens next, why, whose turn it is, since when, and by when with its sums', async () => {
  await show(anOverview({ now: decision, yours: { items: [decision], total: 1 } }))
  const answerCard = around(
    screen.getByRole('heading', { level: 2, name: 'Du har fået en afgørelse, som du kan klage over.' }),
    'section',
  )
  answerCard.getByText('Er du uenig, kan du klage. Er du enig, skal du ikke gøre noget.')
  answerCard.getByText(/Det kaldes en afgørelse/)
  answerCard.getByText('Din tur')
  answerCard.getByText('siden tirs. 10. nov.')
  answerCard.getByText('Gør det senest tirsdag den 8. december 2026.')
  answerCard.getByText('Se, hvordan fristen er regnet ud')
  expect(answerCard.getByRole('link', { name: 'Læs brevet' }).getAttribute('href')).toBe(`/letters/${idOf(2)}`)
})

test('when nothing waits for the citizen, that is the first thing said', async () => {
  await show(anOverview())
  expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Du skal ikke gøre noget lige nu.')
  screen.getByText('Kommunen skal svare på hvert punkt i din klage.')
})

test('the words for what has come further than most are fetched when they are needed', async () => {
  const asked = aMatter({ state: 'partlyChanged', turn: 'citizen', next: 'sayWhetherOn', actions: ['answerGoOn'] })
  await show(anOverview({ now: asked, yours: { items: [asked], total: 1 } }))
  await screen.findByRole('heading', { level: 2, name: 'Kommunen giver dig ret i noget af din klage.' })
  screen.getByText('Sig, om klagen skal videre til Ankestyrelsen. Du behøver ikke skrive hvorfor.')
})

test('when nothing is open at all, it says so and what to expect', async () => {
  await show(anOverview({ now: null, authoritys: { items: [], total: 0 } }))
  screen.getByRole('heading', { name: 'Du skal ikke gøre noget lige nu.' })
  screen.getByText(/Hverken du eller kommunen/)
  screen.getByText('Kommunen har ikke noget åbent til dig lige nu.')
})

test('silence is the municipality’s, with what one can do about it', async () => {
  await show(anOverview({ silence: { days: 63, since: '2026-09-21' } }))
  screen.getByText('Der er ikke sket noget i din sag i 63 dage')
  screen.getByText('Det er kommunen, der skal holde din sag i gang. Du er ikke forsinket.')
  const complain = screen.getByRole('link', { name: 'Klag over, at det går for langsomt' })
  expect(complain.getAttribute('href')).toBe('/complaints/new?about=case')
})

test('what is past its day says so in words', async () => {
  const late = aMatter({ dueOn: '2026-11-18', overdueDays: 5, silentDays: 33 })
  await show(anOverview({ authoritys: { items: [late], total: 1 } }))
  const list = around(screen.getByRole('heading', { name: 'Kommunens tur' }), 'section')
  list.getByText('5 dage over fristen')
  list.getByText('Der er ikke sket noget i 33 dage')
})

test('what one is reminded of today leads to it, with its day', async () => {
  const near = aMatter({
    kind: 'letter',
    id: idOf(3),
    title: { da: 'Partshøring' },
    turn: 'citizen',
    dueOn: '2026-11-26',
  })
  const late = aMatter({ id: idOf(4), title: { da: 'Klage over ventetid' }, dueOn: '2026-11-18', overdueDays: 5 })
  await show(anOverview({ reminders: [near, late] }))
  const note = around(screen.getByText('Hold øje med'), '.alert')
  expect(note.getByRole('link', { name: 'Partshøring' }).getAttribute('href')).toBe(`/letters/${idOf(3)}`)
  note.getByText(/26\. nov/)
  expect(note.getByRole('link', { name: 'Klage over ventetid' }).getAttribute('href')).toBe(`/complaints/${idOf(4)}`)
  note.getByText('5 dage over fristen')
})

test('on a day without reminders nothing is said of them', async () => {
  await show(anOverview())
  expect(screen.queryByText('Hold øje med')).toBeNull()
})

test('a part that could not be read is named, and the rest is shown', async () => {
  const { unreadLetters: _, nextMeeting: __, ...rest } = anOverview()
  await show({ ...rest, missing: ['unreadLetters', 'nextMeeting'] })
  screen.getByText('Dine ulæste breve mangler.')
  screen.getByText('Dit næste møde mangler.')
  screen.getByRole('heading', { name: 'Du skal ikke gøre noget lige nu.' })
  expect(screen.queryByText('Du har åbnet alle dine breve.')).toBeNull()
  expect(screen.queryByText('Der er ikke aftalt noget møde.')).toBeNull()
})

test('without the matters nothing is claimed about whose turn it is, and they can be asked for again', async () => {
  const { yours: _, authoritys: __, ...rest } = anOverview({ now: null })
  await show({ ...rest, missing: ['matters'] })
  expect(screen.queryByText('Du skal ikke gøre noget lige nu.')).toBeNull()
  server.use(answer('get', '/api/cases/{caseId}/overview', () => anOverview()))
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igen' }))
  await screen.findByText('Du skal ikke gøre noget lige nu.')
})

test('an error never looks like a case where nothing is needed', async () => {
  server.use(answer('get', '/api/cases/{caseId}/overview', () => problem(500)))
  await renderPage({ path: '', at: '/', element: <OverviewPage />, words: ['overview', 'matters'] })
  await screen.findByText('Noget gik galt hos os')
  expect(screen.queryByText(/ikke gøre noget/)).toBeNull()
})

test('the page reads in English, and Danish words in it are marked as Danish', async () => {
  await show(anOverview({ newChanges: 2 }), 'en')
  screen.getByRole('heading', { name: 'Nothing is needed from you right now.' })
  screen.getByRole('link', { name: '2 changes in the plan since you last looked' })
  expect(screen.getByText('Vi finder ud af, hvad du kan klare.').getAttribute('lang')).toBe('da')
})

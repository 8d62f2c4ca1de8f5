import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { around } from '#tests/support/around.ts'
import { aChange, aFact, anActivity, aPlan, idOf } from '#tests/support/plan-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import type { Activity, Plan, PlanChange } from './plan.queries.ts'
import { PlanPage } from './plan-page.tsx'

withApiServer()

interface Given {
  plan?: Plan
  current?: Activity[]
  past?: Activity[]
  changes?: PlanChange[]
}

async function show(
  given: Given = {},
  options: { relation?: 'self' | 'assistant'; language?: 'da' | 'en'; at?: string } = {},
) {
  const { plan = aPlan(), current = [anActivity()], past = [], changes = [] } = given
  server.use(
    answer('get', '/api/cases/{caseId}/plan', () => plan),
    answer('get', '/api/cases/{caseId}/plan/activities', ({ request }) => {
      const items = request.url.includes('period=past') ? past : current
      return { items, nextCursor: null, total: items.length }
    }),
    answer('get', '/api/cases/{caseId}/plan/changes', () => ({ items: changes, nextCursor: null })),
    answer('get', '/api/cases/{caseId}/drafts', () => ({ items: [] })),
  )
  await renderPage({
    path: 'plan',
    element: <PlanPage />,
    words: ['plan', 'matters', 'drafts', 'filing', 'marks'],
    ...options,
  })
  await screen.findByRole('heading', { name: /Vejen ud|The way out/ })
}

const textNamedBy = (link: HTMLElement) =>
  document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent

/** Stands in for the browser's: everything is on the screen at once. */
class EverythingOnScreen {
  readonly #callback: IntersectionObserverCallback
  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback
  }
  observe() {
    this.#callback([{ isIntersecting: true } as IntersectionObserverEntry], this as unknown as IntersectionObserver)
  }
  disconnect() {}
}

beforeEach(() => void vi.stubGlobal('IntersectionObserver', EverythingOnScreen))
afterEach(() => void vi.unstubAllGlobals())

test('the plan shows its purpose, and goals with the activities that serve them', async () => {
  await show()
  screen.getByText('Vi finder ud af, hvad du kan klare.')
  const step = around(screen.getByRole('heading', { level: 4, name: 'Vide, hvor mange timer du kan klare' }), 'li')
  expect((await step.findByRole('link', { name: 'Praktik i et gartneri' })).getAttribute('href')).toBe(
    `/plan/activities/${idOf(20)}`,
  )
  const other = around(screen.getByRole('heading', { level: 4, name: 'Finde en arbejdsplads' }), 'li')
  other.getByText('Der er ingen aktivitet til dette delmål lige nu.')
})

test('the plan’s own texts can be pointed at once somebody asks, each with its place', async () => {
  await show()
  expect(screen.queryByRole('link', { name: 'Er det forkert?' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Er noget her forkert?' }))
  const ways = screen.getAllByRole('link', { name: 'Er det forkert?' })
  expect(ways.map((way) => [way.getAttribute('href'), textNamedBy(way)])).toEqual([
    ['/corrections/new?about=plan&part=programme', 'Fra sygdom til arbejde'],
    ['/corrections/new?about=plan&part=purpose', 'Vi finder ud af, hvad du kan klare.'],
    ['/corrections/new?about=plan&part=here', 'Du er i praktik.'],
  ])
})

test('what was said about the plan’s own texts stands beside them', async () => {
  const correctionId = idOf(90)
  const corrections: Plan['corrections'] = [
    {
      correctionId,
      part: 'purpose',
      fault: 'wrong',
      standing: 'clarifying',
      on: '2026-11-20',
      words: 'Det er jeg ikke.',
    },
    { correctionId, part: 'programme', fault: 'notAboutMe', standing: 'hidden', on: '2026-11-20' },
  ]
  await show({ plan: { ...aPlan(), corrections } })
  expect(screen.getByText('Under afklaring')).toBeDefined()
  expect(screen.getByText(/Det er jeg ikke\./)).toBeDefined()
  expect(screen.queryByText('Fra sygdom til arbejde')).toBeNull()
  expect(screen.getByText('Her stod noget, du har sagt ikke handler om dig.')).toBeDefined()
})

test('whoever comes to look for a text about somebody else takes that along', async () => {
  await show({}, { at: '/plan?fault=notAboutMe' })
  const [programme] = screen.getAllByRole('link', { name: 'Er det forkert?' })
  expect(programme?.getAttribute('href')).toBe('/corrections/new?about=plan&part=programme&fault=notAboutMe')
  for (const activity of screen.getAllByRole('link', { name: 'Praktik i et gartneri' })) {
    expect(activity.getAttribute('href')).toBe(`/plan/activities/${idOf(20)}?fault=notAboutMe`)
  }
})

test('a plan that has run out says so, whose turn that is, how long ago, and that no meeting is arranged', async () => {
  server.use(answer('get', '/api/cases/{caseId}/meetings', () => ({ items: [], nextCursor: null })))
  await show({ plan: { ...aPlan(), endsOn: '2026-10-23' } })
  screen.getByText(/Dens sidste dag var/)
  const notice = around(screen.getByText('Planens sidste dag er gået'), '.alert')
  notice.getByText('Kommunens tur')
  notice.getByText(/^Den sidste dag var fredag den 23\. oktober 2026, for \d+ dage siden\.$/)
  await notice.findByText('Der er ikke aftalt noget møde.')
  expect(notice.getByRole('link', { name: 'Klag over, at der ikke er bestemt noget' }).getAttribute('href')).toBe(
    '/complaints/new?about=plan&kind=handling',
  )
})

test('a plan that still runs says nothing of an end, and meetings that could not be read never look like none', async () => {
  await show({ plan: { ...aPlan(), endsOn: '2099-10-23' } })
  expect(screen.queryByText('Planens sidste dag er gået')).toBeNull()
  server.use(answer('get', '/api/cases/{caseId}/meetings', () => problem(500)))
  await show({ plan: { ...aPlan(), endsOn: '2026-10-23' } })
  await screen.findByText('Planens sidste dag er gået')
  expect(screen.queryByText('Der er ikke aftalt noget møde.')).toBeNull()
})

test('the way out says where I am, which exits there are, and what is missing from whom', async () => {
  await show()
  screen.getByText('Du er i praktik.')
  const exit = around(screen.getByRole('heading', { level: 3, name: 'Fleksjob' }), 'li')
  exit.getByText('Planen går denne vej')
  exit.getByText('1 af 3 er på plads. 1 venter på dig. 1 venter på kommunen.')
  exit.getByText('Erklæring fra din læge')
  exit.getByText('Kommunens tur')
})

test('the municipality is said to be late, the citizen never', async () => {
  await show()
  const description = around(screen.getByText('Beskrivelse af, hvad du kan'), 'li')
  description.getByText(/Skulle være kommet 6. januar 2020, for \d+ dage siden/)
  const statement = around(screen.getByText('Erklæring fra din læge'), 'li')
  statement.getByText('Var ventet 6. januar 2020. Det kan stadig nås.')
})

test('an activity on the plan says why; “I disagree” leads to a complaint about it, “something is wrong” to its texts', async () => {
  await show()
  const card = around(await screen.findByRole('heading', { level: 3, name: 'Praktik i et gartneri' }), 'li')
  card.getByText('Vi mangler at vide, om du kan arbejde ude.')
  card.getByText(/Noget lignende er prøvet 2 gange før/)
  const addressOf = (name: string) => card.getByRole('link', { name }).getAttribute('href')
  expect(addressOf('Jeg er uenig: Praktik i et gartneri')).toBe(`/complaints/new?about=activity:${idOf(20)}`)
  expect(addressOf('Noget er forkert: Praktik i et gartneri')).toBe(`/plan/activities/${idOf(20)}?fault=wrong`)
})

test('an activity that rests on a wrong fact is flagged on the plan', async () => {
  await show({
    current: [
      anActivity({ basedOn: [aFact({ status: 'wrong' })], reassess: { since: '2026-11-02', factId: idOf(30) } }),
    ],
  })
  await screen.findByText('Bygger på noget, der er forkert. Kommunen skal vurdere aktiviteten igen.')
})

test('what was tried stands with its count and what it showed', async () => {
  await show({ past: [anActivity({ id: idOf(21), status: 'ended', evaluation: { da: 'Ryggen holdt ikke.' } })] })
  const past = around(await screen.findByRole('heading', { name: 'Det har du prøvet (1)' }), 'section')
  past.getByText('Ryggen holdt ikke.')
})

test('without activities the page says that nothing is needed, not just that there are none', async () => {
  await show({ current: [] })
  await screen.findByText('Du har ingen aktiviteter lige nu')
  screen.getByText(/Du skal ikke gøre noget/)
})

test('activities that could not be read never look like none', async () => {
  await show()
  server.use(answer('get', '/api/cases/{caseId}/plan/activities', () => problem(500)))
  await renderPage({ path: 'plan', element: <PlanPage />, words: ['plan', 'matters', 'drafts', 'filing'] })
  await screen.findByText('Vi kan ikke vise dine aktiviteter lige nu')
  expect(screen.queryByText('Du har ingen aktiviteter lige nu')).toBeNull()
  expect(screen.queryByText('Der er ingen aktivitet til dette delmål lige nu.')).toBeNull()
})

test('a plan that could not be read never looks like no plan', async () => {
  await show()
  server.use(answer('get', '/api/cases/{caseId}/plan', () => problem(503)))
  await renderPage({ path: 'plan', element: <PlanPage />, words: ['plan', 'matters', 'drafts', 'filing'] })
  await screen.findByText('Udvej har travlt lige nu')
  expect(screen.queryByText('Kommunen har ikke sendt en plan endnu')).toBeNull()
})

test('a case without a plan says whose job the plan is, and what comes next', async () => {
  await show()
  server.use(answer('get', '/api/cases/{caseId}/plan', () => problem(404)))
  await renderPage({ path: 'plan', element: <PlanPage />, words: ['plan', 'matters', 'drafts', 'filing'] })
  await screen.findByText('Kommunen har ikke sendt en plan endnu')
  screen.getByText(/Det er kommunen, der laver planen sammen med dig/)
})

test('changes are sentences, and new ones are marked and reported as seen', async () => {
  const { from: _, to: __, ...added } = aChange({ id: idOf(61), field: 'added' })
  let seen = 0
  server.use(
    answer('put', '/api/cases/{caseId}/plan/changes/seen', () => {
      seen += 1
      return new Response(null, { status: 204 })
    }),
  )
  await show({ changes: [aChange({ isNew: true }), added] })
  await screen.findByText('Nyt, siden du sidst så efter')
  const [first, second] = around(screen.getByRole('heading', { name: 'Det er ændret i planen' }), 'section')
    .getAllByRole('listitem')
    .map((item) => item.textContent)
  expect(first).toContain(
    'Din sagsbehandler ændrede slutdatoen for »Praktik i et gartneri« fra 18. december 2026 til 19. marts 2027.',
  )
  expect(second).toContain('Din sagsbehandler tilføjede aktiviteten »Praktik i et gartneri«.')
  await waitFor(() => expect(seen).toBe(1))
})

test('a helper’s look does not count as the citizen’s', async () => {
  // No handler for "seen": a request would fail this test.
  await show({ changes: [aChange({ isNew: true })] }, { relation: 'assistant' })
  await screen.findByText('Nyt, siden du sidst så efter')
  expect(screen.queryByRole('button', { name: /egne ord/ })).toBeNull()
})

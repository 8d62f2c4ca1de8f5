import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { around } from '#tests/support/around.ts'
import { aMeetingSummary } from '#tests/support/meeting-data.ts'
import { aDeadline, aFact, aMatter, anActivity, idOf } from '#tests/support/plan-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { ActivityPage } from './activity-page.tsx'
import type { Activity } from './plan.queries.ts'

withApiServer()

const page = {
  path: 'plan/activities/:activityId',
  at: `/plan/activities/${idOf(20)}`,
  element: <ActivityPage />,
  words: ['plan', 'matters', 'matter-course', 'ask', 'marks'],
} as const

async function show(activity: Activity) {
  server.use(answer('get', '/api/cases/{caseId}/plan/activities/{activityId}', () => activity))
  await renderPage(page)
  await screen.findByRole('heading', { level: 1, name: activity.title.da })
}

const section = (name: string) => around(screen.getByRole('heading', { level: 2, name }), 'section')

test('the because card is complete: reason, purpose, sub-goal, who chose it and when, and how one sees whether it works', async () => {
  await show(anActivity())
  const because = section('Hvorfor lige det her?')
  because.getByText('Vi mangler at vide, om du kan arbejde ude.')
  because.getByText(/Afklaring: I finder ud af/)
  because.getByText('Vide, hvor mange timer du kan klare')
  because.getByText('Signe Lund')
  because.getByText(/Din sagsbehandler.*den 20. august 2026/)
  because.getByText(/socialrådgiver/)
  because.getByText('Kommunen har ikke skrevet, at du er blevet spurgt.')
  because.getByText('Du kan holde til 6 timer om ugen i en måned.')
  expect(because.getByRole('link', { name: 'Jeg er uenig' }).getAttribute('href')).toContain(
    `about=activity:${idOf(20)}`,
  )
})

test('one can ask about the activity, and say what one cannot manage, right there', async () => {
  await show(anActivity())
  const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(addressOf('Sig, hvad du ikke kan klare')).toBe(
    `/inquiries/new?kind=cannotManage&about=activity&id=${idOf(20)}`,
  )
  expect(addressOf('Stil et spørgsmål om aktiviteten')).toBe(
    `/inquiries/new?kind=question&about=activity&id=${idOf(20)}`,
  )
})

test('facts and rule, considerations, days, evaluation and what was tried stand on the page', async () => {
  await show(anActivity({ needDecision: aDeadline({ due: '2026-12-11' }) }))
  section('Det bygger på').getByText('Du kan arbejde 10 timer om ugen.')
  section('Det bygger på').getByText('Beskæftigelsesloven § 57')
  section('Hensyn til dit helbred').getByText('Ingen tunge løft')
  const time = section('Hvornår og hvordan')
  time.getByText('fredag den 18. december 2026')
  time.getByText('fredag den 4. december 2026')
  time.getByText('Kommunen skal svare senest fredag den 11. december 2026.')
  section('Det har du prøvet før').getByText('For tungt for ryggen.')
})

test('a wrong fact stays, struck through and marked in words, with the right one beside it, and the activity is flagged', async () => {
  const wrong = aFact({
    status: 'wrong',
    markedOn: '2026-11-02',
    correction: { da: 'Du kan arbejde 4 timer om ugen.' },
  })
  await show(anActivity({ basedOn: [wrong], reassess: { since: '2026-11-02', factId: wrong.id } }))
  expect(screen.getByText('Du kan arbejde 10 timer om ugen.').closest('s')).not.toBeNull()
  screen.getByText('Markeret som forkert')
  screen.getByText('Du kan arbejde 4 timer om ugen.')
  screen.getByText('Kommunen skal vurdere aktiviteten igen')
})

test('an evaluation that did not come is the municipality’s, with how late it is', async () => {
  const matter = aMatter({
    kind: 'activity',
    state: 'evaluationOverdue',
    dueOn: '2026-11-13',
    overdueDays: 10,
    since: '2026-11-13',
  })
  await show(anActivity({ matter }))
  screen.getByText('Kommunen har ikke evalueret aktiviteten.')
  screen.getByText('Kommunens tur')
  screen.getByText(/Det er 10 dage siden/)
})

test('an activity whose last day has passed is over, whatever the municipality still calls it, and its day stands once', async () => {
  const deadline = aDeadline({ due: '2026-10-09' })
  const state = { kind: 'activity', state: 'endedWithoutDecision', next: 'decideWhatFollows' } as const
  const matter = aMatter({ ...state, deadline, dueOn: deadline.due, overdueDays: 48 })
  const items = [
    aMeetingSummary({ state: 'cancelled', startsAt: '2026-11-30T09:00:00.000Z' }),
    aMeetingSummary({ startsAt: '2026-12-03T09:30:00.000Z' }),
  ]
  server.use(answer('get', '/api/cases/{caseId}/meetings', () => ({ items, nextCursor: null })))
  await show(anActivity({ status: 'underWay', matter, needDecision: deadline, endsOn: '2026-10-23' }))
  screen.getByText('Aktiviteten er slut. Kommunen har ikke sagt, hvad der så skal ske.')
  screen.getByText('Slut')
  expect(screen.queryByText('I gang')).toBeNull()
  screen.getByText(/^Kommunens frist var .+ Det er 48 dage siden\.$/)
  screen.getByText(/^Den sidste dag var fredag den 23\. oktober 2026, for \d+ dage siden\.$/)
  await screen.findByText('Dit næste møde er torsdag den 3. december 2026. Det er 41 dage efter den sidste dag.')
  expect(screen.queryByRole('heading', { name: 'Kommunen skal sige, hvad der så skal ske' })).toBeNull()
})

test('what the municipality did not write is said, not left out', async () => {
  const { rule: _, ...rest } = anActivity({ basedOn: [], considerations: [], triedBefore: [] })
  await show(rest)
  screen.getByText(/ikke skrevet, hvilke oplysninger/)
  screen.getByText(/ikke skrevet, hvilken regel/)
  screen.getByText(/ikke skrevet nogen hensyn/)
  screen.getByText(/ikke skrevet, at noget lignende er prøvet før/)
})

test('an activity that is not there is told apart from one that could not be read', async () => {
  server.use(answer('get', '/api/cases/{caseId}/plan/activities/{activityId}', () => problem(404)))
  await renderPage(page)
  await screen.findByText('Vi kan ikke finde det, du leder efter')
  expect(screen.queryByRole('button', { name: 'Prøv igen' })).toBeNull()
})

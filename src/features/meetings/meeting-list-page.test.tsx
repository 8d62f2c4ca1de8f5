import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { aMeetingSummary } from '#tests/support/meeting-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { MeetingListPage } from './meeting-list-page.tsx'

withApiServer()

const path = '/api/cases/{caseId}/meetings'
const open = (at = '/meetings') =>
  renderPage({ path: 'meetings', at, element: <MeetingListPage />, words: ['meetings'] })
const periodOf = (request: Request) => new URL(request.url).searchParams.get('period')

const summary = () => aMeetingSummary({ reply: 'changeRequested' })

test('a coming meeting says when, how, and what one has replied', async () => {
  server.use(
    answer('get', path, ({ request }) => ({
      items: periodOf(request) === 'coming' ? [summary()] : [],
      nextCursor: null,
    })),
  )
  await open()
  expect(await screen.findByRole('link', { name: 'Møde med din nye sagsbehandler' })).toBeDefined()
  expect(screen.getByText('mandag den 12. januar 2099 kl. 10.00')).toBeDefined()
  expect(screen.getByText(/Mødet står, til kommunen har svaret/)).toBeDefined()
  expect(await screen.findByText('Der er ingen tidligere møder i sagen')).toBeDefined()
})

test('whoever looks for a wrong text takes along what is the matter with it', async () => {
  server.use(answer('get', path, () => ({ items: [summary()], nextCursor: null })))
  await open('/meetings?fault=notAboutMe')
  const [link] = await screen.findAllByRole('link', { name: 'Møde med din nye sagsbehandler' })
  expect(link?.getAttribute('href')).toBe(`/meetings/${summary().id}?fault=notAboutMe`)
})

test('without a coming meeting it says what one can do', async () => {
  server.use(answer('get', path, () => ({ items: [], nextCursor: null })))
  await open()
  expect(await screen.findByText('Der er ikke aftalt noget møde')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Spørg din sagsbehandler' })).toBeDefined()
})

test('one list that fails does not hide the other, and is not shown as empty', async () => {
  server.use(
    answer('get', path, ({ request }) =>
      periodOf(request) === 'past' ? problem(500) : { items: [summary()], nextCursor: null },
    ),
  )
  await open()
  expect(await screen.findByRole('link', { name: 'Møde med din nye sagsbehandler' })).toBeDefined()
  expect(await screen.findByText('Vi kan ikke vise dine tidligere møder lige nu')).toBeDefined()
  expect(screen.queryByText('Der er ingen tidligere møder i sagen')).toBeNull()
})

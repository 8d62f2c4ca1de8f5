import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { aLetterSummary } from '#tests/support/letter-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { LetterListPage } from './letter-list-page.tsx'

withApiServer()

const path = '/api/cases/{caseId}/letters'
const open = (at = '/letters') => renderPage({ path: 'letters', at, element: <LetterListPage />, words: ['letters'] })

test('each letter says its kind, that it is unread, who sent it and until when one can act', async () => {
  server.use(answer('get', path, () => ({ items: [aLetterSummary()], nextCursor: null, unread: 1 })))
  await open()
  expect(await screen.findByRole('heading', { name: 'Du har 1 brev, du ikke har åbnet' })).toBeDefined()
  const letter = within(screen.getByRole('listitem'))
  expect(letter.getByRole('link', { name: 'Nej til fleksjob nu' })).toBeDefined()
  expect(letter.getByText('Afgørelse')).toBeDefined()
  expect(letter.getByText('Ulæst')).toBeDefined()
  expect(letter.getByText('Er du uenig, så klag senest mandag den 2. februar 2099.')).toBeDefined()
  expect(letter.getByText(/Job og Sundhed/)).toBeDefined()
})

test('whoever looks for a wrong text takes along what is the matter with it', async () => {
  server.use(answer('get', path, () => ({ items: [aLetterSummary()], nextCursor: null, unread: 1 })))
  await open('/letters?fault=notAboutMe')
  const link = await screen.findByRole('link', { name: 'Nej til fleksjob nu' })
  expect(link.getAttribute('href')).toBe(`/letters/${aLetterSummary().id}?fault=notAboutMe`)
})

test('a passed deadline in the list does not close the way', async () => {
  const late = aLetterSummary({ actBy: '2020-02-03', unread: false })
  server.use(answer('get', path, () => ({ items: [late], nextCursor: null, unread: 0 })))
  await open()
  expect(await screen.findByText('Klagefristen var 3. februar 2020. Du kan stadig klage.')).toBeDefined()
})

test('more letters come with "show more"', async () => {
  const second = aLetterSummary({ id: '00000000-0000-4000-8000-000000000102', title: { da: 'Et ældre brev' } })
  server.use(
    answer('get', path, ({ request }) =>
      new URL(request.url).searchParams.get('cursor') === 'next'
        ? { items: [second], nextCursor: null, unread: 1 }
        : { items: [aLetterSummary()], nextCursor: 'next', unread: 1 },
    ),
  )
  await open()
  await userEvent.click(await screen.findByRole('button', { name: 'Vis flere' }))
  expect(await screen.findByRole('link', { name: 'Et ældre brev' })).toBeDefined()
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: 'Vis flere' })).toBeNull()
})

test('an error is never an empty list', async () => {
  server.use(answer('get', path, () => problem(500)))
  await open()
  expect(await screen.findByRole('button', { name: 'Prøv igen' })).toBeDefined()
  expect(screen.queryByText('Der er ingen breve i din sag endnu')).toBeNull()
})

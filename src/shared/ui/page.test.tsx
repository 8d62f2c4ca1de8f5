import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useLayoutEffect } from 'react'
import { Link, MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { Below, giveWayToNext, Page } from './page.tsx'

beforeEach(async () => {
  vi.stubGlobal('scrollTo', vi.fn())
  startWords('da')
  await loadWords(['common'])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a change of page moves the focus to the heading and sets the title', async () => {
  render(
    <MemoryRouter initialEntries={['/letters']}>
      <Routes>
        <Route
          path="/letters"
          element={
            <Page title="Breve">
              <Link to="/plan">Til planen</Link>
            </Page>
          }
        />
        <Route path="/plan" element={<Page title="Plan" back={{ to: '/letters', label: 'Breve' }} />} />
      </Routes>
    </MemoryRouter>,
  )
  expect(document.title).toBe('Breve – Udvej')
  await userEvent.click(screen.getByRole('link', { name: 'Til planen' }))
  expect(document.title).toBe('Plan – Udvej')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Plan' }))
  expect(screen.getByRole('link', { name: 'Tilbage til Breve' })).toBeDefined()
})

test('the first page of a visit takes no focus, neither while it waits nor when its content comes', async () => {
  vi.resetModules()
  const { Page: FreshPage } = await import('./page.tsx')
  const shown = (content: boolean) => (
    <MemoryRouter>
      {content ? <FreshPage key="content" title="Plan" /> : <FreshPage key="waiting" title="Plan" />}
    </MemoryRouter>
  )
  const { rerender } = render(shown(false))
  rerender(shown(true))
  expect(document.activeElement).toBe(document.body)
})

test('what a heading tells of the case does not get into the browser’s history', () => {
  render(
    <MemoryRouter>
      <Page title="Nej til fleksjob" tabTitle="Brev" />
    </MemoryRouter>,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'Nej til fleksjob' })).toBeDefined()
  expect(document.title).toBe('Brev – Udvej')
})

test.each([
  { before: 'gives way to it, as a locked one', giveWay: giveWayToNext, first: ['answer'] },
  { before: 'does not', giveWay: () => undefined, first: ['answer', 'rest'] },
])('when the page before it $before, what is drawn first of a page is $first', ({ giveWay, first }) => {
  let drawn: string[] = []
  const Answer = () => {
    useLayoutEffect(() => {
      drawn = ['answer', 'rest'].filter((text) => screen.queryByText(text))
    }, [])
    return <p>answer</p>
  }
  const page = (locked: boolean) => (
    <MemoryRouter>
      {locked ? (
        <Page key="locked" title="Lås op" />
      ) : (
        <Page key="open" title="Overblik">
          <Answer />
          <Below>
            <p>rest</p>
          </Below>
        </Page>
      )}
    </MemoryRouter>
  )
  const { rerender } = render(page(true))
  giveWay()
  rerender(page(false))
  expect(drawn).toEqual(first)
  expect(screen.getByText('rest')).toBeDefined()
})

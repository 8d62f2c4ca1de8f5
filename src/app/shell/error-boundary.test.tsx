import { cleanup, render, screen } from '@testing-library/react'
import { act } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { setBusy } from '#src/shared/busy.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { NetworkError } from '#src/shared/http/errors.ts'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { ErrorBoundary } from './error-boundary.tsx'

beforeAll(async () => {
  startWords('da')
  await loadWords(['common', 'shell'])
})
const reload = vi.fn()
let arrived: boolean
beforeEach(() => {
  arrived = false
  reload.mockClear()
  vi.stubGlobal('location', { reload })
  vi.spyOn(console, 'error').mockImplementation(() => undefined) // React tells of every error that a boundary catches
})
afterEach(() => {
  cleanup()
  act(reportAnswer)
  setBusy('typing', false)
  vi.restoreAllMocks()
})

function Plan() {
  if (!arrived) throw new NetworkError('The files of a page did not come')
  return <h1>Din plan</h1>
}

const open = () =>
  render(
    <MemoryRouter>
      <ErrorBoundary resetKey="/plan">
        <Plan />
      </ErrorBoundary>
    </MemoryRouter>,
  )
const wayOpens = () => act(reportAnswer)
const says = (text: string) => screen.queryByText(text) !== null

test('a page whose files did not come waits for the way, and comes when it opens', () => {
  open()
  expect(says('Udvej svarer ikke')).toBe(true)
  arrived = true
  wayOpens()
  expect(screen.getByRole('heading', { name: 'Din plan' })).toBeDefined()
  expect(reload).not.toHaveBeenCalled()
})

test('files that do not come though the way is open are brought by loading everything again', () => {
  open()
  wayOpens()
  expect(says('Udvej svarer ikke')).toBe(true)
  expect(reload).not.toHaveBeenCalled()
  wayOpens()
  expect(reload).toHaveBeenCalledOnce()
})

test('nothing is loaded again while a text is not safe: the reader is told, and does it', () => {
  setBusy('typing', true)
  open()
  wayOpens()
  wayOpens()
  expect(reload).not.toHaveBeenCalled()
  expect(says('Noget gik galt hos os')).toBe(true)
})

test('what was loaded again already is not loaded again by itself', () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'reload' } as PerformanceNavigationTiming])
  open()
  wayOpens()
  wayOpens()
  expect(reload).not.toHaveBeenCalled()
  expect(says('Noget gik galt hos os')).toBe(true)
})

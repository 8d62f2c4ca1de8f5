import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { reportAnswer, reportSilence } from '#src/shared/http/connection.ts'
import { sessionQuery } from '#src/shared/http/session.ts'
import { forgetSessionState, reportSignedIn } from '#src/shared/http/session-state.ts'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { sessionAs } from '#tests/support/render-page.tsx'
import { SavedCopy } from './saved-copy.tsx'

beforeAll(async () => {
  startWords('da')
  await loadWords(['common', 'phone'])
})
beforeEach(reportSignedIn)
afterEach(() => {
  cleanup()
  forgetSessionState()
  reportAnswer()
})

function Plan() {
  const { data } = useQuery<string>({
    queryKey: ['plan', 'own'],
    queryFn: () => new Promise(() => undefined),
    staleTime: 30_000,
    meta: { kept: true },
  })
  return <p>{data}</p>
}

/** The plan on "my phone", from the copy, as it was fetched before the app started; what is newer is under way. */
function showCopyOf(secondsAgo: number): void {
  const client = new QueryClient()
  client.setQueryData(sessionQuery.queryKey, sessionAs())
  client.setQueryData(['plan', 'own'], 'Et fleksjob', { updatedAt: Date.now() - secondsAgo * 1000 })
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <SavedCopy />
        <Plan />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const fetched = () => screen.queryByText(/^Hentet \w+dag den /)

test('it is said when what is shown came, when what is newer does not come at once', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  showCopyOf(600)
  act(() => void vi.advanceTimersByTime(1_999))
  expect(fetched()).toBeNull()
  act(() => void vi.advanceTimersByTime(1))
  expect(fetched()).not.toBeNull()
})

test('nothing is said of what the page before this one fetched a moment ago', () => {
  showCopyOf(20)
  expect(fetched()).toBeNull()
})

test('without a way to the server it is said of that, too', () => {
  reportSilence()
  showCopyOf(20)
  expect(fetched()).not.toBeNull()
})

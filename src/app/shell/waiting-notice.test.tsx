import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { reportAnswer, reportSilence } from '#src/shared/http/connection.ts'
import { sessionQuery } from '#src/shared/http/session.ts'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { expectWaiting } from '#src/shared/offline/waiting-count.ts'
import { sessionAs } from '#tests/support/render-page.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

const sealedWords = /ligger låst her og er ikke indgivet endnu/

beforeAll(async () => {
  startWords('da')
  await loadWords(['waiting'])
})
afterEach(reportAnswer)

function show(isSignedIn: boolean) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  if (isSignedIn) client.setQueryData(sessionQuery.queryKey, sessionAs())
  else client.setQueryDefaults(sessionQuery.queryKey, { enabled: false })
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <WaitingNotice />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

test('without a network and with nobody signed in it is said that something lies locked on the phone', () => {
  reportSilence()
  expect(show(false).container.textContent).toMatch(sealedWords)
})

test('nothing is said when somebody is signed in, or while the service answers', () => {
  reportSilence()
  expect(show(true).container.textContent).toBe('')
  reportAnswer()
  expect(show(false).container.textContent).toBe('')
})

test('what waits of the person leads to where it is', () => {
  expectWaiting(2)
  onTestFinished(() => expectWaiting(0))
  const { getByRole } = show(true)
  expect(getByRole('link', { name: /^2 ting, du har sendt/ }).getAttribute('href')).toBe('/outbox')
})

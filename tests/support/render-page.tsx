import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { onTestFinished, vi } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { createQueryClient } from '#src/shared/http/query-client.ts'
import { sessionQuery } from '#src/shared/http/session.ts'
import { applyLanguage, loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import type { Language } from '#src/shared/i18n/languages.ts'

// A busy machine is not a fault of the page.
configure({ asyncUtilTimeout: 15_000 })

type CaseAccess = components['schemas']['CaseAccess']

const caseId = '11111111-1111-4111-8111-111111111111'

/** Somebody who is signed in, with one case. */
export function sessionAs(relation: CaseAccess['relation'] = 'self'): components['schemas']['Session'] {
  const scopes = ['plan', 'caseworker', 'meetings', 'letters', 'complaints', 'records', 'inquiries'] as const
  const access = {
    caseId,
    personName: 'Karen Holm',
    title: { da: 'Din sag om job', en: 'Your job case' },
    relation,
    scopes: [...scopes],
  }
  const names = { self: 'Karen Holm', representative: 'Ulla Krogh', assistant: 'Bo Krogh' }
  return {
    personName: names[relation],
    sessionRef: '22222222-2222-4222-8222-222222222222',
    expiresAt: '2026-11-23T23:00:00.000Z',
    cases: [access],
  }
}

interface PageOptions {
  /** The page's path in routes.tsx, as `letters/:letterId`. */
  path: string
  /** The address; without it the path itself. */
  at?: string
  element: ReactElement
  /** The page's word files; `common` comes by itself. */
  words: readonly string[]
  language?: Language
  relation?: CaseAccess['relation']
}

/**
 * Shows one page as the app would: words, session, router, query client without repeats. Other addresses show nothing but themselves:
 * `await screen.findByText('at /complaints/…')`. Cleans up what the test before it left.
 */
export async function renderPage({
  path,
  at = `/${path}`,
  element,
  words,
  language = 'da',
  relation = 'self',
}: PageOptions) {
  cleanup()
  vi.stubGlobal('scrollTo', () => undefined)
  startWords(language)
  applyLanguage(language)
  await loadWords(['common', ...words])
  const client = createQueryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  client.setQueryData(sessionQuery.queryKey, sessionAs(relation))
  // What a query has to tell is told in a turn of its own: it must not come when the page's window is gone.
  onTestFinished(async () => {
    cleanup()
    client.clear()
    await new Promise((resolve) => setTimeout(resolve))
  })
  const address = relation === 'self' ? at : `/case/${caseId}${at}`
  const view = render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path={path} element={element} />
          <Route path={`case/:caseId/${path}`} element={element} />
          <Route path="*" element={<Elsewhere />} />
        </Routes>
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { ...view, client, address: () => view.getByTestId('address').textContent ?? '' }
}

function Elsewhere() {
  return <p>at {useLocation().pathname}</p>
}

/** The address, for tests about what goes into it. */
function Address() {
  const { pathname, search, hash } = useLocation()
  return (
    <span data-testid="address" hidden>
      {pathname + search + hash}
    </span>
  )
}

import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '#src/shared/http/query-client.ts'
import type { CaseAccess, Session } from '#src/shared/http/session.ts'
import { sessionQuery } from '#src/shared/http/session.ts'
import { forgetSessionState } from '#src/shared/http/session-state.ts'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { App } from './app.tsx'
import { landing, notFound } from './routes.tsx'

const own: CaseAccess = {
  caseId: '6f1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a11',
  personName: 'Karen Holm',
  title: { da: 'Fra sygdom til arbejde' },
  relation: 'self',
  scopes: ['plan', 'letters'],
}
const helped: CaseAccess = {
  ...own,
  caseId: '7a1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a12',
  personName: 'Jens Vind',
  relation: 'assistant',
  scopes: ['meetings'],
}

/** Answers every request, unless it is away; `session: undefined` is signed out. */
const server: { session: Session | undefined; away: boolean } = { session: undefined, away: false }

function sessionWith(cases: CaseAccess[], personName = 'Karen Holm'): Session {
  return { personName, sessionRef: own.caseId, expiresAt: '2026-11-24T08:00:00Z', cases }
}

function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (server.away) return Promise.reject(new TypeError('Failed to fetch'))
  if (pathname === '/api/session' && server.session) return Promise.resolve(Response.json(server.session))
  const status = server.session ? 404 : 401
  return Promise.resolve(Response.json({ type: 'about:blank', title: 'No', status }, { status }))
}

beforeEach(async () => {
  // jsdom has no modal dialogs; `open` is what a reader of the page notices.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  vi.stubGlobal('scrollTo', vi.fn())
  vi.stubGlobal('fetch', answer)
  server.away = false
  forgetSessionState()
  startWords('da')
  await loadWords(['common', 'shell', 'overview', 'matters', 'landing', 'seldom'])
  await Promise.all([landing.load(), notFound.load()])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(path: string) {
  const client = createQueryClient()
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[path]}>
        <App />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return client
}

test('a signed-out visitor sees what this is and the way in, and no navigation', async () => {
  server.session = undefined
  open('/letters')
  const signIn = await screen.findByRole('link', { name: 'Log ind' })
  expect(signIn.getAttribute('href')).toBe('/auth/login?returnTo=%2Fletters')
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('a sign-in that came to nothing says why, and the next try does not come back to that', async () => {
  server.session = undefined
  open('/?signin=unavailable')
  expect(await screen.findByText(/Log ind virker ikke lige nu/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Log ind' }).getAttribute('href')).toBe('/auth/login?returnTo=%2F')
})

test('somebody without a case is told so', async () => {
  server.session = sessionWith([])
  open('/')
  expect(await screen.findByRole('heading', { name: 'Vi fandt ingen sag til dig' })).toBeDefined()
})

test('an ended session keeps the page and what was typed, and goes on after signing in elsewhere', async () => {
  server.session = sessionWith([own])
  const client = open('/nowhere')
  await screen.findByRole('heading', { name: 'Siden findes ikke' })
  const typed = document.createElement('textarea')
  typed.value = 'Jeg fik ikke svar.'
  screen.getByRole('main').append(typed)

  server.session = undefined
  await client.refetchQueries(sessionQuery)
  expect(await screen.findByRole('dialog', { name: 'Du er logget ud' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Siden findes ikke', hidden: true })).toBeDefined()
  expect(typed.isConnected && typed.value).toBe('Jeg fik ikke svar.')

  server.session = sessionWith([own])
  dispatchEvent(new Event('focus'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(typed.isConnected && typed.value).toBe('Jeg fik ikke svar.')
})

test('a helper sees whose case it is, only the granted parts, and can change the case', async () => {
  server.session = sessionWith([own, helped])
  open(`/case/${helped.caseId}/nowhere`)
  expect(await screen.findByText('Du ser sagen for Jens Vind. Du er bisidder.')).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Breve' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Møder' }).getAttribute('href')).toBe(`/case/${helped.caseId}/meetings`)
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Skift sag' }),
    'Karen Holm: Fra sygdom til arbejde',
  )
  expect(await screen.findByText('Du ser din egen sag.')).toBeDefined()
})

test('a case that one has no access to is not found', async () => {
  server.session = sessionWith([own])
  open(`/case/${helped.caseId}/`)
  expect(await screen.findByRole('heading', { name: 'Siden findes ikke' })).toBeDefined()
})

test('without a network, on a phone that keeps nothing, one can still log out', async () => {
  server.away = true
  open('/more')
  // A phone has this button only here; the bar beside the page is a desk's.
  const page = within(screen.getByRole('main'))
  await userEvent.click(await page.findByRole('button', { name: 'Log ud' }))
  await screen.findByRole('dialog')
})

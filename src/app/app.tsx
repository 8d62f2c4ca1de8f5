import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { Navigate, Route, Routes, useLocation, useMatch } from 'react-router'
import { casePath, ownCase } from '#src/shared/case/case-path.ts'
import { NetworkError } from '#src/shared/http/errors.ts'
import { caseOf, type Session, sessionQuery, useSession } from '#src/shared/http/session.ts'
import { copyOpen } from '#src/shared/http/session-state.ts'
import { askToSignOut } from '#src/shared/http/sign-out.ts'
import { changeLanguage } from '#src/shared/i18n/i18n.ts'
import { isLanguage } from '#src/shared/i18n/languages.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { readPreference } from '#src/shared/preferences.ts'
import { Loading, PageState } from '#src/shared/ui/query-state.tsx'
import { findPage, landing, loadAhead, noCase, notFound, openPages, unlock } from './routes.tsx'
import { CaseBar } from './shell/case-bar.tsx'
import { ConnectionBanner } from './shell/connection-banner.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { openPlaces } from './shell/navigation.ts'
import { SeldomParts } from './shell/seldom-parts.tsx'
import { Shell } from './shell/shell.tsx'
import { UpdateBar } from './shell/update-bar.tsx'

const chooseLanguage = (code: string) => void (isLanguage(code) && changeLanguage(code))

/** The whole app inside its providers: who is here decides between landing, "no case", and the case. */
export function App() {
  const { session, state } = useSession()
  const { pathname } = useLocation()
  const caseId = useMatch('/case/:caseId/*')?.params.caseId ?? ownCase
  const current = caseOf(session, caseId)
  const visitor = state === 'out' || session?.cases.length === 0
  useEffect(() => {
    // The mark is for the time before we knew (before-paint.ts).
    if (state !== 'unknown') delete document.documentElement.dataset.visitor
  }, [state])

  return (
    <Shell
      visitor={visitor}
      open={openPlaces(current?.relation === 'self' ? undefined : current?.scopes)}
      to={(path) => casePath(caseId, path)}
      onIntent={loadAhead}
      onLanguage={chooseLanguage}
      onSignOut={() => askToSignOut()}
      notices={
        <>
          <ConnectionBanner />
          <SeldomParts />
          <UpdateBar />
          {session && current && (session.cases.length > 1 || current.relation !== 'self') && (
            <CaseBar cases={session.cases} current={current} />
          )}
        </>
      }
    >
      <ErrorBoundary resetKey={pathname}>
        <Suspense fallback={<Waiting />}>
          <Routes>
            {openPages.map(({ path, Component }) => (
              <Route key={path} path={path} element={<Component />} />
            ))}
            <Route path="*" element={<SignedInPages session={session} visitor={state === 'out'} caseId={caseId} />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </Shell>
  )
}

const notKept = {
  isError: true,
  isFetching: false,
  error: new NetworkError('Not kept'),
  refetch: () => location.reload(),
}

function Waiting() {
  return (
    <div className="page stack">
      <Loading rows={4} />
    </div>
  )
}

function SignedInPages({
  session,
  visitor,
  caseId,
}: {
  session: Session | undefined
  visitor: boolean
  caseId: string
}) {
  const t = useWords('shell')
  const { pathname } = useLocation()
  const query = useQuery(sessionQuery)
  // "My phone" without its key, and nobody signed in: its own lock opens it.
  if ((visitor || query.failureCount > 0) && !copyOpen() && readPreference('phone') === 'own')
    return <unlock.Component />
  if (visitor) return <landing.Component />
  // Without a network nothing of the case can be shown here, but whoever hands the phone back can log out.
  if (!session && query.failureCount > 0 && pathname.endsWith('/more')) return <CasePages />
  if (!session) return query.isError ? <PageState title={t('product')} query={query} /> : <Waiting />
  if (session.cases.length === 0) return <noCase.Component />
  const [first] = session.cases
  if (caseId === ownCase && first && !caseOf(session, ownCase))
    return <Navigate to={casePath(first.caseId, '/')} replace />
  // The copy holds only one's own case; of others it cannot be said that they do not exist.
  if (!caseOf(session, caseId))
    return copyOpen() ? <PageState title={t('product')} query={notKept} /> : <notFound.Component />
  return <CasePages />
}

/** One route only: to weigh all of them against each other takes a slow phone longer than to render most pages. */
function CasePages() {
  const found = findPage(useLocation().pathname)
  return (
    <Routes>
      {found && <Route path={found.path} element={<found.entry.Component />} />}
      <Route path="*" element={<notFound.Component />} />
    </Routes>
  )
}

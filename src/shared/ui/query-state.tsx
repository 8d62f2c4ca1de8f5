import type { ReactNode } from 'react'
import { ProblemError } from '#src/shared/http/errors.ts'
import { loadNewestEdition } from '#src/shared/http/newest-edition.ts'
import { copyOpen } from '#src/shared/http/session-state.ts'
import { useConnection } from '#src/shared/http/use-connection.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'
import { Page } from './page.tsx'

/** What these helpers need of a TanStack query. */
export interface AskedFor {
  isError: boolean
  isFetching: boolean
  error: Error | null
  refetch: () => unknown
}

/** Holds the room of what comes, so that nothing jumps. `rows`: about how many cards. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const t = useWords('common')
  return (
    <div className="loading stack" aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('loading')}
      </p>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className="loading-row" />
      ))}
    </div>
  )
}

/** Says honestly why something is not shown, and offers to try again. An error never looks like an empty list. */
export function Problem({ query, what }: { query: AskedFor; what?: string }) {
  const t = useWords('common')
  const kind = useProblemKind(query.error)
  const signedOut = query.error instanceof ProblemError && query.error.status === 401
  if (copyOpen() && (signedOut || !(query.error instanceof ProblemError)))
    return <NotKept signedOut={signedOut} query={query} what={what} />
  // The dialog about the ended session says it all; afterwards the query is asked again.
  if (signedOut) return <Loading rows={1} />
  return (
    <Alert kind="problem" live heading={what ? t('problem.heading', { what }) : t(`problem.${kind}.heading`)}>
      <p>{t(`problem.${kind}.text`)}</p>
      {kind !== 'forbidden' && kind !== 'missing' && (
        <div>
          <Button
            kind="secondary"
            busy={query.isFetching}
            onClick={() => (kind === 'outdated' ? void loadNewestEdition() : void query.refetch())}
          >
            {t(kind === 'outdated' ? 'problem.outdated.reload' : 'tryAgain')}
          </Button>
        </div>
      )}
    </Alert>
  )
}

/** On "my phone", whose words are there once its copy is open: this page was not read before, so there is no copy of it. */
function NotKept({ signedOut, query, what }: { signedOut: boolean; query: AskedFor; what: string | undefined }) {
  const t = useWords('phone')
  const common = useWords('common')
  const offline = useConnection() === 'offline'
  const why = signedOut ? 'signedOut' : offline ? 'offline' : 'unreachable'
  return (
    <Alert kind="attention" live heading={what ? common('problem.heading', { what }) : t(`notKept.${why}.heading`)}>
      <p>{t(`notKept.${why}.text`)}</p>
      {!signedOut && (
        <div>
          <Button kind="secondary" busy={query.isFetching} onClick={() => void query.refetch()}>
            {common('tryAgain')}
          </Button>
        </div>
      )}
    </Alert>
  )
}

type ProblemKind = 'offline' | 'unreachable' | 'forbidden' | 'missing' | 'outdated' | 'busy' | 'fault'

function useProblemKind(error: Error | null): ProblemKind {
  const connection = useConnection()
  if (!(error instanceof ProblemError)) return connection === 'offline' ? 'offline' : 'unreachable'
  if (error.status === 403) return 'forbidden'
  // 400: the address holds something that is no id.
  if (error.status === 404 || error.status === 400) return 'missing'
  if (error.status === 426) return 'outdated'
  return error.status === 429 || error.status === 503 ? 'busy' : 'fault'
}

/** Nothing to show, with the reason why and what comes next: an empty list must not read as a rejection. */
export function Empty({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div className="empty stack stack-tight">
      <p className="empty-heading">{heading}</p>
      {children}
    </div>
  )
}

/**
 * The page before its data are there: `if (!letters.data) return <PageState title={t('title')} query={letters} />`.
 * Then come the page's own early return for "empty", and the content.
 */
export function PageState({ title, query, rows, back }: PageStateProps) {
  return (
    <Page title={title} back={back}>
      {query.isError ? <Problem query={query} /> : <Loading rows={rows ?? 3} />}
    </Page>
  )
}

interface PageStateProps {
  title: string
  query: AskedFor
  rows?: number
  back?: { to: string; label: string }
}

import { useLocation } from 'react-router'
import { signInPath } from '#src/shared/http/session-state.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { somethingWaits } from '#src/shared/offline/waiting-count.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Page } from '#src/shared/ui/page.tsx'

const signInProblems = ['failed', 'unknown', 'assurance', 'unavailable'] as const

/** Why a sign-in came to nothing: the server sends the browser back with `?signin=…`. */
function signInProblem(search: string) {
  const word = new URLSearchParams(search).get('signin')
  return signInProblems.find((one) => one === word)
}

/** What a signed-out visitor sees: what this is in four sentences, and the way in. */
export function LandingPage() {
  const t = useWords('landing')
  const { pathname, search } = useLocation()
  const problem = signInProblem(search)
  const returnTo = problem ? '/' : pathname + search
  return (
    <div className="landing">
      <Page title={t('title')}>
        {problem && (
          <Alert kind="attention" live>
            <p>{t(`signInProblem.${problem}`)}</p>
          </Alert>
        )}
        {somethingWaits() && (
          <Alert kind="attention" heading={t('waits.heading')}>
            <p>{t('waits.text')}</p>
          </Alert>
        )}
        <div className="stack lead">
          <p>{t('what')}</p>
          <p>{t('see')}</p>
          <p>{t('file')}</p>
          <p>{t('helper')}</p>
        </div>
        <div className="stack">
          <div>
            <a className="button button-primary button-wide" href={signInPath(returnTo)}>
              {t('signIn')}
            </a>
          </div>
          <p className="quiet">{t('otherWays')}</p>
        </div>
      </Page>
    </div>
  )
}

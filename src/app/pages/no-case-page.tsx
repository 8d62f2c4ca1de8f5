import { askToSignOut } from '#src/shared/http/sign-out.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Page } from '#src/shared/ui/page.tsx'

/** Signed in, but no case is known here: says what that may mean and what one can do. */
export function NoCasePage() {
  const t = useWords('seldom')
  const shell = useWords('shell')
  return (
    <Page title={t('noCase.title')} lead={<p>{t('noCase.lead')}</p>}>
      <div className="stack">
        <p>{t('noCase.helper')}</p>
        <p>{t('noCase.ask')}</p>
      </div>
      <div>
        <Button kind="secondary" onClick={() => askToSignOut()}>
          {shell('nav.signOut')}
        </Button>
      </div>
    </Page>
  )
}

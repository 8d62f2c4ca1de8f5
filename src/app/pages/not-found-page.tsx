import { useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import { Page } from '#src/shared/ui/page.tsx'

/** An address that leads nowhere, or to a case that the reader has no access to. */
export function NotFoundPage() {
  const t = useWords('seldom')
  const to = useCasePath()
  return (
    <Page title={t('notFound.title')} lead={<p>{t('notFound.lead')}</p>}>
      <div className="row">
        <LinkButton to={to('/')}>{t('notFound.overview')}</LinkButton>
        <LinkButton to={to('/file')} kind="secondary">
          {t('notFound.ask')}
        </LinkButton>
      </div>
    </Page>
  )
}

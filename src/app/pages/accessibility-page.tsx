import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'

/** What we aim at, what one can do, and what we do not know. Linked in the footer of every page. */
export function AccessibilityPage() {
  const t = useWords('about')
  return (
    <Page title={t('accessibility.title')} lead={<p>{t('accessibility.lead')}</p>}>
      <p>{t('accessibility.goal')}</p>
      <section className="stack">
        <h2>{t('accessibility.canHeading')}</h2>
        <ul>
          <li>{t('accessibility.size')}</li>
          <li>{t('accessibility.theme')}</li>
          <li>{t('accessibility.keyboard')}</li>
          <li>{t('accessibility.paper')}</li>
        </ul>
      </section>
      <section className="stack">
        <h2>{t('accessibility.limitsHeading')}</h2>
        <p>{t('accessibility.tested')}</p>
        <p>{t('accessibility.documents')}</p>
      </section>
      <section className="stack">
        <h2>{t('accessibility.contactHeading')}</h2>
        <p>{t('accessibility.contact')}</p>
        <p>{t('accessibility.statement')}</p>
      </section>
    </Page>
  )
}

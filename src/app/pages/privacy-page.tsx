import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'

/** What is kept, where, and who sees it. Must stay true: change it together with what the product keeps. */
export function PrivacyPage() {
  const t = useWords('about')
  return (
    <Page title={t('privacy.title')} lead={<p>{t('privacy.lead')}</p>}>
      <section className="stack">
        <h2>{t('privacy.phoneHeading')}</h2>
        <ul>
          <li>{t('privacy.session')}</li>
          <li>{t('privacy.choices')}</li>
          <li>{t('privacy.files')}</li>
          <li>{t('privacy.copy')}</li>
        </ul>
      </section>
      <section className="stack">
        <h2>{t('privacy.serverHeading')}</h2>
        <ul>
          <li>{t('privacy.case')}</li>
          <li>{t('privacy.filings')}</li>
          <li>{t('privacy.log')}</li>
        </ul>
      </section>
      <section className="stack">
        <h2>{t('privacy.neverHeading')}</h2>
        <p>{t('privacy.never')}</p>
      </section>
      <section className="stack">
        <h2>{t('privacy.helpersHeading')}</h2>
        <p>{t('privacy.helpers')}</p>
      </section>
      <section className="stack">
        <h2>{t('privacy.wrongHeading')}</h2>
        <p>{t('privacy.wrong')}</p>
      </section>
    </Page>
  )
}

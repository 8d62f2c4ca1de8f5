import { Fragment } from 'react'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { AboutTitle } from './about-title.tsx'
import type { Inquiry } from './inquiries.queries.ts'

/** What the citizen wrote, as it was sent. */
export function WhatWasSent({ inquiry: { about, text, times, phone, statementBy } }: { inquiry: Inquiry }) {
  const t = useWords('inquiries')
  const { longDate } = useDates()
  const rows = [
    { label: t('field.times'), value: times },
    { label: t('field.phone'), value: phone },
    { label: t('field.statementBy'), value: statementBy && longDate(statementBy) },
  ]
  return (
    <section className="stack">
      <h2>{t('sentHeading')}</h2>
      {text && <p className="own-text">{text}</p>}
      <dl className="facts">
        <dt>{t('about.heading')}</dt>
        <dd>
          <AboutTitle kind={about.kind} title={about.title} />
        </dd>
        {rows.map(
          ({ label, value }) =>
            value && (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </section>
  )
}

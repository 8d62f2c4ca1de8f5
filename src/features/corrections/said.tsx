import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Correction } from './corrections.queries.ts'
import { usePlaceWords } from './place-words.ts'
import { pathOfThing } from './thing-path.ts'

/** What the citizen said: where the text stands, what it said, and what is right. Nothing is quoted of what is about somebody else. */
export function Said({ correction: { about, fault, right, shows, lines } }: { correction: Correction }) {
  // An activity that was assessed again no longer shows what it rested on before.
  const isGone =
    about.kind === 'fact' &&
    (!about.activityId || lines.some(({ activityId, reassessedOn }) => activityId === about.activityId && reassessedOn))
  const t = useWords('corrections')
  const to = useCasePath()
  const placeOf = usePlaceWords()
  return (
    <section className="stack">
      <h2>{t('page.saidHeading')}</h2>
      <dl className="facts">
        <dt>{t('page.place')}</dt>
        <dd>
          <TextOf text={about.title} />
          {about.kind !== 'fact' && `. ${placeOf(about)}`}
        </dd>
        <dt>{t('page.whatIsWrong')}</dt>
        <dd>{t(`fault.${fault}`)}</dd>
        {about.quote && (
          <>
            <dt>{t('page.quote')}</dt>
            <dd className="own-text">
              <TextOf text={about.quote} />
            </dd>
          </>
        )}
        {right && (
          <>
            <dt>{t(fault === 'incomplete' ? 'page.missing' : 'page.right')}</dt>
            <dd className="own-text">{right}</dd>
          </>
        )}
        {shows && (
          <>
            <dt>{t('page.shows')}</dt>
            <dd className="own-text">{shows}</dd>
          </>
        )}
      </dl>
      {!isGone && (
        <p className="no-print">
          <Link to={to(pathOfThing(about, about.activityId))}>{t('page.see')}</Link>
        </p>
      )}
    </section>
  )
}

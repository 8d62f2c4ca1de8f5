import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Activity } from './plan.queries.ts'

/** What like it was tried before, how many times, and what each time showed. */
export function Tried({ activity: { triedBefore } }: { activity: Activity }) {
  const t = useWords('plan')
  return (
    <section className="stack">
      <h2>{t('tried.heading')}</h2>
      <p>{triedBefore.length > 0 ? t('tried.count', { count: triedBefore.length }) : t('tried.none')}</p>
      {triedBefore.length > 0 && (
        <ol role="list" className="tried">
          {triedBefore.map((tried) => (
            <li key={tried.title.da + (tried.from ?? '')} className="stack stack-tight">
              <h3>
                <TextOf text={tried.title} />
              </h3>
              <When from={tried.from} to={tried.to} />
              <p className="own-text">
                <strong>{t('showed.label')}</strong> <TextOf text={tried.showed} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function When({ from, to }: { from: string | undefined; to: string | undefined }) {
  const t = useWords('plan')
  const { plainDate } = useDates()
  if (!from && !to) return null
  const words =
    from && to
      ? t('days', { from: plainDate(from), to: plainDate(to) })
      : from
        ? t('daysFrom', { from: plainDate(from) })
        : t('daysTo', { to: plainDate(to ?? '') })
  return <p className="small quiet">{words}</p>
}

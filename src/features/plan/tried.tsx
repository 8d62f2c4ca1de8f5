import { Passage } from '#src/shared/corrections/passage.tsx'
import { PointingArea } from '#src/shared/corrections/pointing.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Activity } from './plan.queries.ts'

/** What like it was tried before, how many times, and what each time showed. */
export function Tried({ activity: { id, triedBefore, corrections } }: { activity: Activity }) {
  const t = useWords('plan')
  return (
    <section className="stack">
      <h2>{t('tried.heading')}</h2>
      <p>{triedBefore.length > 0 ? t('tried.count', { count: triedBefore.length }) : t('tried.none')}</p>
      {triedBefore.length > 0 && (
        <PointingArea>
          {(button) => (
            <>
              <ol role="list" className="tried">
                {triedBefore.map((tried, index) => (
                  <li key={tried.title.da + (tried.from ?? '')} className="stack stack-tight">
                    <h3>
                      <TextOf text={tried.title} />
                    </h3>
                    <When from={tried.from} to={tried.to} />
                    <Passage at={{ kind: 'activity', id, part: `tried.${index}` }} marks={corrections}>
                      <strong>{t('showed.label')}</strong> <TextOf text={tried.showed} />
                    </Passage>
                  </li>
                ))}
              </ol>
              {button}
            </>
          )}
        </PointingArea>
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

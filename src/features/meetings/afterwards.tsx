import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Empty } from '#src/shared/ui/query-state.tsx'
import type { Meeting } from './meetings.queries.ts'

/** What was agreed and written afterwards. When nothing is there yet, it says whose turn that is. */
export function Afterwards({ meeting: { state, outcome, minutes } }: { meeting: Meeting }) {
  const t = useWords('meetings')
  if (state === 'cancelled') return null
  return (
    <section className="stack">
      <h2>{t('after.heading')}</h2>
      {!outcome && !minutes && (
        <Empty heading={t('after.none')}>
          <p>{t('after.noneNext')}</p>
        </Empty>
      )}
      {outcome && (
        <div className="card stack stack-tight">
          <h3>{t('after.outcome')}</h3>
          <p className="own-text">
            <TextOf text={outcome} />
          </p>
        </div>
      )}
      {minutes && (
        <div className="stack stack-tight">
          <h3>{t('after.minutes')}</h3>
          <p className="own-text">
            <TextOf text={minutes} />
          </p>
        </div>
      )}
    </section>
  )
}

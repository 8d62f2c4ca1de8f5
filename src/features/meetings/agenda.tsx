import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Empty } from '#src/shared/ui/query-state.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { Meeting } from './meetings.queries.ts'

type Items = Meeting['agenda']

/** What is on the agenda, with a bar for how long each takes. One's own speaking time is marked, in words too. */
export function Agenda({ agenda, over }: { agenda: Items; over: boolean }) {
  const t = useWords('meetings')
  return (
    <section className="stack">
      <h2>{t('agenda.heading')}</h2>
      {agenda.length === 0 ? (
        <Empty heading={t('agenda.none')}>{!over && <p>{t('agenda.noneNext')}</p>}</Empty>
      ) : (
        <Bars agenda={agenda} over={over} />
      )}
    </section>
  )
}

function Bars({ agenda, over }: { agenda: Items; over: boolean }) {
  const t = useWords('meetings')
  const longest = Math.max(1, ...agenda.map(({ minutes = 0 }) => minutes))
  const own = agenda.filter(({ citizenSpeaks }) => citizenSpeaks)
  const ownMinutes = own.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
  return (
    <>
      <ol className="agenda">
        {agenda.map(({ title, minutes, citizenSpeaks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same title, and nothing in them is kept.
          <li key={index} className={citizenSpeaks ? 'agenda-own' : ''}>
            <div className="row">
              <span>
                <TextOf text={title} />
              </span>
              {minutes && <span className="small quiet">{t('agenda.minutes', { count: minutes })}</span>}
              {citizenSpeaks && <Tag tone="waiting">{t('agenda.own')}</Tag>}
            </div>
            {minutes && (
              <svg className="agenda-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * minutes) / longest} height="4" />
              </svg>
            )}
          </li>
        ))}
      </ol>
      {own.length === 0 && !over && <p>{t('agenda.noOwn')}</p>}
      {ownMinutes > 0 && <p>{t(over ? 'agenda.ownTimePast' : 'agenda.ownTime', { count: ownMinutes })}</p>}
    </>
  )
}

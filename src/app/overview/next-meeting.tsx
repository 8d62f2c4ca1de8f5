import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Empty } from '#src/shared/ui/query-state.tsx'
import type { Overview } from './overview.queries.ts'

/** The next meeting. Nothing at all when the reader's access does not open meetings, or they could not be read. */
export function NextMeeting({ overview }: { overview: Overview }) {
  const t = useWords('overview')
  const { longInstant } = useDates()
  const to = useCasePath()
  const meeting = overview.nextMeeting
  if (meeting === undefined) return null
  return (
    <section className="stack">
      <h2>{t('meeting.heading')}</h2>
      {meeting ? (
        <ul role="list" className="card-list">
          <LinkCard to={to(`/meetings/${meeting.id}`)} heading={<TextOf text={meeting.title} />}>
            <p>
              <time dateTime={meeting.startsAt}>{longInstant(meeting.startsAt)}</time>
            </p>
            <p className="quiet">
              {t(`meeting.form.${meeting.form}`)}
              {meeting.place && (
                <>
                  {', '}
                  <TextOf text={meeting.place} />
                </>
              )}
            </p>
            <p className="small quiet">{t(`meeting.reply.${meeting.reply}`)}</p>
          </LinkCard>
        </ul>
      ) : (
        <Empty heading={t('meeting.none')}>
          <p>{t('meeting.noneWhy')}</p>
        </Empty>
      )}
    </section>
  )
}

import type { ReactNode } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { type Translate, useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { calendar, printer } from '#src/shared/ui/icons.ts'
import { calendarPath, type Meeting } from './meetings.queries.ts'

/** When, how long, how, where, and the way in. */
export function TimeAndPlace({ meeting, over }: { meeting: Meeting; over: boolean }) {
  const t = useWords('meetings')
  const { longInstant, timeOf } = useDates()
  const { startsAt, endsAt, form, place, access } = meeting
  return (
    <section className="card stack meeting-time" data-content>
      <h2 className="card-heading">
        <time dateTime={startsAt}>{longInstant(startsAt)}</time>–<time dateTime={endsAt}>{timeOf(endsAt)}</time>
      </h2>
      <dl className="facts">
        <Line label={t('duration.label')}>{duration(t, startsAt, endsAt)}</Line>
        <Line label={t('formLabel')}>{t(`form.${form}`)}</Line>
        {place && (
          <Line label={t('place')}>
            <TextOf text={place} />
          </Line>
        )}
        {access && (
          <Line label={t('access')}>
            <span className="own-text">
              <TextOf text={access} />
            </span>
          </Line>
        )}
      </dl>
      <Tools meeting={meeting} over={over} />
    </section>
  )
}

function Tools({ meeting, over }: { meeting: Meeting; over: boolean }) {
  const t = useWords('meetings')
  const caseId = useCaseId()
  return (
    <div className="stack stack-tight no-print">
      <div className="row">
        {!over && (
          <a className="button button-secondary" href={calendarPath(caseId, meeting.id)} download>
            <Icon shape={calendar} />
            {t('calendar.add')}
          </a>
        )}
        <Button kind="quiet" onClick={() => print()}>
          <Icon shape={printer} />
          {t('print')}
        </Button>
      </div>
      {!over && <p className="small quiet">{t('calendar.says')}</p>}
    </div>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function duration(t: Translate, startsAt: string, endsAt: string): string {
  const all = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
  const hours = Math.floor(all / 60)
  const minutes = all % 60
  const parts = [
    hours > 0 && t('duration.hours', { count: hours }),
    (minutes > 0 || hours === 0) && t('duration.minutes', { count: minutes }),
  ]
  return parts.filter(Boolean).join(` ${t('duration.and')} `)
}

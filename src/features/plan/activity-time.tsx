import { Fragment } from 'react'
import { Passage } from '#src/shared/corrections/passage.tsx'
import { PointingArea } from '#src/shared/corrections/pointing.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Deadline } from '#src/shared/ui/deadline.tsx'
import { hasEndedWithoutDecision } from './activity-card.tsx'
import type { Activity } from './plan.queries.ts'

/** From when to when, when it is evaluated, what that showed, and by when the municipality must say whether more is needed. */
export function ActivityTime({ activity }: { activity: Activity }) {
  const t = useWords('plan')
  const { longDate } = useDates()
  const { startsOn, endsOn, evaluateOn, evaluation, provider, extent, needDecision } = activity
  const days = { startsOn, endsOn, evaluateOn }
  const texts = { provider, extent, evaluation }
  return (
    <PointingArea>
      {(button) => (
        <section className="stack">
          <h2>{t('time.heading')}</h2>
          <dl className="facts">
            {Object.entries(days).map(([name, day]) => (
              <Fragment key={name}>
                <dt>{t(`time.${name}`)}</dt>
                <dd>{longDate(day)}</dd>
              </Fragment>
            ))}
            {Object.entries(texts).map(
              ([name, text]) =>
                text && (
                  <Fragment key={name}>
                    <dt>{t(`time.${name}`)}</dt>
                    <dd>
                      <Passage at={{ kind: 'activity', id: activity.id, part: name }} marks={activity.corrections}>
                        <TextOf text={text} />
                      </Passage>
                    </dd>
                  </Fragment>
                ),
            )}
          </dl>
          {(provider || extent || evaluation) && button}
          {needDecision && !hasEndedWithoutDecision(activity) && (
            <div className="card card-soft stack stack-tight">
              <h3>{t('needDecision.heading')}</h3>
              <p>{t('needDecision.about')}</p>
              <Deadline deadline={needDecision} />
            </div>
          )}
        </section>
      )}
    </PointingArea>
  )
}

import type { ReactNode } from 'react'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { Passage } from '#src/shared/corrections/passage.tsx'
import { PointingArea } from '#src/shared/corrections/pointing.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { LinkButton } from '#src/shared/ui/button.tsx'
import type { Activity } from './plan.queries.ts'

/** Why this activity, for this person, now; with a way to say which text is wrong, and "I disagree", beside it. */
export function BecauseCard({ activity }: { activity: Activity }) {
  const t = useWords('plan')
  const to = useCasePath()
  const { because, purposeKind, subGoalTitle, citizenView, judgedBy, corrections } = activity
  const at = (part: string) => ({ at: { kind: 'activity' as const, id: activity.id, part }, marks: corrections })
  return (
    <PointingArea>
      {(button) => (
        <section className="card because stack">
          <h2>{t('because.heading')}</h2>
          <Passage {...at('because')} className="lead own-text">
            <TextOf text={because} />
          </Passage>
          <dl className="facts">
            <Line label={t('because.purpose')}>{t(`purposeAbout.${purposeKind}`)}</Line>
            <Line label={t('because.subGoal')}>
              <TextOf text={subGoalTitle} />
            </Line>
            <Line label={t('because.chosenBy')}>
              <Chooser activity={activity} />
            </Line>
            {citizenView && <Line label={t('because.yourView')}>{t(`citizenView.${citizenView}`)}</Line>}
            {judgedBy && (
              <Line label={t('because.judgedBy')}>
                <Passage {...at('judgedBy')}>
                  <TextOf text={judgedBy} />
                </Passage>
              </Line>
            )}
          </dl>
          {button}
          <div className="no-print">
            <LinkButton kind="secondary" to={to(`/complaints/new?about=activity:${activity.id}`)}>
              {t('objection.disagree')}
            </LinkButton>
          </div>
        </section>
      )}
    </PointingArea>
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

function Chooser({ activity: { chosenBy, chosenOn } }: { activity: Activity }) {
  const t = useWords('plan')
  const { plainDate } = useDates()
  return (
    <>
      <ActorLine actor={chosenBy} />
      {chosenOn && `, ${t('because.chosenOn', { date: plainDate(chosenOn) })}`}
    </>
  )
}

import { useCasePath } from '#src/shared/case/case-path.ts'
import { useSoughtFault } from '#src/shared/corrections/sought-fault.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDue } from '#src/shared/matters/matter-due.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { attention } from '#src/shared/ui/icons.ts'
import { Tag, type Tone } from '#src/shared/ui/tag.tsx'
import { Objections } from './objections.tsx'
import type { Activity } from './plan.queries.ts'

const tones: Record<Activity['status'], Tone> = {
  proposed: 'plain',
  agreed: 'waiting',
  underWay: 'waiting',
  ended: 'plain',
  cancelled: 'plain',
}

/** An activity in short: what, why, from when to when, what is open about it. Its page has the whole "because". */
export function ActivityCard({ activity }: { activity: Activity }) {
  const to = useCasePath()
  const { carry } = useSoughtFault()
  return (
    <LinkCard to={to(carry(`/plan/activities/${activity.id}`))} heading={<TextOf text={activity.title} />}>
      <ActivityTags activity={activity} />
      <Warnings activity={activity} />
      <Because activity={activity} />
      <Days activity={activity} />
      <Objections activity={activity} />
    </LinkCard>
  )
}

export function hasEndedWithoutDecision({ matter }: Pick<Activity, 'matter'>): boolean {
  return matter?.state === 'endedWithoutDecision'
}

/** How far it is, and what kind of purpose it has. */
export function ActivityTags({ activity }: { activity: Activity }) {
  const t = useWords('plan')
  const { purposeKind } = activity
  // The municipality still says "under way", but the last day has passed.
  const status = hasEndedWithoutDecision(activity) ? 'ended' : activity.status
  return (
    <p className="row">
      <Tag tone={tones[status]}>{t(`activityStatus.${status}`)}</Tag>
      <Tag>{t(`purposeKind.${purposeKind}`)}</Tag>
    </p>
  )
}

function Warnings({ activity: { reassess, matter } }: { activity: Activity }) {
  const t = useWords('plan')
  const wordsOf = useMatterWords()
  return (
    <>
      {reassess && (
        <p className="warning">
          <Icon shape={attention} />
          {t('reassess.short')}
        </p>
      )}
      {matter && (
        <p className="row">
          {wordsOf(matter).state} <MatterDue matter={matter} />
        </p>
      )}
    </>
  )
}

function Because({ activity: { because, evaluation, status } }: { activity: Activity }) {
  const t = useWords('plan')
  const over = status === 'ended' || status === 'cancelled'
  if (!over) {
    return (
      <p>
        <strong>{t('because.label')}</strong> <TextOf text={because} />
      </p>
    )
  }
  return (
    <p>
      <strong>{t('showed.label')}</strong> {evaluation ? <TextOf text={evaluation} /> : t('showed.none')}
    </p>
  )
}

function Days({ activity: { startsOn, endsOn, triedBefore } }: { activity: Activity }) {
  const t = useWords('plan')
  const { plainDate } = useDates()
  return (
    <p className="small quiet">
      {t('days', { from: plainDate(startsOn), to: plainDate(endsOn) })}
      {triedBefore.length > 0 && ` ${t('tried.count', { count: triedBefore.length })}`}
    </p>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { AskLinks } from '#src/shared/case/ask-links.tsx'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { useGoToHash } from '#src/shared/ui/use-go-to-hash.ts'
import { ActivityTags } from './activity-card.tsx'
import { ActivityNotices } from './activity-notices.tsx'
import { ActivityTime } from './activity-time.tsx'
import { BecauseCard } from './because-card.tsx'
import { Considerations } from './considerations.tsx'
import { Grounds } from './grounds.tsx'
import { activityQuery } from './plan.queries.ts'
import { Tried } from './tried.tsx'
import './plan.css'

/** One activity with its whole "because": purpose, who chose it, facts and rule, considerations, days, and what was tried before. */
export function ActivityPage() {
  const t = useWords('plan')
  const to = useCasePath()
  const { activityId = '' } = useParams()
  const query = useQuery(activityQuery(useCaseId(), activityId))
  const activity = query.data
  useGoToHash(activity !== undefined)
  const back = { to: to('/plan'), label: t('title') }
  if (!activity) return <PageState title={t('activity.title')} query={query} back={back} />

  return (
    <Page
      title={textOf(activity.title)}
      tabTitle={t('activity.title')}
      back={back}
      kicker={t('activity.title')}
      lead={<ActivityTags activity={activity} />}
    >
      <ActivityNotices activity={activity} />
      <BecauseCard activity={activity} />
      <AskLinks about="activity" id={activityId} ways={['cannotManage', 'question']} />
      <Grounds activity={activity} />
      <Considerations activity={activity} />
      <ActivityTime activity={activity} />
      <Tried activity={activity} />
    </Page>
  )
}

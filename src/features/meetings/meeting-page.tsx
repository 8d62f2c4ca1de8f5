import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { TextOf, textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { useGoToHash } from '#src/shared/ui/use-go-to-hash.ts'
import { Afterwards } from './afterwards.tsx'
import { Agenda } from './agenda.tsx'
import { Attendance } from './attendance.tsx'
import { Entrance } from './entrance.tsx'
import { isOver } from './is-over.ts'
import { meetingQuery } from './meetings.queries.ts'
import { Participants } from './participants.tsx'
import { PreparationPart } from './preparation-part.tsx'
import { ReplyPart } from './reply-part.tsx'
import { TimeAndPlace } from './time-and-place.tsx'
import './meetings.css'

/** One meeting: what it is for, who is there, whether one must come, one's reply, and one's own words for it. */
export function MeetingPage() {
  const t = useWords('meetings')
  const to = useCasePath()
  const { meetingId = '' } = useParams()
  const query = useQuery(meetingQuery(useCaseId(), meetingId))
  const meeting = query.data
  useGoToHash(meeting !== undefined)
  const back = { to: to('/meetings'), label: t('title') }
  if (!meeting) return <PageState title={t('meeting')} query={query} back={back} rows={4} />

  const over = isOver(meeting)
  return (
    <Page
      title={textOf(meeting.title)}
      tabTitle={t('meeting')}
      back={back}
      kicker={t(over ? 'kicker.past' : 'kicker.coming')}
    >
      {meeting.state === 'cancelled' && (
        <Alert kind="attention" heading={t('cancelledHeading')}>
          <p>{t('cancelledText')}</p>
        </Alert>
      )}
      <TimeAndPlace meeting={meeting} over={over} />
      <section className="stack">
        <h2>{t('purpose')}</h2>
        <p className="lead own-text">
          <TextOf text={meeting.purpose} />
        </p>
      </section>
      {over && <Afterwards meeting={meeting} />}
      <ReplyPart meeting={meeting} over={over} />
      <Attendance meeting={meeting} over={over} />
      <Agenda agenda={meeting.agenda} over={over} />
      <Participants participants={meeting.participants} />
      <PreparationPart meeting={meeting} over={over} />
      <Entrance meetingId={meeting.id} over={over} />
    </Page>
  )
}

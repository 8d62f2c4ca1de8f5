import { useCasePath } from '#src/shared/case/case-path.ts'
import { useSoughtFault } from '#src/shared/corrections/sought-fault.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { MeetingSummary, Period } from './meetings.queries.ts'

/** One meeting in the list: when, how, where, and what one has replied. */
export function MeetingLine({ meeting, period }: { meeting: MeetingSummary; period: Period }) {
  const t = useWords('meetings')
  const { longInstant } = useDates()
  const to = useCasePath()
  const { carry } = useSoughtFault()
  const { id, title, startsAt, form, place, state, reply } = meeting
  return (
    <LinkCard to={to(carry(`/meetings/${id}`))} heading={<TextOf text={title} />}>
      {state === 'cancelled' && (
        <p>
          <Tag>{t('cancelled')}</Tag>
        </p>
      )}
      <p>
        <time dateTime={startsAt}>{longInstant(startsAt)}</time>
      </p>
      <p className="quiet">
        {t(`form.${form}`)}
        {place && (
          <>
            {', '}
            <TextOf text={place} />
          </>
        )}
      </p>
      {period === 'coming' && state === 'planned' && <p className="small quiet">{t(`reply.${reply}`)}</p>}
    </LinkCard>
  )
}

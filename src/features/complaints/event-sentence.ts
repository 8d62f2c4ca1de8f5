import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Complaint } from './complaints.queries.ts'

type ComplaintEvent = Complaint['history'][number]

/** Something that happened to a complaint, as a sentence. */
export function useEventSentence(): (event: ComplaintEvent) => string {
  const t = useWords('complaints')
  const { timeOf, longDate } = useDates()
  return ({ event, at, point = 0, outcome = 'upheld', goesOn, newDue }) => {
    switch (event) {
      case 'reassessed':
      case 'decided':
        return t(`event.${event}.${outcome}`)
      case 'goOnAnswered':
        return t(`event.goOnAnswered.${goesOn ? 'yes' : 'no'}`)
      case 'extended':
        return t('event.extended', { date: newDue ? longDate(newDue) : '' })
      default:
        return t(`event.${event}`, { number: point, time: timeOf(at) })
    }
  }
}

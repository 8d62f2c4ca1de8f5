import {
  type EventsOf,
  ladderView,
  type RecordedEvent,
  recordsFactsOf,
} from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RecordsCourse, RecordsHistoryEvent } from './records-request.ts'

/** What follows from what has happened to a request: its history, and the way that a disagreement over it can go. */
export function courseOf(
  recorded: readonly RecordedEvent<EventsOf['recordsRequest']>[],
  today: LocalDate,
): RecordsCourse {
  const { filedOn, doneOn, documents } = recordsFactsOf(recorded.map(({ event }) => event))
  const refusal = recorded.find(({ event }) => event.type === 'documentGiven' && documents.get(event.id) === false)
  const refusedOn = refusal?.event.on ?? null
  const stoppedBy = doneOn !== null && refusedOn === null ? 'nothingRefused' : null
  return {
    history: recorded
      .map(({ event, learnedAt: at }) => ({ ...told(event), at }))
      .sort((one, other) => one.at.localeCompare(other.at)),
    ladder: ladderView({ kind: 'records', filedOn, answeredOn: doneOn, refusedOn, stoppedBy }, today),
  }
}

function told(event: EventsOf['recordsRequest']): Omit<RecordsHistoryEvent, 'at'> {
  switch (event.type) {
    case 'couldNotBeTaken':
      return { event: 'needsYou' }
    case 'documentGiven':
      return { event: event.given ? 'delivered' : 'refused' }
    case 'extended':
      return { event: 'extended', newDue: event.newDue }
    case 'filed':
    case 'received':
    case 'done':
      return { event: event.type }
  }
}

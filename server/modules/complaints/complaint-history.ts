import type { EventsOf, RecordedEvent } from '#server/modules/matters/matters.public.ts'
import type { ComplaintHistoryEvent } from './complaint.ts'

/** What happened to a complaint, oldest first. That something sent in it later was received is not told; that it was not is. */
export function historyOf(
  complaintId: string,
  recorded: readonly RecordedEvent<EventsOf['complaint']>[],
): ComplaintHistoryEvent[] {
  return recorded
    .filter(({ event }) => event.type !== 'received' || event.filing === complaintId)
    .map(({ event, learnedAt, detail }) => ({ ...told(event, complaintId), at: learnedAt, ...detail }))
    .sort((one, other) => one.at.localeCompare(other.at))
}

function told(event: EventsOf['complaint'], complaintId: string): Omit<ComplaintHistoryEvent, 'at'> {
  switch (event.type) {
    case 'couldNotBeTaken':
      return { event: event.filing === complaintId ? 'needsYou' : 'sendAgain' }
    case 'pointAnswered':
      return { event: 'pointAnswered', point: event.point }
    case 'missingAsked':
      return { event: 'missingAsked', points: [...event.points] }
    case 'extended':
      return { event: 'extended', newDue: event.newDue }
    case 'rerouted':
      return { event: 'rerouted', ...(event.about ? { kind: event.about } : {}) }
    case 'reassessed':
      return { event: 'reassessed', outcome: event.outcome }
    case 'decided':
      return { event: 'decided', outcome: event.outcome }
    case 'goOnAnswered':
      return { event: 'goOnAnswered', goesOn: event.goesOn }
    case 'filed':
    case 'received':
    case 'forwarded':
    case 'sentBack':
      return { event: event.type }
  }
}

import {
  type CorrectionFacts,
  type EventsOf,
  ladderView,
  type RecordedEvent,
} from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { Correction, CorrectionHistoryEvent } from './correction.ts'

interface Known {
  facts: CorrectionFacts
  /** The titles of the activities that were built on it. */
  titles: ReadonlyMap<string, Text>
}

/** What follows from what has happened to a correction: its history, and the way that a disagreement over it can go. */
export function courseOf(
  recorded: readonly RecordedEvent<EventsOf['correction']>[],
  { facts, titles }: Known,
  today: LocalDate,
): Pick<Correction, 'history' | 'ladder'> {
  const { filedOn, answeredOn, result } = facts
  const refusedOn = result === 'refused' || result === 'noted' ? answeredOn : null
  const stoppedBy = result !== null && refusedOn === null ? 'nothingRefused' : null
  return {
    history: recorded
      .map(({ event, learnedAt: at, detail }) => {
        return { ...told(event, titles), at, ...(detail?.text ? { text: detail.text } : {}) }
      })
      .sort((one, other) => one.at.localeCompare(other.at)),
    ladder: ladderView({ kind: 'correction', filedOn, answeredOn, refusedOn, stoppedBy }, today),
  }
}

function told(event: EventsOf['correction'], titles: Known['titles']): Omit<CorrectionHistoryEvent, 'at'> {
  switch (event.type) {
    case 'couldNotBeTaken':
      return { event: 'needsYou' }
    case 'extended':
      return { event: 'extended', newDue: event.newDue }
    case 'outcome':
      return { event: event.result }
    case 'lineReassessed': {
      const activity = titles.get(event.activity)
      return { event: 'lineReassessed', ...(activity ? { activity } : {}) }
    }
    case 'filed':
    case 'received':
      return { event: event.type }
  }
}

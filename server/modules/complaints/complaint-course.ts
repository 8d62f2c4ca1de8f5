import type { Queryable } from '#server/db/db.ts'
import {
  askedOn,
  type ComplaintFacts,
  complaintFactsOf,
  ladderView,
  type Matter,
  mayHappen,
  openPoints,
  readEvents,
  saidOf,
} from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { StoppedBy } from '#server/rules/rung.ts'
import type { ComplaintCourse } from './complaint.ts'
import { historyOf } from './complaint-history.ts'

/** What follows from what has happened to a complaint: its history, the way it can go, and what the citizen can do about it today. */
export async function readCourse(
  tx: Queryable,
  matter: Matter,
  today: LocalDate,
  filedAs: string,
): Promise<{ matter: Matter; course: ComplaintCourse }> {
  const recorded = await readEvents(tx, 'complaint', matter.id)
  const events = recorded.map(({ event }) => event)
  const facts = complaintFactsOf(events)
  const { about } = facts
  const asked = askedOn(facts)
  const ask = { type: 'missingAsked', id: 'ask', filing: 'ask', on: today, points: openPoints(facts) } as const
  const mayAsk = mayHappen('complaint', events, ask)
  return {
    matter: { ...matter, actions: matter.actions.filter((action) => action !== 'askForMissingAnswer' || mayAsk) },
    course: {
      history: historyOf(matter.id, recorded),
      ladder: ladderView(courseOf(facts, matter), today),
      ...(about === filedAs ? {} : { treatedAs: about }),
      ...(asked === null ? {} : { askedOn: asked }),
    },
  }
}

const finishedStates: readonly Matter['state'][] = ['answered', 'changed', 'settled']

function courseOf(facts: ComplaintFacts, { state }: Matter): Parameters<typeof ladderView>[0] {
  const { about, filedOn, forwardedOn, decided, since } = facts
  const decidedOn = decided?.on ?? null
  return {
    ...{ kind: about, filedOn, forwardedOn, decidedOn, stoppedBy: stoppedBy(facts) },
    answeredOn: finishedStates.includes(state) ? since : null,
    // A decision that the citizen let stand can be asked to be opened again, as the appeal body's can.
    finalOn: state === 'settled' ? since : decidedOn,
  }
}

/** Why it does not go to the appeal body by itself any more. A point without an answer does not change that. */
function stoppedBy(facts: ComplaintFacts): StoppedBy | null {
  if (facts.outcome === 'changed') return 'changed'
  return saidOf(facts)?.goesOn === false ? 'declined' : null
}

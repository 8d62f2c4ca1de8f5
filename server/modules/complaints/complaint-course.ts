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
} from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Course } from '#server/rules/rung.ts'
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

function courseOf({ about, filedOn, forwardedOn, decided, since }: ComplaintFacts, { state }: Matter): Course {
  return {
    ...{ kind: about, filedOn, forwardedOn },
    answeredOn: finishedStates.includes(state) ? since : null,
    decidedOn: decided?.on ?? null,
    refusedOn: null,
  }
}

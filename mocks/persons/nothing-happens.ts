import { buildMatter, idOf, text } from '#mocks/builders/basics.ts'
import { buildAssignment, buildCaseworkers } from '#mocks/builders/caseworkers.ts'
import { buildInformation } from '#mocks/builders/letter.ts'
import { buildActivity, buildPlan } from '#mocks/builders/plan.ts'
import { type Days, daysBetween } from '#mocks/days.ts'
import type { World } from '#mocks/world.ts'
import { newcomer } from './newcomer.ts'

const number = 2
const silence = 63

/** Verner has done his part. His placement ended, nobody said what comes next, and nobody has been heard of since. */
export function nothingHappens(days: Days, now: Date): World {
  const world = newcomer({ name: 'Verner Tofthøj', number, days, now })
  const placement = ended(days)
  return {
    ...world,
    quietSince: days.ago(silence),
    plan: buildPlan({
      ...{ startedOn: days.ago(400), endsOn: days.ahead(60), updatedOn: days.ago(150) },
      wayOut: {
        ...world.plan.wayOut,
        here: text('Du venter på, hvad kommunen vil.', 'You are waiting for the municipality.'),
        hereSince: placement.endsOn,
      },
    }),
    activities: [placement],
    caseworkers: buildCaseworkers({ current: [buildAssignment({ name: 'Agner Holtegaard', from: days.ago(200) })] }),
    letters: [buildInformation({ id: idOf(number * 1000 + 500), availableOn: days.ago(70), receivedOn: days.ago(70) })],
  }
}

function ended(days: Days) {
  const id = idOf(number * 1000 + 200)
  const title = text('Praktik på et bibliotek', 'Placement at a library')
  const endsOn = days.ago(silence)
  return buildActivity({
    ...{ id, title, startsOn: days.ago(150), endsOn, evaluateOn: days.ago(70), chosenOn: days.ago(160) },
    because: text('Du ville prøve et roligt sted.', 'You wanted to try a quiet place.'),
    provider: text('Strandby Bibliotek', 'Strandby Library'),
    matter: buildMatter({
      ...{ kind: 'activity', id, title, state: 'endedWithoutDecision', turn: 'authority' },
      ...{ since: endsOn, silentDays: daysBetween(endsOn, days.today) },
    }),
  })
}

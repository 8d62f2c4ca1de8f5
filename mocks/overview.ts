import { letterSummary } from './builders/letter.ts'
import { meetingSummary } from './builders/meeting.ts'
import { buildOverview } from './builders/overview.ts'
import { daysBetween } from './days.ts'
import { nowOf, openMatters } from './matters.ts'
import type { Schemas } from './schemas.ts'
import { ownCase, type World } from './world.ts'

type Overview = Schemas['Overview']

/** The first page, put together from everything else in the world. */
export function overviewOf(world: World): Overview {
  const matters = openMatters(world)
  const [next] = coming(world)
  const unread = world.letters.filter((letter) => letter.unread)
  return buildOverview({
    title: ownCase(world).title,
    purpose: world.plan.purpose,
    now: nowOf(matters, world.today),
    yours: listOf(matters, 'citizen'),
    authoritys: listOf(matters, 'authority'),
    nextMeeting: next ? meetingSummary(next) : null,
    unreadLetters: { count: unread.length, newest: unread.slice(0, 3).map(letterSummary) },
    silence: world.quietSince ? { since: world.quietSince, days: daysBetween(world.quietSince, world.today) } : null,
    newChanges: world.plan.newChanges,
  })
}

/** Meetings to come, soonest first. */
export function coming({ meetings, today }: World): Schemas['Meeting'][] {
  return meetings
    .filter(({ startsAt }) => startsAt.slice(0, 10) >= today)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}

function listOf(matters: readonly Schemas['Matter'][], turn: Schemas['Turn']): Schemas['MatterList'] {
  const items = matters.filter((matter) => matter.turn === turn)
  return { items: items.slice(0, 20), total: items.length }
}

/** The overview when some of its parts could not be read: they are absent, and named. */
export function overviewWithout(overview: Overview, missing: Overview['missing']): Overview {
  const { purpose, yours, authoritys, nextMeeting, unreadLetters, silence, newChanges, title, now } = overview
  const groups = { purpose: { purpose }, nextMeeting: { nextMeeting }, unreadLetters: { unreadLetters } }
  const parts = { ...groups, silence: { silence }, newChanges: { newChanges }, matters: { yours, authoritys } }
  const kept = Object.entries(parts).filter(([part]) => !missing.some((one) => one === part))
  return Object.assign(
    { title, now: missing.includes('matters') ? null : now, missing },
    ...kept.map(([, values]) => values),
  )
}

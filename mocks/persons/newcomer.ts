import { idOf, text } from '#mocks/builders/basics.ts'
import { buildCaseworkers } from '#mocks/builders/caseworkers.ts'
import { buildPlan } from '#mocks/builders/plan.ts'
import { buildAccessLogEntry, buildCaseAccess, buildSession, buildSignedInSession } from '#mocks/builders/session.ts'
import { type Days, instantOn } from '#mocks/days.ts'
import type { World } from '#mocks/world.ts'

const msPerHour = 3_600_000

interface Newcomer {
  name: string
  /** Ids of the person are told from others' by this number. */
  number: number
  days: Days
  now: Date
}

/** A person with a case in which nothing is open: a plan, a caseworker, and nothing else. What a mock person differs in is said on top. */
export function newcomer({ name, number, days, now }: Newcomer): World {
  const later = (hours: number) => new Date(now.getTime() + hours * msPerHour).toISOString()
  const caseId = idOf(number * 1000 + 2)
  const sessionRef = idOf(number * 1000 + 1)
  const title = text('Din sag om job og helbred', 'Your case about work and health')
  return {
    today: days.today,
    session: buildSession({
      ...{ personName: name, sessionRef, expiresAt: later(8) },
      cases: [buildCaseAccess({ caseId, personName: name, title })],
    }),
    quietSince: null,
    plan: buildPlan({
      ...{ startedOn: days.ago(300), endsOn: days.ahead(120), updatedOn: days.ago(20) },
    }),
    activities: [],
    changes: [],
    caseworkers: buildCaseworkers(),
    meetings: [],
    letters: [],
    complaints: [],
    recordsRequests: [],
    inquiries: [],
    corrections: [],
    drafts: [],
    filed: [],
    devices: [
      {
        ...{ deviceId: idOf(number * 1000 + 5), mode: 'own', device: 'Chrome, Android', key: 'A'.repeat(43) },
        ...{ registeredAt: later(-240), lastUsedAt: later(-2) },
      },
    ],
    sessions: [
      buildSignedInSession({ sessionRef, startedAt: later(-1), lastSeenAt: later(0) }),
      buildSignedInSession({
        ...{ sessionRef: idOf(number * 1000 + 3), device: 'Firefox, Windows', current: false },
        ...{ startedAt: later(-30), lastSeenAt: later(-26) },
      }),
    ],
    accessLog: [buildAccessLogEntry({ id: idOf(number * 1000 + 4), at: instantOn(days.ago(20), 9) })],
  }
}

import { readClock, startClock } from './clock.ts'
import { rungs as ownRungs } from './data/ladder.ts'
import type { Deadline } from './deadlines.ts'
import { addDays, type LocalDate } from './local-date.ts'
import type { RuleId, Source, Text } from './rule.ts'
import type { Course, RungId, RungVersion, StoppedBy } from './rung.ts'

/** `passed`: it is over. `here`: it lies there now. `open`: the citizen can take it. `later`: it is not lawfully next. `stopped`: it does not come. */
export type RungStanding = 'passed' | 'here' | 'open' | 'later' | 'stopped'

export interface Rung {
  id: RungId
  standing: RungStanding
  deadline: Deadline | null
  opensOn: LocalDate | null
  stoppedBy: StoppedBy | null
  source: Source
  verifiedOn: LocalDate
  uncertainty: Text | null
}

/** The way that a disagreement can go on the day `today`, first step first, by the data that stood when it was filed. */
export function ladderFor(course: Course, today: LocalDate, rungs: readonly RungVersion[] = ownRungs): Rung[] {
  return rungs.flatMap((rung) => {
    const { id, validFrom, validTo, source, verifiedOn, uncertainty } = rung
    const opensWith = rung.opensWith[course.kind]
    const stands = validFrom <= course.filedOn && (validTo === null || course.filedOn <= validTo)
    if (opensWith === undefined || !stands) return []
    return [{ id, source, verifiedOn, uncertainty, ...placeOf(rung, course, course[opensWith], today) }]
  })
}

function placeOf(
  { id, opensAfter, closesWith }: RungVersion,
  course: Course,
  opened: LocalDate | null,
  today: LocalDate,
): Pick<Rung, 'standing' | 'deadline' | 'opensOn' | 'stoppedBy'> {
  const none = { deadline: null, opensOn: null, stoppedBy: null }
  if (id === 'municipality') return { ...none, standing: isWithMunicipality(course) ? 'here' : 'passed' }
  if (id === 'appealBody' && course.decidedOn !== null) return { ...none, standing: 'passed' }
  if (id === 'appealBody' && course.forwardedOn !== null) return { ...none, standing: 'here' }
  if (opened === null && course.stoppedBy !== null) return { ...none, standing: 'stopped', stoppedBy: course.stoppedBy }
  if (opened === null) return { ...none, ...waiting(opensAfter, course, today) }
  const deadline = closesWith && readClock(startClock(closesWith, opened))
  const standing = deadline && today > deadline.due ? 'passed' : 'open'
  return { ...none, deadline: deadline || null, standing }
}

/** Time alone opens it only while the municipality is not finished. */
function waiting(opensAfter: RuleId | null, { filedOn, answeredOn }: Course, today: LocalDate) {
  const last =
    opensAfter !== null && answeredOn === null ? (readClock(startClock(opensAfter, filedOn))?.due ?? null) : null
  const opensOn = last && addDays(last, 1)
  return { opensOn, standing: opensOn !== null && today >= opensOn ? ('open' as const) : ('later' as const) }
}

function isWithMunicipality({ answeredOn, forwardedOn, decidedOn }: Course): boolean {
  return answeredOn === null && forwardedOn === null && decidedOn === null
}

import type { Matter } from '#server/modules/matters/matters.public.ts'
import { addDays, type LocalDate } from '#server/rules/local-date.ts'

const soonDays = 14
const meetingSoonDays = 7

/** What the answer to "what now?" is chosen from. Both lists are sorted with the most urgent first. */
export interface Open {
  yours: readonly Matter[]
  authoritys: readonly Matter[]
  /** The next meeting, when something is open about it: whose turn it is, and the day of the meeting. */
  meeting: { matter: Matter; on: LocalDate } | null
}

/**
 * The one answer to "what now?", in this order:
 * 1. the citizen's own matter that has to be done within 14 days (or is late, or could not be taken), or a meeting within 7 days:
 *    whichever comes first;
 * 2. what the authority is most late with, or else has been silent about for longest;
 * 3. what the citizen can do in good time;
 * 4. nothing.
 */
export function chooseNow({ yours, authoritys, meeting }: Open, today: LocalDate): Matter | null {
  const soonUntil = addDays(today, soonDays)
  const soon = yours.flatMap((matter) => {
    const on = actOn(matter, today)
    return on !== null && on <= soonUntil ? [{ matter, on }] : []
  })
  if (meeting && meeting.on >= today && meeting.on <= addDays(today, meetingSoonDays)) soon.push(meeting)
  // A sort that keeps the order of equals: the citizen's own matter stands before a meeting on the same day.
  const [first] = soon.sort((one, other) => one.on.localeCompare(other.on))
  return first?.matter ?? mostWaitedFor(authoritys) ?? yours[0] ?? null
}

/** What could not be taken is to be mended today, whatever its last day. */
function actOn({ state, dueOn }: Matter, today: LocalDate): LocalDate | null {
  return state === 'needsYou' ? today : (dueOn ?? null)
}

function mostWaitedFor(matters: readonly Matter[]): Matter | undefined {
  return [...matters].sort((one, other) => other.overdueDays - one.overdueDays || other.silentDays - one.silentDays)[0]
}

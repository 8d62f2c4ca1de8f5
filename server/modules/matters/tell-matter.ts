import type { Queryable } from '#server/db/db.ts'
import { type Clock, dueOf, readClock } from '#server/rules/clock.ts'
import { type LocalDate, localDateOf } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import { complaintMachine } from './kinds/complaint.ts'
import type { ComplaintEvent } from './kinds/complaint-facts.ts'
import { type CorrectionEvent, correctionMachine } from './kinds/correction.ts'
import { type InquiryEvent, inquiryMachine } from './kinds/inquiry.ts'
import { createLightMachine, type LightEvent } from './kinds/light.ts'
import {
  type ActivityState,
  activityStandings,
  type HandoverState,
  handoverStandings,
  type LetterState,
  letterStandings,
  type MeetingState,
  meetingStandings,
} from './kinds/light-kinds.ts'
import { type RecordsEvent, recordsMachine } from './kinds/records-request.ts'
import { fold, type Machine, type MatterEvent, type Refused, refusalOf } from './machine.ts'
import { type EventDetail, matterEventsRepository, type RecordedEvent } from './matter-events.repository.ts'
import { type MatterProjection, mattersRepository } from './matters.repository.ts'
import { type MatterKind, standingOf } from './standings.ts'

/** The events of each kind. */
export interface EventsOf {
  complaint: ComplaintEvent
  recordsRequest: RecordsEvent
  inquiry: InquiryEvent
  correction: CorrectionEvent
  meeting: LightEvent<MeetingState>
  letter: LightEvent<LetterState>
  activity: LightEvent<ActivityState>
  handover: LightEvent<HandoverState>
}

/** Something that happened to a matter. The first event of a matter names it with `title`; a later one may rename it. */
export interface Telling<Event> {
  caseId: string
  refId: string
  title?: Text
  event: Event
  detail?: EventDetail
  at: Date
}

// biome-ignore lint/suspicious/noExplicitAny: the facts of a kind are its own business; what goes in is typed by EventsOf
type AnyMachine = Machine<any, any, any>

/** The machine of each kind. */
export const machines: Record<MatterKind, AnyMachine> = {
  complaint: complaintMachine,
  recordsRequest: recordsMachine,
  inquiry: inquiryMachine,
  correction: correctionMachine,
  meeting: createLightMachine(meetingStandings),
  letter: createLightMachine(letterStandings),
  activity: createLightMachine(activityStandings),
  handover: createLightMachine(handoverStandings),
}

/**
 * Keeps an event and writes how the matter stands after it. Call it in the transaction that caused the event; two that tell of the same matter wait for
 * each other. Returns why the event is impossible, and then nothing is kept.
 */
export async function tellMatter<Kind extends MatterKind>(
  tx: Queryable,
  kind: Kind,
  { caseId, refId, title, event, detail, at }: Telling<EventsOf[Kind]>,
): Promise<Refused | null> {
  const machine = machines[kind]
  await mattersRepository.lock(tx, kind, refId)
  const earlier = await matterEventsRepository.of<EventsOf[Kind]>(tx, kind, refId)
  const refused = refusalOf(machine, earlier.map(eventOf), event)
  if (refused) return refused

  const toldDue = dayAfter(machine, [...earlier.map(eventOf), event])
  const recorded = { event, detail: detail ?? null, learnedAt: at.toISOString(), toldDue }
  await matterEventsRepository.append(tx, { kind, refId, caseId }, recorded)
  const projection = project(kind, machine, [...earlier, recorded])
  const today = localDateOf(at)
  await mattersRepository.closeExpired(tx, caseId, today)
  // One that is told with a last day behind it does not come among what is open.
  const standing = { ...projection, closed: projection.closed || projection.closesOn < today }
  if (title) await mattersRepository.write(tx, { kind, refId, caseId, title }, standing)
  else await mattersRepository.project(tx, { kind, refId }, standing)
  return null
}

/** The newest version of each event, in the place where it first happened. */
export function newestRecorded<Event extends MatterEvent>(
  recorded: readonly RecordedEvent<Event>[],
): RecordedEvent<Event>[] {
  return [...new Map(recorded.map((each) => [each.event.id, each])).values()]
}

const eventOf = <Event>({ event }: { event: Event }): Event => event

function dayAfter(machine: AnyMachine, events: readonly EventsOf[MatterKind][]): LocalDate | null {
  const clock = machine.clockOf(fold(machine, events))
  return clock && dueOf(clock)
}

/** How a matter stands after its events, as the first page reads it. */
function project<Kind extends MatterKind>(
  kind: Kind,
  machine: AnyMachine,
  recorded: readonly RecordedEvent<EventsOf[Kind]>[],
): MatterProjection {
  const facts = fold(machine, recorded.map(eventOf))
  const state = machine.stateOf(facts)
  const { turn, closed = false } = standingOf(kind, state)
  const clock = machine.clockOf(facts)
  const due = clock && (clock.setDue ?? readClock(clock)?.due ?? null)
  const window = machine.windowOf?.(facts)
  return {
    state,
    // The lists of the first page know two sides. The appeal body is on the other one.
    turn: turn === 'appealBody' ? 'authority' : turn,
    since: machine.sinceOf(facts),
    dueOn: clock?.setDue ?? null,
    ruleId: clock?.rule ?? null,
    ruleStart: clock?.rule ? clock.start : null,
    pauses: clock && clock.pauses.length > 0 ? clock.pauses : null,
    toldDue: firstTold(machine, recorded),
    sortOn: due ?? 'infinity',
    opensOn: window?.opensOn ?? '-infinity',
    closesOn: window?.closesOn ?? ((machine.lapses?.(facts) && due) || 'infinity'),
    closed: window?.closed ?? closed,
  }
}

/** The day that was told when the clock that runs now was started, as far as it is known. */
function firstTold(machine: AnyMachine, recorded: readonly RecordedEvent[]): LocalDate | null {
  let facts: unknown = null
  let running = ''
  let told: LocalDate | null = null
  for (const { event, toldDue } of newestRecorded(recorded)) {
    facts = machine.apply(facts, event)
    const now = clockKey(machine.clockOf(facts))
    if (now !== running) told = toldDue
    running = now
  }
  return told
}

// A day that was set does not make another clock: what the rule gave before is what was told first.
function clockKey(clock: Clock | null): string {
  return clock === null ? '' : JSON.stringify([clock.rule, clock.start, clock.pauses, clock.stoodStillSince])
}

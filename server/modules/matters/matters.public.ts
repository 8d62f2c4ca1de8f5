import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Queryable } from '#server/db/db.ts'
import { type LocalDate, localDateOf } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import { type DeadlineView, deadlineView } from './deadline-view.ts'
import { complaintMachine } from './kinds/complaint.ts'
import { askedOn, type ComplaintFacts, openPoints, saidOf } from './kinds/complaint-facts.ts'
import { type CorrectionFacts, type CorrectionFault, correctionMachine } from './kinds/correction.ts'
import type { LightEvent } from './kinds/light.ts'
import { type RecordsFacts, recordsMachine } from './kinds/records-request.ts'
import { type LadderView, ladderView } from './ladder-view.ts'
import { fold, refusalOf } from './machine.ts'
import { type Matter, type StoredMatter, toMatter } from './matter.ts'
import { type EventDetail, matterEventsRepository, type RecordedEvent } from './matter-events.repository.ts'
import { mattersRepository } from './matters.repository.ts'
import type { MatterKind, MatterState } from './standings.ts'
import { type EventsOf, machines, newestRecorded, type Telling, tellMatter } from './tell-matter.ts'

export type {
  ComplaintFacts,
  CorrectionFacts,
  CorrectionFault,
  DeadlineView,
  EventDetail,
  EventsOf,
  LadderView,
  Matter,
  MatterKind,
  RecordedEvent,
  StoredMatter,
  Telling,
}
export { askedOn, ladderView, openPoints, saidOf, tellMatter, toMatter }

/** What to write about a matter. Left out: no last day and no rule, open from now on, until it is closed. */
export interface MatterInput
  extends Omit<StoredMatter, 'kind' | 'turn' | 'dueOn' | 'ruleId' | 'ruleStart' | 'pauses' | 'toldDue'> {
  kind: LightKind
  caseId: string
  /** The last day, when somebody has set one. It wins over the rule. */
  dueOn?: LocalDate | null
  /** The rule that gives the last day, and the day it counts from. */
  ruleId?: RuleId | null
  ruleStart?: LocalDate | null
  /** The first and the last day on which the matter is open. */
  opensOn?: LocalDate | null
  closesOn?: LocalDate | null
  closed?: boolean
}

/** A kind whose matters other things in the case leave open. */
export type LightKind = Exclude<MatterKind, 'complaint' | 'recordsRequest' | 'inquiry' | 'correction'>

/**
 * Tells how a matter stands; the same again is no event. `at` is the service's present instant. Throws InvalidLocalDateError, and an error for a state that
 * its kind does not have.
 */
export async function setMatter(tx: Queryable, input: MatterInput, at: Date): Promise<void> {
  const { caseId, kind, refId, title, state, since, dueOn = null, ruleId = null, ruleStart = null } = input
  const { opensOn = null, closesOn = null, closed = false } = input
  const stands = { state, since, dueOn, ruleId, ruleStart, opensOn, closesOn, closed }
  const [last] = (await matterEventsRepository.of<LightEvent<MatterState>>(tx, kind, refId)).slice(-1)
  const { id: _id, on: _on, ...before } = last?.event ?? { id: '', on: '' }
  if (isDeepStrictEqual(before, { type: 'told', ...stands })) return mattersRepository.rename(tx, kind, refId, title)
  const event = { type: 'told', id: randomUUID(), on: localDateOf(at), ...stands } as const
  await tellOrThrow(tx, kind, { caseId, refId, title, event, at })
}

/** A change of whose turn it is in a matter. */
export interface MatterMove extends Pick<StoredMatter, 'state' | 'since'> {
  /** A new last day. Left out: the last day stays. */
  dueOn?: LocalDate
  closed?: boolean
}

/** Tells that the turn in a matter has moved. Its title, rule and opening days stay. Harmless when there is none. */
export async function moveMatter(
  tx: Queryable,
  kind: LightKind,
  refId: string,
  move: MatterMove,
  at: Date,
): Promise<void> {
  const { state, since, dueOn = null, closed = false } = move
  await tellKnown(
    tx,
    kind,
    refId,
    { type: 'moved', id: randomUUID(), on: localDateOf(at), state, since, dueOn, closed },
    at,
  )
}

/** Tells that a matter is closed. Harmless when there is none. */
export async function closeMatter(tx: Queryable, kind: LightKind, refId: string, at: Date): Promise<void> {
  await tellKnown(tx, kind, refId, { type: 'closed', id: randomUUID(), on: localDateOf(at) }, at)
}

async function tellKnown(
  tx: Queryable,
  kind: LightKind,
  refId: string,
  event: LightEvent<MatterState>,
  at: Date,
): Promise<void> {
  const known = await mattersRepository.lock(tx, kind, refId)
  if (known) await tellOrThrow(tx, kind, { caseId: known.caseId, refId, event, at })
}

async function tellOrThrow(tx: Queryable, kind: LightKind, telling: Telling<LightEvent<MatterState>>): Promise<void> {
  const refused = await tellMatter(tx, kind, telling as Telling<EventsOf[LightKind]>)
  if (refused) throw new Error(refused.detail)
}

/** The matters of these things, closed ones too, by the id of the thing. */
export async function readMatters(
  tx: Queryable,
  kind: MatterKind,
  refIds: readonly string[],
  today: LocalDate,
): Promise<Map<string, Matter>> {
  const stored = refIds.length === 0 ? [] : await mattersRepository.find(tx, kind, refIds)
  return new Map(stored.map((each) => [each.refId, toMatter(each, today)]))
}

/** The deadline that a rule sets for an event on `start`, with its sums, or `null` when the rule data do not reach back to that day. */
export function deadlineFor(rule: RuleId, start: LocalDate): DeadlineView | null {
  return deadlineView(rule, start)
}

/** What happened to a matter, each event in its newest version, in the order in which they first happened. */
export async function readEvents<Kind extends MatterKind>(
  tx: Queryable,
  kind: Kind,
  refId: string,
): Promise<RecordedEvent<EventsOf[Kind]>[]> {
  return newestRecorded(await matterEventsRepository.of<EventsOf[Kind]>(tx, kind, refId))
}

/** What is known of a complaint after its events. */
export function complaintFactsOf(events: readonly EventsOf['complaint'][]): ComplaintFacts {
  return fold(complaintMachine, events)
}

/** What is known of a records request after its events. */
export function recordsFactsOf(events: readonly EventsOf['recordsRequest'][]): RecordsFacts {
  return fold(recordsMachine, events)
}

/** What is known of a correction after its events. */
export function correctionFactsOf(events: readonly EventsOf['correction'][]): CorrectionFacts {
  return fold(correctionMachine, events)
}

/** Whether an event can happen now. */
export function mayHappen<Kind extends MatterKind>(
  kind: Kind,
  events: readonly EventsOf[Kind][],
  event: EventsOf[Kind],
): boolean {
  return refusalOf(machines[kind], events, event) === null
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueOf, readClock } from '#server/rules/clock.ts'
import { addDays } from '#server/rules/local-date.ts'
import { fold, type Machine, type MatterEvent, newestVersions, refusalOf, type Standing } from '../machine.ts'
import { complaintMachine } from './complaint.ts'
import { type ComplaintEvent, type ComplaintFacts, openPoints } from './complaint-facts.ts'
import { type CorrectionEvent, type CorrectionFacts, correctionMachine } from './correction.ts'
import { type InquiryEvent, type InquiryFacts, inquiryMachine } from './inquiry.ts'
import { createLightMachine, type LightEvent } from './light.ts'
import { activityStandings, handoverStandings, letterStandings, meetingStandings } from './light-kinds.ts'
import { type RecordsEvent, type RecordsFacts, recordsMachine } from './records-request.ts'

const sequences = 10_000
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-05', days))
// Few ids, so that events are told anew, and under the id of another, often enough.
const id = fc.integer({ min: 1, max: 12 }).map((number) => `id ${number}`)
const filing = fc.constantFrom('filing', 'said', 'asked')
const point = fc.integer({ min: 0, max: 4 })

const complaintEvent: fc.Arbitrary<ComplaintEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('received' as const, 'couldNotBeTaken' as const), id, on: day, filing }),
  // Most answers leave nothing open; else too few complaints would come to their end.
  fc.record({ type: fc.constant('pointAnswered' as const), id, on: day, point: fc.constantFrom(1, 1, 2, 3) }),
  fc.record(
    { type: fc.constant('pointAnswered' as const), id, on: day, point, leavesOpen: fc.constant(true as const) },
    { requiredKeys: ['type', 'id', 'on', 'point'] },
  ),
  fc.record({
    type: fc.constant('missingAsked' as const),
    id,
    on: day,
    filing,
    points: fc.uniqueArray(point, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('extended' as const), id, on: day, newDue: day }),
  fc.record(
    {
      type: fc.constant('rerouted' as const),
      id,
      on: day,
      about: fc.constantFrom('decision' as const, 'handling', 'conduct'),
    },
    { requiredKeys: ['type', 'id', 'on'] },
  ),
  fc.record({
    type: fc.constant('reassessed' as const),
    id,
    on: day,
    outcome: fc.constantFrom('changed' as const, 'partlyChanged', 'partlyChanged', 'partlyChanged', 'upheld'),
  }),
  fc.record({
    type: fc.constant('goOnAnswered' as const),
    id,
    on: day,
    filing,
    goesOn: fc.constantFrom(true, false, false, false),
  }),
  fc.record({ type: fc.constantFrom('forwarded' as const, 'sentBack' as const), id, on: day }),
  fc.record({
    type: fc.constant('decided' as const),
    id,
    on: day,
    outcome: fc.constantFrom('changed' as const, 'upheld', 'dismissed'),
  }),
)
const complaintBegins: fc.Arbitrary<ComplaintEvent> = fc.record({
  type: fc.constant('filed' as const),
  id: fc.constant('filed'),
  on: day,
  filing: fc.constant('filing'),
  about: fc.constantFrom('decision' as const, 'decision' as const, 'handling', 'conduct'),
  // Few points more often, so that all of them are answered often enough.
  points: fc.constantFrom(1, 1, 1, 2, 3, 4),
  overOffer: fc.boolean(),
})

const recordsEvent: fc.Arbitrary<RecordsEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('received' as const, 'couldNotBeTaken' as const), id, on: day }),
  fc.record({ type: fc.constant('extended' as const), id, on: day, newDue: day }),
  fc.record({ type: fc.constant('documentGiven' as const), id, on: day, given: fc.boolean() }),
  fc.record({ type: fc.constant('done' as const), id, on: day }),
)
const recordsBegin: fc.Arbitrary<RecordsEvent> = fc.record({
  type: fc.constant('filed' as const),
  id: fc.constant('filed'),
  on: day,
})

const inquiryEvent: fc.Arbitrary<InquiryEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom('received' as const, 'couldNotBeTaken' as const, 'raised' as const, 'statementSent' as const),
    id,
    on: day,
  }),
  fc.record({ type: fc.constant('answered' as const), id, on: day, waitsUntil: fc.option(day, { nil: null }) }),
)
const inquiryBegins: fc.Arbitrary<InquiryEvent> = fc.record({
  type: fc.constant('filed' as const),
  id: fc.constant('filed'),
  on: day,
  kind: fc.constantFrom(
    'question' as const,
    'callBack',
    'cannotManage',
    'comment',
    'waitForStatement',
    'waitForStatement',
  ),
  wantedBy: fc.option(day, { nil: null }),
})

/** Offers events one by one as the service does: what is refused changes nothing, what is taken stays. */
function play<Facts, Event extends MatterEvent, State extends string>(
  machine: Machine<Facts, Event, State>,
  offered: readonly Event[],
  after: (facts: Facts, state: State, taken: readonly Event[]) => void,
): void {
  const taken: Event[] = []
  for (const event of offered) {
    const refused = refusalOf(machine, taken, event)
    if (refused) expect(refused.detail).not.toBe('')
    else taken.push(event)
    if (taken.length === 0) continue
    const facts = fold(machine, taken)
    const state = machine.stateOf(facts)
    expect(Object.keys(machine.standings)).toContain(state)
    after(facts, state, taken)
  }
}

test('10,000 complaints: every state has a meaning, none is closed with an open point, and no event is lost', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(complaintBegins, fc.array(complaintEvent, { maxLength: 16 }), (first, rest) => {
      play(complaintMachine, [first, ...rest], (facts, state, taken) => {
        seen.add(state)
        const { turn, actions, ...standing } = complaintMachine.standings[state]
        const isClosed = 'closed' in standing
        if (isClosed) expect(openPoints(facts)).toEqual([])
        expect(isClosed).toBe(turn === 'nobody')
        expect(turn !== 'citizen' || actions.length > 0).toBe(true)
        expectNothingLost(facts, taken)
        const clock = complaintMachine.clockOf(facts)
        // Only the citizen's own rule runs on the citizen's turn, and only the authority's on the authority's.
        if (clock && readClock(clock)) expect(readClock(clock)?.whose).toBe(turn)
        if (clock?.setDue) expect(dueOf(clock)).toBe(clock.setDue)
        expect(complaintMachine.sinceOf(facts) >= facts.filedOn).toBe(true)
      })
    }),
    { numRuns: sequences },
  )
  // The sequences are no good when they do not get everywhere.
  expect([...seen].sort()).toEqual(Object.keys(complaintMachine.standings).sort())
}, 240_000)

function expectNothingLost(facts: ComplaintFacts, taken: readonly ComplaintEvent[]): void {
  const events = newestVersions(taken)
  const last = <Type extends ComplaintEvent['type']>(type: Type) =>
    events.findLast((event) => event.type === type) as Extract<ComplaintEvent, { type: Type }> | undefined
  const answered = events.flatMap((event) => (event.type === 'pointAnswered' ? [event.point] : []))
  expect([...facts.answers.keys()].sort()).toEqual([...new Set(answered)].sort())
  expect(facts.decided?.outcome).toBe(last('decided')?.outcome)
  expect(facts.asked === null).toBe(last('missingAsked') === undefined)
  expect(facts.sentBackOn === null).toBe(last('sentBack') === undefined)
  expect(facts.isReceived).toBe(events.some((event) => event.type === 'received' && event.filing === 'filing'))
}

test('10,000 records requests: every state has a meaning, done is done, and no event is lost', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(recordsBegin, fc.array(recordsEvent, { maxLength: 12 }), (first, rest) => {
      play(recordsMachine, [first, ...rest], (facts: RecordsFacts, state, taken) => {
        seen.add(state)
        const events = newestVersions(taken)
        const { turn } = recordsMachine.standings[state]
        expect(turn === 'nobody').toBe(events.some(({ type }) => type === 'done'))
        expect(facts.documents.size).toBe(events.filter(({ type }) => type === 'documentGiven').length)
        const extension = events.findLast((event) => event.type === 'extended')
        expect(facts.extendedTo).toBe(extension?.newDue ?? null)
        const clock = recordsMachine.clockOf(facts)
        expect(clock === null).toBe(turn !== 'authority')
      })
    }),
    { numRuns: sequences },
  )
  expect([...seen].sort()).toEqual(Object.keys(recordsMachine.standings).sort())
}, 240_000)

const orNone = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 2 })
const lightEvent = (states: readonly string[]): fc.Arbitrary<LightEvent<string>> => {
  const stands = {
    id,
    on: day,
    state: fc.constantFrom(...states),
    since: day,
    dueOn: orNone(day),
    closed: fc.boolean(),
  }
  const rule = {
    ruleId: orNone(fc.constantFrom('complaint.fourWeeks' as const, 'gdpr.oneMonth')),
    ruleStart: orNone(day),
  }
  const window = { opensOn: orNone(day), closesOn: orNone(day) }
  return fc.oneof(
    fc.record({ type: fc.constant('told' as const), ...stands, ...rule, ...window }),
    fc.record({ type: fc.constant('moved' as const), ...stands }),
    fc.record({ type: fc.constant('closed' as const), id, on: day }),
  )
}
const lightKinds: Record<string, Readonly<Record<string, Standing>>> = {
  ...{ meeting: meetingStandings, letter: letterStandings, activity: activityStandings, handover: handoverStandings },
}

test.each(Object.entries(lightKinds))(
  '10,000 matters of the light kind %s: each stands as it was told last',
  (_kind, standings) => {
    const machine = createLightMachine(standings)
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(lightEvent(Object.keys(standings)), { minLength: 1, maxLength: 10 }), (events) => {
        play(machine, events, (facts, state, taken) => {
          seen.add(state)
          const history = newestVersions(taken)
          const last = history.at(-1)
          const standing = history.findLast((event) => event.type !== 'closed')
          expect([state, machine.sinceOf(facts)]).toEqual([standing?.state, standing?.since])
          expect(machine.windowOf?.(facts).closed).toBe(last?.type === 'closed' || last?.closed)
          // The days are those that were told last; a move only ever brings another last day.
          const tellings = history.slice(history.findLastIndex(({ type }) => type === 'told'))
          const days = tellings.flatMap((event) =>
            event.type !== 'closed' && event.dueOn !== null ? [event.dueOn] : [],
          )
          expect(machine.clockOf(facts)?.setDue).toBe(days.at(-1) ?? null)
        })
      }),
      { numRuns: sequences },
    )
    expect([...seen].sort()).toEqual(Object.keys(standings).sort())
  },
  240_000,
)

test('10,000 inquiries: every state has a meaning, none goes to the leader before its day, and no event is lost', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(inquiryBegins, fc.array(inquiryEvent, { maxLength: 12 }), (first, rest) => {
      play(inquiryMachine, [first, ...rest], (facts: InquiryFacts, state, taken) => {
        seen.add(state)
        const events = newestVersions(taken)
        const { turn, actions, ...standing } = inquiryMachine.standings[state]
        expect('closed' in standing).toBe(turn === 'nobody')
        expect(turn !== 'citizen' || actions.length > 0).toBe(true)
        // Nothing that waits for an answer is closed, and nothing that was answered waits for one.
        expect(turn === 'authority' || state === 'needsYou').toBe(!events.some(({ type }) => type === 'answered'))
        const raised = events.filter(({ type }) => type === 'raised')
        expect(raised.length).toBe(facts.raisedOn === null ? 0 : 1)
        if (facts.raisedOn !== null) expect(facts.raisedOn > (dueOf(facts.clock) ?? '')).toBe(true)
        expect(facts.statementOn === null).toBe(!events.some(({ type }) => type === 'statementSent'))
        const clock = inquiryMachine.clockOf(facts)
        expect(clock !== null).toBe(turn === 'authority' || state === 'statementAwaited')
        expect(inquiryMachine.sinceOf(facts) >= facts.filedOn).toBe(true)
      })
    }),
    { numRuns: sequences },
  )
  expect([...seen].sort()).toEqual(Object.keys(inquiryMachine.standings).sort())
}, 240_000)

const line = fc.constantFrom('one', 'two', 'three')
const correctionEvent: fc.Arbitrary<CorrectionEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('received' as const, 'couldNotBeTaken' as const), id, on: day }),
  fc.record({ type: fc.constant('extended' as const), id, on: day, newDue: day }),
  fc.record({
    type: fc.constant('outcome' as const),
    id: fc.constantFrom('outcome', 'outcome 2', 'outcome 3'),
    on: day,
    result: fc.constantFrom('markedWrong' as const, 'removed', 'refused', 'noted'),
    lines: fc.uniqueArray(line, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('lineReassessed' as const), id, on: day, activity: line }),
)
const correctionBegins: fc.Arbitrary<CorrectionEvent> = fc.record({
  type: fc.constant('filed' as const),
  id: fc.constant('filed'),
  on: day,
  fault: fc.constantFrom('wrong' as const, 'incomplete', 'notAboutMe'),
})

test('10,000 corrections: none is closed before all that was built on the text is assessed again, and no event is lost', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(correctionBegins, fc.array(correctionEvent, { maxLength: 12 }), (first, rest) => {
      play(correctionMachine, [first, ...rest], (facts: CorrectionFacts, state, taken) => {
        seen.add(state)
        const events = newestVersions(taken)
        const outcome = events.findLast((event) => event.type === 'outcome')
        const open = [...facts.lines].filter(([, reassessedOn]) => reassessedOn === null)
        const { turn, actions } = correctionMachine.standings[state]
        expect(turn === 'nobody').toBe(outcome !== undefined && open.length === 0)
        expect(turn !== 'citizen' || actions.length > 0).toBe(true)
        expect(facts.result).toBe(outcome?.result ?? null)
        for (const id of outcome?.lines ?? []) expect([...facts.lines.keys()]).toContain(id)
        expect(facts.extendedTo).toBe(events.findLast((event) => event.type === 'extended')?.newDue ?? null)
        expect(facts.isReceived).toBe(events.some(({ type }) => type === 'received'))
        expect(correctionMachine.sinceOf(facts) >= facts.filedOn).toBe(true)
        expect(correctionMachine.clockOf(facts) === null).toBe(outcome !== undefined || turn === 'citizen')
      })
    }),
    { numRuns: sequences },
  )
  expect([...seen].sort()).toEqual(Object.keys(correctionMachine.standings).sort())
}, 240_000)

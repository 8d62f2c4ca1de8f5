import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nonWorkingDay } from './calendar.ts'
import { ruleVersions } from './data/rule-versions.ts'
import { computeDeadline, createComputeDeadline } from './deadlines.ts'
import { addDays, daysBetween, type LocalDate } from './local-date.ts'
import type { RuleId } from './rule.ts'

const lastDay = daysBetween('2020-01-01', '2040-01-01') - 1
// The youngest rule is from 2022: its first two years do not count among the twenty.
const start = fc.integer({ min: 731, max: lastDay }).map((days) => addDays('2020-01-01', days))
const idsWhere = (holds: (version: (typeof ruleVersions)[number]) => boolean) =>
  fc.constantFrom<RuleId>(...new Set(ruleVersions.filter(holds).map(({ id }) => id)))

const moving = idsWhere(({ endsOn }) => endsOn === 'workingDay')
const still = idsWhere(({ endsOn }) => endsOn === 'anyDay')
const countsWorkingDays = idsWhere(({ kind }) => kind === 'workingDays')
const movesAtTheEnd = idsWhere(({ kind, endsOn }) => endsOn === 'workingDay' && kind !== 'workingDays')

const daysFrom = (from: LocalDate, to: LocalDate) =>
  Array.from({ length: daysBetween(from, to) }, (_, days) => addDays(from, days))

test('every deadline that moves ends on a working day, never before the nominal day', () => {
  fc.assert(
    fc.property(moving, start, (rule, date) => {
      const { due, nominal } = computeDeadline({ rule, start: date })
      expect(nonWorkingDay(due)).toBeNull()
      expect(due >= nominal).toBe(true)
      expect(nominal > date).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a deadline that moves at the end skips exactly the days from the nominal day up to the last day', () => {
  fc.assert(
    fc.property(movesAtTheEnd, start, (rule, date) => {
      const { due, nominal, skipped } = computeDeadline({ rule, start: date })
      expect(skipped).toEqual(daysFrom(nominal, due).map((day) => nonWorkingDay(day)))
    }),
    { numRuns: 2_000 },
  )
})

test('counted and skipped working days together are every day after the start', () => {
  fc.assert(
    fc.property(countsWorkingDays, start, (rule, date) => {
      const { due, skipped, counted } = computeDeadline({ rule, start: date })
      const days = daysFrom(addDays(date, 1), addDays(due, 1)).map((day) => nonWorkingDay(day))
      expect(skipped).toEqual(days.filter((day) => day !== null))
      expect(days.filter((day) => day === null)).toHaveLength(counted)
    }),
    { numRuns: 2_000 },
  )
})

test('a deadline that does not move skips nothing', () => {
  fc.assert(
    fc.property(still, start, (rule, date) => {
      const { due, nominal, skipped } = computeDeadline({ rule, start: date })
      expect(due).toBe(nominal)
      expect(skipped).toEqual([])
    }),
  )
})

test('an event a day later never has an earlier deadline', () => {
  fc.assert(
    fc.property(fc.oneof(moving, still), start, (rule, date) => {
      const next = computeDeadline({ rule, start: addDays(date, 1) })
      expect(next.due >= computeDeadline({ rule, start: date }).due).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('over twenty years every day of every rule ends on a working day, never before the nominal day, never backwards', () => {
  for (const { id, endsOn, validFrom } of ruleVersions.filter(({ validTo }) => validTo === null)) {
    let before = ''
    const first = validFrom > '2020-01-01' ? validFrom : '2020-01-01'
    for (const date of daysFrom(first, addDays(first, 20 * 366))) {
      const { due, nominal, safe } = computeDeadline({ rule: id, start: date })
      const holds =
        due >= nominal && due >= before && safe <= due && (endsOn === 'anyDay' || nonWorkingDay(due) === null)
      if (!holds) expect({ id, date, due, nominal, safe, before }).toBe('a deadline that holds')
      before = due
    }
  }
}, 60_000)

test('the safe day is a weekday that is no holiday, and only a closed day makes it earlier', () => {
  fc.assert(
    fc.property(moving, start, (rule, date) => {
      const { due, safe, skipped } = computeDeadline({ rule, start: date })
      expect([null, 'closedDay']).toContain(nonWorkingDay(safe)?.reason ?? null)
      if (safe < due) expect(skipped.map(({ reason }) => reason)).toContain('closedDay')
    }),
    { numRuns: 2_000 },
  )
})

test('a clock that stood still ends later by what it lost, and never on a day that does not count', () => {
  const pause = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 60 }))
  fc.assert(
    fc.property(moving, start, pause, (rule, date, [after, length]) => {
      const from = addDays(date, after)
      const pauses = [{ from, to: addDays(from, length) }]
      const { due, nominal, paused } = computeDeadline({ rule, start: date, pauses })
      const before = computeDeadline({ rule, start: date })
      expect(due >= before.due && nonWorkingDay(due) === null).toBe(true)
      expect(due > before.due || paused < 7).toBe(true)
      if (before.unit !== 'workingDays') expect(nominal).toBe(addDays(before.nominal, length))
    }),
    { numRuns: 2_000 },
  )
})

test('what is remembered is bounded and stays right', () => {
  const compute = createComputeDeadline(ruleVersions)
  const first = compute({ rule: 'complaint.fourWeeks', start: '2020-01-01' })
  for (const date of daysFrom('2020-01-02', '2036-01-01')) compute({ rule: 'complaint.fourWeeks', start: date })

  const again = compute({ rule: 'complaint.fourWeeks', start: '2020-01-01' })
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})

import { expect, test } from 'vitest'
import { ladderFor, type Rung } from './ladder.ts'
import type { Course, CourseKind, RungVersion } from './rung.ts'

const course = (kind: CourseKind, more: Partial<Course> = {}): Course => {
  const nothingYet = { answeredOn: null, forwardedOn: null, decidedOn: null, refusedOn: null, finalOn: null }
  return { kind, filedOn: '2026-11-02', ...nothingYet, stoppedBy: null, ...more }
}
const standings = (given: Course, today = '2026-11-23', rungs?: readonly RungVersion[]) =>
  Object.fromEntries(ladderFor(given, today, rungs).map(({ id, standing }) => [id, standing]))
const rungOf = (given: Course, id: string, today = '2026-11-23') =>
  ladderFor(given, today).find((rung) => rung.id === id)

test('as long as the municipality has a decision under complaint, only help and the adviser can be gone to', () => {
  expect(standings(course('decision'))).toEqual({
    ...{ municipality: 'here', appealBody: 'later', reopening: 'later', ombudsman: 'later', courts: 'later' },
    ...{ adviser: 'open', helpers: 'open' },
  })
})

test('what comes after the appeal body opens when it has decided, and not when it has only got the case', () => {
  const forwarded = course('decision', { forwardedOn: '2026-12-01' })
  expect(standings(forwarded)).toMatchObject({ municipality: 'passed', appealBody: 'here', ombudsman: 'later' })
  const decided = { ...forwarded, decidedOn: '2027-03-01', finalOn: '2027-03-01' }
  expect(standings(decided, '2027-03-02')).toMatchObject({
    ...{ appealBody: 'passed', reopening: 'open', ombudsman: 'open', courts: 'open' },
  })
})

test('the Ombudsman can be gone to for a year, until the end of the last day', () => {
  const decided = course('decision', { forwardedOn: '2026-12-01', decidedOn: '2027-03-01' })
  expect(rungOf(decided, 'ombudsman', '2028-03-01')).toMatchObject({
    standing: 'open',
    deadline: { due: '2028-03-01', whose: 'citizen' },
  })
  expect(rungOf(decided, 'ombudsman', '2028-03-02')?.standing).toBe('passed')
  expect(rungOf(decided, 'courts', '2028-03-02')?.standing).toBe('open')
})

test('a complaint over the handling or over conduct never goes to the appeal body, and to the mayor once it is answered', () => {
  for (const kind of ['handling', 'conduct'] as const) {
    const before = standings(course(kind))
    expect(before).toMatchObject({ municipality: 'here', mayor: 'later', ombudsman: 'later' })
    expect(before).not.toHaveProperty('appealBody')
    expect(standings(course(kind, { answeredOn: '2026-11-20' }))).toMatchObject({
      ...{ municipality: 'passed', mayor: 'open', ombudsman: 'open' },
    })
  }
})

test('silence over a records request can be complained over the day after fourteen working days', () => {
  expect(rungOf(course('records'), 'appealBody', '2026-11-20')).toMatchObject({
    standing: 'later',
    opensOn: '2026-11-21',
  })
  expect(rungOf(course('records'), 'appealBody', '2026-11-21')?.standing).toBe('open')
  // When everything was sent in time there is nothing to complain over.
  const answered = course('records', { answeredOn: '2026-11-10', stoppedBy: 'nothingRefused' })
  expect(rungOf(answered, 'appealBody', '2026-12-20')).toMatchObject({ standing: 'stopped', opensOn: null })
  expect(rungOf({ ...answered, refusedOn: '2026-11-10', stoppedBy: null }, 'appealBody')?.standing).toBe('open')
})

test('what no longer comes by itself is not promised: it says why, and what has opened stays open', () => {
  const letStand = course('decision', { answeredOn: '2026-11-20', finalOn: '2026-11-20', stoppedBy: 'declined' })
  expect(standings(letStand)).toEqual({
    ...{ municipality: 'passed', appealBody: 'stopped', reopening: 'open', ombudsman: 'stopped', courts: 'stopped' },
    ...{ adviser: 'open', helpers: 'open' },
  })
  expect(rungOf(letStand, 'appealBody')?.stoppedBy).toBe('declined')
  expect(rungOf(letStand, 'reopening')?.stoppedBy).toBeNull()
})

test('a step that was not there when it was filed, or no longer, is not shown', () => {
  const [any] = ladderFor(course('decision'), '2026-11-23')
  const version = (validFrom: string, validTo: string | null): RungVersion => {
    const { source, verifiedOn, uncertainty } = any as Rung
    const when = { opensWith: { decision: 'filedOn' }, opensAfter: null, closesWith: null } as const
    return { id: 'courts', validFrom, validTo, ...when, source, verifiedOn, uncertainty }
  }
  expect(standings(course('decision'), '2026-11-23', [version('2026-11-02', '2026-11-02')])).toEqual({ courts: 'open' })
  expect(standings(course('decision'), '2026-11-23', [version('2026-11-03', null)])).toEqual({})
  expect(standings(course('decision'), '2026-11-23', [version('2013-07-01', '2026-11-01')])).toEqual({})
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closedDays } from './data/closed-days.ts'
import { ruleVersions } from './data/rule-versions.ts'
import { addDays, localDate } from './local-date.ts'
import { type RuleKind, ruleIds } from './rule.ts'

test('every rule id has data', () => {
  expect(new Set(ruleVersions.map(({ id }) => id))).toEqual(new Set(ruleIds))
})

test('the versions of a rule follow each other without gap or overlap, and the last one stands open', () => {
  for (const id of ruleIds) {
    const versions = ruleVersions.filter((version) => version.id === id)
    for (const [index, { validTo }] of versions.entries()) {
      expect(versions[index + 1]?.validFrom ?? null, id).toBe(validTo === null ? null : addDays(validTo, 1))
    }
  }
})

test('every version has real dates, a count, and words in both languages', () => {
  for (const { id, amount, source, ...version } of [...ruleVersions, ...closedDays.map(asVersion)]) {
    for (const date of [version.validFrom, version.validTo ?? version.validFrom, version.verifiedOn]) localDate(date)
    expect(Number.isInteger(amount) && amount > 0, id).toBe(true)
    for (const text of [source.title, source.citation, version.uncertainty]) {
      if (text) expect(text.da.trim() && text.en.trim(), id).not.toBe('')
    }
    if (source.url) expect(new URL(source.url).protocol, id).toBe('https:')
  }
})

const unitWords: Record<RuleKind, string> = {
  ...{ weeks: 'week', workingDays: 'working day', calendarMonth: 'month', years: 'year', days: 'day' },
  daysBefore: 'day',
}
const page = readFileSync(new URL('../../docs/deadlines.md', import.meta.url), 'utf8').split('\n')
const rows = page.filter((line) => line.startsWith('| `')).map((line) => line.split('|').map((cell) => cell.trim()))

test('the page about deadlines has every rule as the data have it, and no other', () => {
  const expected = ruleVersions.map(({ id, validFrom, validTo, kind, amount, endsOn, whose, verifiedOn }) => {
    const counts = `${amount} ${unitWords[kind]}${amount === 1 ? '' : 's'}${kind === 'daysBefore' ? ' before' : ''}`
    const used = validTo === null ? validFrom : `${validFrom} to ${validTo}`
    return [`\`${id}\``, used, counts, endsOn === 'workingDay' ? 'working day' : 'any day', whose, verifiedOn]
  })
  const told = rows.map(([, id, used, counts, , ends, whose, , checked]) => [id, used, counts, ends, whose, checked])
  expect(told.toSorted()).toEqual(expected.toSorted())
  expect(rows.every((cells) => cells[4] && cells[7])).toBe(true)
})

function asVersion(day: (typeof closedDays)[number]) {
  return { ...day, id: day.monthDay, amount: 1, uncertainty: day.name }
}

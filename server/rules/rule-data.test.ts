import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closedDays } from './data/closed-days.ts'
import { ruleVersions } from './data/rule-versions.ts'
import { addDays, localDate } from './local-date.ts'
import { ruleIds } from './rule.ts'

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

test('the page about deadlines names every rule, its amount and when it was checked', () => {
  const lines = readFileSync(new URL('../../docs/deadlines.md', import.meta.url), 'utf8').split('\n')
  for (const { id, validFrom, amount, verifiedOn } of ruleVersions) {
    const row = lines.find((line) => line.includes(`\`${id}\``) && line.includes(validFrom)) ?? ''
    expect(row, id).toContain(` ${amount} `)
    expect(row, id).toContain(verifiedOn)
  }
})

function asVersion(day: (typeof closedDays)[number]) {
  return { ...day, id: day.monthDay, amount: 1, uncertainty: day.name }
}

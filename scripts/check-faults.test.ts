import { expect, test } from 'vitest'
import { faultsOf, readTable, rowsIn } from './check-faults.ts'

const table = readTable(`
| # | what happens | what is promised | tests |
|---|---|---|---|
| 1P | the server is gone | an honest page | \`tests/a.spec.ts\` |
| 33N | killed after the commit | one row | \`tests/b.test.ts\`, \`tests/c.test.ts\` |
`)

test('the table and the tests that it names fit', () => {
  const tests = new Map([
    ['tests/a.spec.ts', `test('1P the page says so', …)`],
    ['tests/b.test.ts', `test.each(['33N at once'])`],
    ['tests/c.test.ts', 'test(`33N 1P after all of it`, …)'],
  ])
  expect(faultsOf(table, tests)).toEqual([])
})

test('a row without its test, a file that is gone and an unknown row are each named', () => {
  const tests = new Map([
    ['tests/a.spec.ts', `test('the page says so', …) // '1Px'`],
    ['tests/b.test.ts', `test('33N at once', …); test('99N unheard of', …)`],
  ])
  expect(faultsOf(table, tests)).toEqual([
    'tests/a.spec.ts: no test has a name that begins with 1P',
    'docs/faults.md: 33N names tests/c.test.ts, which is no test file',
    'tests/b.test.ts: 99N is no row of docs/faults.md',
  ])
})

test('a row without a file and a row given twice are named', () => {
  expect(faultsOf(readTable('| 1P | a | b | later |'), new Map())).toEqual([
    'docs/faults.md: 1P names no file that tests it',
  ])
  expect(() => readTable('| 1P | a | b | `x` |\n| 1P | a | b | `x` |')).toThrow('the row 1P twice')
})

test('only the start of a text counts', () => {
  expect(rowsIn(`test("10P a"); const words = 'see 11P there'`)).toEqual(new Set(['10P']))
})

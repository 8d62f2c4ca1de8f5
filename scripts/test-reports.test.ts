import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playwrightOutcome, vitestOutcome } from './test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: object): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

const vitestReport = (pending = 0) => ({
  ...{ numPassedTests: 2, numFailedTests: 1, numPendingTests: pending },
  testResults: [
    {
      name: '/app/a.test.ts',
      message: '',
      assertionResults: [
        { fullName: 'a sum is right', status: 'failed', failureMessages: ['Error: 3 is not 4\n    at a.test.ts:1'] },
        { fullName: 'a word is there', status: 'passed', failureMessages: [] },
      ],
    },
    { name: '/app/b.test.ts', message: 'Error: no such file', assertionResults: [] },
  ],
})

test('a failed test is named with what it said, and so is a file that could not be run', () => {
  expect(vitestOutcome(written(vitestReport()))).toEqual({
    passed: 2,
    failed: 1,
    failures: [
      '/app/a.test.ts: a sum is right\n    Error: 3 is not 4\n        at a.test.ts:1',
      '/app/b.test.ts\n    Error: no such file',
    ],
  })
})

test('in the browser one that passed only when it was repeated has failed, however deep it lies', () => {
  const spec = (title: string, status: string, message?: string) => ({
    ...{ title, file: 'plan.spec.ts' },
    tests: [{ status, results: [{ errors: message ? [{ message }] : [] }] }],
  })
  const inner = { specs: [spec('is drawn', 'flaky', 'Timed out'), spec('is read', 'expected')] }
  const report = {
    stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 },
    suites: [{ specs: [], suites: [inner] }],
    errors: [{ message: 'The portal stopped' }],
  }
  expect(playwrightOutcome(written(report))).toEqual({
    passed: 1,
    failed: 1,
    failures: ['outside the tests\n    The portal stopped', 'plan.spec.ts: is drawn\n    Timed out'],
  })
})

test('a skipped test is an error', () => {
  expect(() => vitestOutcome(written(vitestReport(1)))).toThrow('1 tests were skipped')
})

// Reads what the runners wrote about a run: how many tests passed, and which did not and why.
import { readFileSync } from 'node:fs'

export type Outcome = {
  passed: number
  failed: number
  /** One text a failed test: its name and the beginning of what it said. */
  failures: string[]
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: {
    name: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs: {
    title: string
    file: string
    tests: { status: string; results: { errors: { message?: string }[] }[] }[]
  }[]
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: PlaywrightSuite[]
  errors: { message?: string }[]
}

/** A test that is skipped is an error: a test runs or is deleted. */
function refuseSkipped(skipped: number): void {
  if (skipped > 0) throw new Error(`${skipped} tests were skipped. A test runs or is deleted.`)
}

/** Said again at the end of a long run, so short: what follows in the runner's own output is the whole. */
function failure(name: string, messages: readonly (string | undefined)[]): string {
  const lines = (messages[0] ?? '').split('\n').filter((line) => line.trim() !== '')
  return [name, ...lines.slice(0, 8).map((line) => `    ${line.slice(0, 240)}`)].join('\n')
}

/** The outcome of a Vitest run, from the report of its reporter `json`. */
export function vitestOutcome(path: string): Outcome {
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  refuseSkipped(report.numPendingTests)
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [failure(name, [message])] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => failure(`${name}: ${fullName}`, failureMessages)),
  ])
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures }
}

/** The outcome of a Playwright run, from the report of its reporter `json`. A test that passed only when it was repeated has failed. */
export function playwrightOutcome(path: string): Outcome {
  const report = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport
  const { expected, unexpected, flaky, skipped } = report.stats
  refuseSkipped(skipped)
  const failures = [
    ...report.errors.map(({ message }) => failure('outside the tests', [message])),
    ...report.suites.flatMap(failedSpecs),
  ]
  return { passed: expected, failed: unexpected + flaky, failures }
}

function failedSpecs({ suites = [], specs }: PlaywrightSuite): string[] {
  const here = specs
    .filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      return failure(
        `${file}: ${title}`,
        errors.map(({ message }) => message),
      )
    })
  return [...here, ...suites.flatMap(failedSpecs)]
}

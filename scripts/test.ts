// Everything that must hold, in the order in which it fails fastest. `npm test` runs it, and so does .ci/run.
//   npm test              everything
//   npm test -- unit e2e  only the steps named
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureTestBrowser } from './find-chromium.ts'
import { type Outcome, playwrightOutcome, vitestOutcome } from './test-reports.ts'

type Step = {
  name: string
  command: string
  args: string[]
  env?: () => Record<string, string> | Promise<Record<string, string>>
  /** Reads the runner's own report; steps without one are checks that pass or fail as a whole. */
  outcome?: (report: string) => Outcome
}

const root = join(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'udvej-test-'))
const report = (name: string) => join(work, `${name}.json`)

const steps: Step[] = [
  { name: 'contract', command: 'redocly', args: ['lint', 'api/openapi.yaml'] },
  { name: 'generated', command: 'node', args: ['scripts/generate-contract.ts', '--check'] },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types-sw', command: 'tsc', args: ['-p', 'src/sw/tsconfig.json'] },
  { name: 'format', command: 'biome', args: ['check', '--error-on-warnings'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  {
    name: 'imports',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', 'src', 'server', 'api', 'mocks', 'demo', 'scripts', 'tests'],
  },
  { name: 'unused', command: 'knip', args: [] },
  { name: 'locales', command: 'node', args: ['scripts/check-locales.ts'] },
  { name: 'faults', command: 'node', args: ['scripts/check-faults.ts'] },
  { name: 'build', command: 'npm', args: ['run', 'build'] },
  {
    name: 'unit',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
    outcome: vitestOutcome,
  },
  {
    name: 'postgres',
    command: 'node',
    args: ['scripts/test-on-postgres.ts', report('postgres')],
    outcome: vitestOutcome,
  },
  {
    name: 'e2e',
    command: 'playwright',
    args: ['test', '--reporter=list,json'],
    env: () => ({ CHROMIUM_PATH: ensureTestBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report('e2e') }),
    outcome: playwrightOutcome,
  },
]

async function run(step: Step): Promise<boolean> {
  const env = { ...process.env, CI: 'true', FORCE_COLOR: '0', ...(await step.env?.()) }
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
    child.on('error', (error) => {
      console.error(`${step.command}: ${error.message}`)
      resolve(false)
    })
    child.on('exit', (code) => resolve(code === 0))
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}`)
  process.exit(2)
}

const lines: string[] = []
const failures: string[] = []
const sum = { passed: 0, failed: 0 }
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue
  console.log(`\n=== ${step.name}`)
  const started = performance.now()
  let ok = await run(step)
  let totals = { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  if (step.outcome) {
    try {
      const outcome = step.outcome(report(step.name))
      totals = outcome
      failures.push(...outcome.failures)
    } catch (error) {
      console.error(`${step.name}: ${error instanceof Error ? error.message : String(error)}`)
      ok = false
    }
    // A runner that dies without a failed test has failed all the same.
    if (!ok && totals.failed === 0) totals = { ...totals, failed: 1 }
    if (ok && totals.passed === 0) totals = { passed: 0, failed: 1 }
  }
  sum.passed += totals.passed
  sum.failed += totals.failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  lines.push(
    `${totals.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(10)} ${String(totals.passed).padStart(5)} passed ${String(totals.failed).padStart(3)} failed ${seconds.padStart(7)} s`,
  )
}

rmSync(work, { recursive: true, force: true })
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`)
console.log(`\n${lines.join('\n')}`)
// Their names once more, where also whoever sees only the last lines reads them.
for (const [name] of failures.map((text) => text.split('\n'))) console.log(`failed: ${name}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1

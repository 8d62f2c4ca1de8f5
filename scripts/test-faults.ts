// `npm run test:faults`: the long random run (tests/faults/random-runs.test.ts), 1,000 phones unless told otherwise:
//   npm run test:faults -- --runs=5000 --seed=42
// The seed is printed; the same seed makes the same faults, though not the same moments.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } })
const runs = values.runs ?? '1000'
const seed = values.seed ?? String(randomInt(1_000_000_000))
if (![runs, seed].every((text) => /^\d{1,9}$/.test(text))) throw new Error('Give --runs and --seed as whole numbers.')

console.log(`seed ${seed}, ${runs} runs`)
const root = join(import.meta.dirname, '..')
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/faults/random-runs.test.ts', '--reporter=verbose'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULT_RUNS: runs, FAULT_SEED: seed } },
)
process.exitCode = status ?? 1

// `npm run test:faults`: the long runs of what every test run does a little of.
//   random phones with random faults (tests/faults/random-runs.test.ts), 1,000 unless told otherwise
//   kills of the service's process after it has filed (tests/faults/killed-process.test.ts), 100 unless told otherwise
//   npm run test:faults -- --runs=5000 --kills=500 --seed=42
// The seed is printed; the same seed makes the same faults, though not the same moments.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { runs: { type: 'string' }, kills: { type: 'string' }, seed: { type: 'string' } },
})
const { runs = '1000', kills = '100', seed = String(randomInt(1_000_000_000)) } = values
if (![runs, kills, seed].every((text) => /^\d{1,9}$/.test(text)))
  throw new Error('Give --runs, --kills and --seed as whole numbers.')

console.log(`seed ${seed}, ${runs} runs, ${kills} kills`)
const root = join(import.meta.dirname, '..')
const files = ['random-runs', 'killed-process'].map((name) => `tests/faults/${name}.test.ts`)
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, '--reporter=verbose'],
  {
    ...{ cwd: root, stdio: 'inherit' },
    env: { ...process.env, FAULT_RUNS: runs, FAULT_KILLS: kills, FAULT_SEED: seed },
  },
)
process.exitCode = status ?? 1

// 500 filings to a receiver that is killed at random: npm run verify:delivery. With TEST_DATABASE=postgres on a PostgreSQL of its own. `npm test` does the
// same with 100.
import { spawnSync } from 'node:child_process'

const args = ['run', 'server/modules/delivery/killed-receiver.test.ts']
const { status } = spawnSync('vitest', args, { stdio: 'inherit', env: { ...process.env, DELIVERIES: '500' } })
process.exitCode = status ?? 1

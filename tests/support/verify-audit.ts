import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const script = join(import.meta.dirname, '../../scripts/verify-audit.ts')

/** What an operator sees who runs `npm run verify:audit` in the environment of the service. */
export function verifyAudit(env: Record<string, string>, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'development', ...env },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

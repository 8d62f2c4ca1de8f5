// Writes what is derived from the contract: api/generated/openapi.json (one bundled document, served by the server and read by
// the validators and mocks) and api/generated/types.ts (the types of client and server). With --check it writes nothing and
// fails when the committed files differ from what the contract says.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const check = process.argv.includes('--check')
const work = mkdtempSync(join(tmpdir(), 'udvej-contract-'))

try {
  const bundled = join(work, 'openapi.json')
  const types = join(work, 'types.ts')
  const run = (command: string, args: string[]) =>
    execFileSync(bin(command), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  run('redocly', ['bundle', 'api/openapi.yaml', '--output', bundled, '--ext', 'json'])
  run('openapi-typescript', [bundled, '--output', types, '--default-non-nullable=false', '--alphabetize=false'])

  const stale: string[] = []
  for (const [made, committed] of [
    [bundled, 'api/generated/openapi.json'],
    [types, 'api/generated/types.ts'],
  ] as const) {
    const content = `${readFileSync(made, 'utf8').trimEnd()}\n`
    const target = join(root, committed)
    if (!check) writeFileSync(target, content)
    else if (content !== readFileSync(target, 'utf8')) stale.push(committed)
  }
  if (stale.length > 0) {
    console.error(`Not what the contract says: ${stale.join(', ')}. Run: npm run generate`)
    process.exitCode = 1
  }
} finally {
  rmSync(work, { recursive: true })
}

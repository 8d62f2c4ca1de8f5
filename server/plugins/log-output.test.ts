import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const file = join(import.meta.dirname, 'log-output.ts')
const start = `import { bufferedOutput } from ${JSON.stringify(file)}; const out = bufferedOutput();`
const run = (script: string) => ['--input-type=module', '-e', `${start} ${script}`]

test('lines come out in their order, also those that waited when the process ended', () => {
  const script = `for (let line = 0; line < 5000; line += 1) out.write(line + '\\n'); process.exit()`
  const lines = execFileSync(process.execPath, run(script), { encoding: 'utf8' }).trim().split('\n')
  expect(lines).toEqual(Array.from({ length: 5000 }, (_, line) => String(line)))
})

test('lines come out after an error that nothing caught', () => {
  const { stdout, status } = spawnSync(process.execPath, run(`out.write('last words'); throw new Error('x')`), {
    encoding: 'utf8',
  })
  expect([stdout, status]).toEqual(['last words', 1])
})

test('waiting lines do not keep a process alive', () => {
  expect(execFileSync(process.execPath, run(`out.write('one')`), { encoding: 'utf8' })).toBe('one')
})

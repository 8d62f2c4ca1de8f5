import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'

const dataDir = mkdtempSync(join(tmpdir(), 'udvej-main-'))
let service: ChildProcess
let port: number

const run = (env: Record<string, string>) =>
  spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'development', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function untilReady(): Promise<void> {
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await answers())) {
    if (service.exitCode !== null) throw new Error('The service stopped before it was ready.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

beforeAll(async () => {
  port = await freePort()
  service = run({ PORT: String(port), DATA_DIR: dataDir })
  await untilReady()
})
afterAll(() => {
  service.kill('SIGKILL')
  rmSync(dataDir, { recursive: true })
})

test.each([
  [
    'a port that is taken',
    () => ({ PORT: String(port), DATA_DIR: join(dataDir, 'other') }),
    /^Port \d+ on 127\.0\.0\.1 is taken by another program/,
  ],
  ['a data folder in use', () => ({ PORT: '1', DATA_DIR: dataDir }), /^Another Udvej already runs on the data folder/],
  ['settings that are wrong', () => ({ PORT: 'x', DATABASE_URL: 'y' }), /- PORT must be .*\n- DATABASE_URL must/],
])('%s is told in words, and the process ends', { timeout: 60_000 }, async (_what, env, words) => {
  const second = run(env())
  const [code, said] = await Promise.all([
    once(second, 'exit').then(([status]) => status as number),
    text(second.stderr),
  ])
  expect(code).toBe(1)
  expect(said).toMatch(words)
  expect(said).not.toContain('    at ')
})

test('told to stop, it answers what it has begun, gives the data folder back and ends well', {
  timeout: 60_000,
}, async () => {
  const begun = Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${port}/readyz`))
  await Promise.race(begun)
  service.kill('SIGTERM')
  const answers = await Promise.all(
    begun.map((one) =>
      one.then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  )
  const [code] = await once(service, 'exit')
  expect(code).toBe(0)
  // 0: it came too late and was not let in. None was begun and then lost with another answer than these.
  expect(answers.every((status) => [200, 503, 0].includes(status))).toBe(true)
  service = run({ PORT: String(port), DATA_DIR: dataDir })
  await untilReady()
})

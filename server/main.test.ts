import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, type ServiceProcess, spawnService, startService } from '#tests/support/service-process.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'udvej-main-'))
let service: ServiceProcess
let port: number

beforeAll(async () => {
  port = await freePort()
  service = await startService({ PORT: String(port), DATA_DIR: dataDir })
}, 180_000)
afterAll(async () => {
  await service.kill()
  rmSync(dataDir, { recursive: true })
})

test.each([
  [
    'a port that is taken',
    () => ({ PORT: String(port), DATA_DIR: join(dataDir, 'other') }),
    /^Port \d+ on 127\.0\.0\.1 is taken by another program/,
  ],
  [
    '38N a data folder in use',
    () => ({ PORT: '1', DATA_DIR: dataDir }),
    /^Another Udvej already runs on the data folder/,
  ],
  ['settings that are wrong', () => ({ PORT: 'x', DATABASE_URL: 'y' }), /- PORT must be .*\n- DATABASE_URL must/],
])('%s is told in words, and the process ends', { timeout: 180_000 }, async (_what, env, words) => {
  const second = spawnService(env())
  const [code, said] = await Promise.all([
    once(second, 'exit').then(([status]) => status as number),
    text(second.stderr as NodeJS.ReadableStream),
  ])
  expect(code).toBe(1)
  expect(said).toMatch(words)
  expect(said).not.toContain('    at ')
})

test('told to stop, it answers what it has begun, gives the data folder back and ends well', {
  timeout: 180_000,
}, async () => {
  const begun = Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${port}/readyz`))
  await Promise.race(begun)
  const ended = service.stop()
  const answers = await Promise.all(
    begun.map((one) =>
      one.then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  )
  expect(await ended).toBe(0)
  // 0: it came too late and was not let in. None was begun and then lost with another answer than these.
  expect(answers.every((status) => [200, 503, 0].includes(status))).toBe(true)
  service = await startService({ PORT: String(port), DATA_DIR: dataDir })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startDelivery, until } from '#tests/support/delivery-run.ts'

const script = join(import.meta.dirname, '../../scripts/delivery.ts')

/** What an operator sees who runs `npm run delivery` with the settings of the service. */
function delivery(dataDir: string, ...args: string[]): { status: number | null; said: string } {
  const env = { PATH: process.env.PATH, NODE_ENV: 'development', DATA_DIR: dataDir }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('the operator sees what was given up and why, sends it again, and is told when everything was sent', {
  timeout: 120_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'udvej-delivery-'))
  try {
    const before = await startDelivery({ dataDir })
    before.receiver.behaviour.next = () => 'fail'
    const id = await before.file('Min hemmelige sygdom')
    const isGivenUp = () => before.logged.some((line) => line.includes(id) && line.includes('given up'))
    await before.run({ webhook: before.webhook }, () => until(isGivenUp), {
      policy: { first: 1, most: 1, attempts: 0 },
    })
    await before.close()

    const shown = delivery(dataDir)
    expect(shown.status).toBe(1)
    expect(shown.said).toMatch(/^webhook: 1 not sent yet, the oldest since 20\d\d-/)
    expect(shown.said).toMatch(new RegExp(`given up: Strandby Kommune, webhook, ${id}, 20\\d\\d-[^ ]+, HTTP 503\n$`))
    expect(delivery(dataDir, 'retry')).toMatchObject({ status: 0, said: expect.stringMatching(/^1 sent again\./) })

    const after = await startDelivery({ dataDir })
    await after.run({ webhook: after.webhook }, () => until(() => after.isTransported(id)))
    await after.close()
    expect(delivery(dataDir)).toEqual({ status: 0, said: 'Everything was sent.\n' })
    expect(delivery(dataDir, 'forget').status).toBe(2)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})

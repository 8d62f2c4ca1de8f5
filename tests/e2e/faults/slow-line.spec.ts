import { expect, type Page } from '@playwright/test'
import { startShapingProxy } from '#scripts/bench/shaping-proxy.ts'
import { goToCheck, writePoints } from '../support/complaint.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from './support/test.ts'

test('31P at 50 kbit/s and two seconds there and back a complaint is written, arrives once, and the page answers', async ({
  phone,
  service,
  municipality,
}) => {
  const slow = await startShapingProxy(service.port, { bitsPerSecond: 50_000, roundTripMs: 2_000 })
  try {
    const page = await (await phone.open()).newPage()
    await signIn(page, 'karen-holmsted')
    await expectKeptForOffline(page)

    phone.line.leadTo(slow.port)
    await page.goto('/complaints/new?about=case')
    await expect(page.getByRole('group', { name: 'Punkt 1', exact: true })).toBeVisible()
    await writePoints(page, [
      { whatHappened: 'Skrevet på en langsom forbindelse.' },
      { whatHappened: 'Og et punkt til.' },
    ])
    await goToCheck(page)
    await page.getByRole('button', { name: 'Send klagen' }).evaluate((button: HTMLButtonElement) => {
      for (let tap = 0; tap < 10; tap += 1) setTimeout(() => button.click(), tap * 20)
    })
    await expect(page.getByRole('button', { name: 'Sender …' })).toBeVisible()
    expect(await usualPause(page)).toBeLessThan(500)
    await expect(page.getByRole('heading', { level: 1, name: /^Klage over/ })).toBeVisible()
    await expect(page.getByText(/^U-\d{4}-\w{4}-\w{4}$/)).toBeVisible()

    expect(await municipality.countWith('Skrevet på en langsom forbindelse.')).toBe(1)
  } finally {
    phone.line.leadTo(service.port)
    await slow.close()
  }
})

/** For how long the page could not have answered a tap, in ms: the middle of 20 looks, since a busy machine may stop any page once. */
function usualPause(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const pauses: number[] = []
    for (let look = 0; look < 20; look += 1) {
      const before = performance.now()
      await new Promise((resolve) => setTimeout(resolve, 20))
      pauses.push(performance.now() - before - 20)
    }
    return pauses.sort((one, other) => one - other)[10] ?? Number.POSITIVE_INFINITY
  })
}

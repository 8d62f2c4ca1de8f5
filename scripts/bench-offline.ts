// npm run bench:offline – how fast "my phone" shows the case with the server stopped, already unlocked in this browser session, on a slow phone; held
// against a bare page of the same stack under the same kind of service worker, in alternating rounds of one run. Then what unlocking
// with the phone's lock adds. Prints medians and ratios; judges nothing.
//   node scripts/bench-offline.ts [rounds=7]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { forgetKeyOnLeaving, giveDeviceLock, makeMine, makeMineByLock, newPhone } from '#tests/e2e/support/phone.ts'
import { expectKeptForOffline } from '#tests/e2e/support/service-worker.ts'
import { signInAs, startPortal } from '#tests/support/portal.ts'
import { measuringFlags, openAndWatch, pressAndWatch } from './bench/content-watch.ts'
import { startFloorServer } from './bench/floor-server.ts'
import { chromiumFlags, ensureChromium } from './find-chromium.ts'

const cpu = 4
const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 7)
const executablePath = ensureChromium()

interface Subject {
  name: string
  address: string
  /** Appears with the content. */
  content: string
  context: BrowserContext
  times: number[]
}

const portal = await startPortal()
const floor = await startFloorServer()
const phone = await newPhone({ url: portal.url, flags: measuringFlags })
const floorProfile = await mkdtemp(join(tmpdir(), 'udvej-bench-'))
const floorContext = await chromium.launchPersistentContext(floorProfile, {
  executablePath,
  args: [...chromiumFlags, ...measuringFlags],
})
try {
  const floorAddress = `http://localhost:${floor.port}`
  const subjects: Subject[] = [
    { name: 'bare stack', address: `${floorAddress}/?kept`, content: '#content', context: floorContext, times: [] },
    { name: 'Udvej', address: portal.url, content: '[data-content]', context: await readyPhone(), times: [] },
  ]
  await prepareFloor(floorContext, `${floorAddress}/?kept`)
  await phone.line.cut()
  for (let round = 0; round < rounds; round++) for (const subject of subjects) subject.times.push(await start(subject))
  report(subjects)
  await phone.line.mend()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await unlock())
  console.log(`unlocking with the phone's lock until the content is there: ${median(times).toFixed(0)} ms`)
} finally {
  await phone.end()
  await floorContext.close()
  await rm(floorProfile, { recursive: true, force: true })
  await Promise.all([floor.close(), portal.stop()])
}

/** "My phone", unlocked, with the first page read and every file kept. */
async function readyPhone(): Promise<BrowserContext> {
  const context = await phone.open()
  const page = await context.newPage()
  await signInAs(page, portal.url, 'karen-holmsted')
  await makeMine(page)
  await page.goto('/')
  await page.waitForSelector('[data-content]')
  await expectKeptForOffline(page)
  await page.close()
  return context
}

async function prepareFloor(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
  )
  await page.close()
}

/** A page was open a moment ago, and now another one starts, cold, on a slow phone. */
async function start({ context, address, content }: Subject): Promise<number> {
  const before = await context.newPage()
  await before.goto(address)
  await before.waitForSelector(content)
  await before.close()
  const page = await context.newPage()
  await slowDown(page)
  const seen = await openAndWatch(page, address, content)
  await page.close()
  return seen.content
}

/** A phone of its own, locked, without a server: from the press on "unlock" to the content. */
async function unlock(): Promise<number> {
  const own = await newPhone({ url: portal.url, flags: measuringFlags })
  try {
    const context = await own.open()
    const page = await context.newPage()
    await giveDeviceLock(page)
    await signInAs(page, portal.url, 'karen-holmsted')
    await makeMineByLock(page)
    await page.goto('/')
    await page.waitForSelector('[data-content]')
    await expectKeptForOffline(page)
    await forgetKeyOnLeaving(page)
    await own.line.cut()
    await page.reload()
    const button = page.getByRole('button', { name: 'Lås op med telefonens lås' })
    await button.waitFor()
    await slowDown(page)
    return await pressAndWatch(page, () => button.click(), '[data-content]')
  } finally {
    await own.end()
  }
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function report(subjects: readonly Subject[]): void {
  const floorTime = median(subjects[0]?.times ?? [])
  console.log(`\nThe server stopped, ${cpu}× CPU; medians of ${rounds} alternating rounds`)
  for (const { name, times } of subjects) {
    const time = median(times)
    console.log(
      `${name.padEnd(12)} ${time.toFixed(0).padStart(5)} ms   ratio ${(time / floorTime).toFixed(2)}   (${times.map((one) => one.toFixed(0)).join(' ')})`,
    )
  }
}

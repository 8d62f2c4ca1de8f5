// npm run bench:page – how fast the first page is on a slow phone, held against a bare page of the same stack and against plain HTML, in
// alternating rounds of one run; and when the complaint form has its words, and when its fields. Then Lighthouse's mobile marks for four pages.
// Prints medians and ratios; judges nothing.
//   node scripts/bench-page.ts [rounds=5] [--no-lighthouse]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { signInAs, startPortal } from '#tests/support/portal.ts'
import { measuringFlags, openAndWatch, type Seen } from './bench/content-watch.ts'
import { startFloorServer } from './bench/floor-server.ts'
import { lighthouseMarks } from './bench/lighthouse-marks.ts'
import { startShapingProxy } from './bench/shaping-proxy.ts'
import { chromiumFlags, ensureChromium, ensureTestBrowser } from './find-chromium.ts'

const brakes = { bitsPerSecond: 400_000, roundTripMs: 400, cpu: 4 }
const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 5)
const executablePath = ensureChromium()

interface Subject {
  name: string
  port: number
  path: string
  /** Appears with the content. */
  content: string
  /** Lets the subject in before it is measured. */
  prepare?: (context: BrowserContext) => Promise<void>
  repeats: boolean
}
const portal = await startPortal()
const floor = await startFloorServer()
const slowPortal = await startShapingProxy(portal.port, brakes)
const slowFloor = await startShapingProxy(floor.port, brakes)

const signedIn = async (context: BrowserContext) => {
  const page = await context.newPage()
  await signInAs(page, portal.url, 'karen-holmsted')
  await page.close()
}
const subjects: Subject[] = [
  { name: 'plain HTML', port: slowFloor.port, path: '/plain.html', content: '#content', repeats: false },
  { name: 'bare stack', port: slowFloor.port, path: '/', content: '#content', repeats: true },
  { name: 'Udvej', port: slowPortal.port, path: '/', content: '[data-content]', prepare: signedIn, repeats: true },
  {
    name: 'complaint form',
    port: slowPortal.port,
    path: '/complaints/new',
    content: '[data-content]',
    prepare: signedIn,
    repeats: false,
  },
]
const first = new Map<string, Seen[]>()
const repeat = new Map<string, Seen[]>()

try {
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) await measure(subject)
    console.log(`round ${round + 1} of ${rounds} done`)
  }
  report()
  if (!process.argv.includes('--no-lighthouse')) await lighthouse()
} finally {
  await Promise.all([slowPortal.close(), slowFloor.close(), floor.close(), portal.stop()])
}

/** A new browser profile: a first visit, then, once the service worker has what it needs, a second one in a new tab. */
async function measure(subject: Subject): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'udvej-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumFlags, ...measuringFlags],
    viewport: { width: 390, height: 844 },
    locale: 'da-DK',
  })
  try {
    if (subject.prepare) await withoutTraces(context, subject)
    note(first, subject, await visit(context, subject))
    if (!subject.repeats) return
    const page = await context.newPage()
    await page.goto(`http://localhost:${subject.port}${subject.path}`)
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
      null,
      { timeout: 60_000 },
    )
    await untilKept(page)
    await page.close()
    note(repeat, subject, await visit(context, subject))
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
}

/** Waits until nothing has been added to what the worker keeps for a while: the second visit is one of another hour, not of the next second. */
async function untilKept(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(async () => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return kept.flat().length
    })
  for (let before = -1, now = await count(); now !== before; ) {
    await page.waitForTimeout(6_000)
    before = now
    now = await count()
  }
}

/** Signs in without the brakes on a context of its own and takes over the cookies only, so that the first visit is one. */
async function withoutTraces(context: BrowserContext, subject: Subject): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  const other = await browser.newContext({ locale: 'da-DK' })
  await subject.prepare?.(other)
  await context.addCookies(await other.cookies())
  await browser.close()
}

async function visit(context: BrowserContext, { port, path, content }: Subject): Promise<Seen> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: brakes.cpu })
  const seen = await openAndWatch(page, `http://localhost:${port}${path}`, content)
  await page.close()
  return seen
}

function note(into: Map<string, Seen[]>, subject: Subject, visit: Seen): void {
  into.set(subject.name, [...(into.get(subject.name) ?? []), visit])
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function report(): void {
  const seconds = (visits: Map<string, Seen[]>, name: string, mark: 'firstPaint' | 'content') =>
    median((visits.get(name) ?? []).map((one) => one[mark])) / 1000
  const row = (label: string, value: number, floorName: string, floorValue: number) =>
    console.log(
      `${label.padEnd(34)} ${value.toFixed(2)} s   ${floorName} ${floorValue.toFixed(2)} s   ratio ${(value / floorValue).toFixed(2)}`,
    )
  console.log(
    `\n${brakes.bitsPerSecond / 1000} kbit/s, ${brakes.roundTripMs} ms round trip, ${brakes.cpu}× CPU; medians of ${rounds} alternating rounds`,
  )
  row(
    'first paint of the shell',
    seconds(first, 'Udvej', 'firstPaint'),
    'plain HTML',
    seconds(first, 'plain HTML', 'firstPaint'),
  )
  row(
    'first visit to content',
    seconds(first, 'Udvej', 'content'),
    'bare stack',
    seconds(first, 'bare stack', 'content'),
  )
  row(
    'repeat visit to content',
    seconds(repeat, 'Udvej', 'content'),
    'bare stack',
    seconds(repeat, 'bare stack', 'content'),
  )
  // Its html has its first words (src/app/shell/openings.ts).
  console.log(
    `complaint form, first visit: its words ${seconds(first, 'complaint form', 'firstPaint').toFixed(2)} s, the form ${seconds(first, 'complaint form', 'content').toFixed(2)} s`,
  )
}

/** In the browser of the tests, without windows where there is one: on two cores the whole one's own processes take the page's time. */
async function lighthouse(): Promise<void> {
  console.log('\nLighthouse, mobile: performance / accessibility / best practices   (how quick this machine was)')
  for (const { path, marks, machine } of await lighthouseMarks(portal.url, ensureTestBrowser(), (page) =>
    signInAs(page, portal.url, 'karen-holmsted'),
  )) {
    console.log(`${path.padEnd(40)} ${marks.join(' / ')}   (${machine.toFixed(0)})`)
  }
}

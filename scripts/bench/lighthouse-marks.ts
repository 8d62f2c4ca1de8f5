import { type BrowserContext, chromium, type Page } from '@playwright/test'
import lighthouse from 'lighthouse'
import { chromiumFlags } from '../find-chromium.ts'
import { measuringFlags } from './content-watch.ts'

/** One run says little: the time in which the page answers to nothing differs by a factor of three from one to the next. */
const runs = 5

/**
 * Lighthouse's mobile marks (0 to 100: performance, accessibility, best practices), the medians of five runs, for overview, plan, a letter and the complaint form.
 * Beside them `machine`: Lighthouse's own measure of how quick this machine was meanwhile, the lower the slower. The first mark rests on it.
 */
export async function lighthouseMarks(url: string, executablePath: string, signIn: (page: Page) => Promise<void>) {
  const { cookie, letter } = await withBrowser(executablePath, async (context) => {
    await signIn(await context.newPage())
    const cookies = await context.cookies()
    return {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      letter: await firstLetter(context, url),
    }
  })
  const results: { path: string; marks: number[]; machine: number }[] = []
  for (const path of ['/', '/plan', letter, '/complaints/new']) {
    const marks: number[][] = []
    for (let run = 0; run < runs; run++) {
      // A browser that has never been here; only who is signed in is taken along.
      marks.push(await withBrowser(executablePath, (_context, port) => marksOf(`${url}${path}`, port, cookie)))
    }
    const [machine = Number.NaN, ...own] = medians(marks)
    results.push({ path: path.replace(/[0-9a-f-]{36}/, '<id>'), marks: own, machine })
  }
  return results
}

/** Runs `use` with a new browser, whose debugging port it is given. */
async function withBrowser<Result>(
  executablePath: string,
  use: (context: BrowserContext, debuggingPort: number) => Promise<Result>,
): Promise<Result> {
  const debuggingPort = 20_000 + Math.floor(Math.random() * 20_000)
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    args: [...chromiumFlags, ...measuringFlags, `--remote-debugging-port=${debuggingPort}`],
    locale: 'da-DK',
  })
  try {
    return await use(context, debuggingPort)
  } finally {
    await context.close()
  }
}

/** For each mark the median of the runs. */
function medians(runs: readonly number[][]): number[] {
  return (runs[0] ?? []).map((_, mark) => {
    const sorted = runs.map((one) => one[mark] ?? Number.NaN).toSorted((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  })
}

async function firstLetter(context: BrowserContext, url: string): Promise<string> {
  const answer = await context.request.get(`${url}/api/cases/own/letters?limit=1`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return `/letters/${items[0]?.id}`
}

/** How quick the machine was, then the three marks. */
async function marksOf(address: string, port: number, cookie: string): Promise<number[]> {
  const run = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    extraHeaders: { Cookie: cookie },
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  })
  const categories = run?.lhr.categories ?? {}
  if (process.env.LIGHTHOUSE_DETAILS) console.log(address, details(run?.lhr.audits ?? {}))
  const marks = ['performance', 'accessibility', 'best-practices'].map((name) => categories[name]?.score ?? Number.NaN)
  return [run?.lhr.environment.benchmarkIndex ?? Number.NaN, ...marks.map((mark) => Math.round(mark * 100))]
}

function details(
  audits: Record<string, { numericValue?: number | undefined; errorMessage?: string | undefined }>,
): string {
  const wanted = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'speed-index',
    'total-blocking-time',
    'cumulative-layout-shift',
  ]
  return wanted
    .map((name) => `${name} ${audits[name]?.numericValue?.toFixed(2) ?? audits[name]?.errorMessage}`)
    .join(', ')
}

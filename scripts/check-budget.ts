/**
 * Measures the build in `dist` and fails above the budget: `node scripts/check-budget.ts [folder]`.
 * Sizes are brotli 11, 1 kB = 1000 bytes. "First page" is what a signed-in citizen's first visit to the overview fetches.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strongestBrotli } from './vite-plugins/precompress.ts'

export interface Measure {
  name: string
  value: number
  most: number
  unit: 'kB' | 'requests'
}

const alreadyCompressed = /\.(?:woff2|png)$/
/** The first page also asks for the session and the overview. */
const answers = 2

async function sizeOf(path: string): Promise<number> {
  const content = await readFile(path)
  return alreadyCompressed.test(path) ? content.length : (await strongestBrotli(content)).length
}

/** The local files that the overview starts with: named in the html's tags and inline CSS, and by the server beside it (`started`). */
export function filesOfFirstPage(html: string, started: readonly string[] = []): string[] {
  const tagged = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(\/[^"]+)"/g)].map(([, file = '']) => file)
  const fonts = [...html.matchAll(/url\(["']?(\/fonts\/[^"')]+)/g)].map(([, file = '']) => file)
  // iOS asks for its icon only when the page is put on the home screen.
  return [...new Set([...tagged, ...started, ...fonts])].filter((file) => !file.includes('apple-touch-icon'))
}

/** Measures a finished build. @throws when the html names a file that is not there. */
export async function measureBuild(folder: string): Promise<{ measures: Measure[]; files: [string, number][] }> {
  const html = await readFile(`${folder}/index.html`, 'utf8')
  const first = ['/index.html', ...filesOfFirstPage(html, await startedWithOverview(folder))]
  const files = await Promise.all(first.map(async (file) => [file, await sizeOf(folder + file)] as [string, number]))
  const assets = existsSync(`${folder}/assets`) ? await readdir(`${folder}/assets`) : []
  const scripts = assets.filter((file) => file.endsWith('.js'))
  const scriptSizes = await Promise.all(scripts.map((file) => sizeOf(`${folder}/assets/${file}`)))
  const kB = (bytes: number[]) => bytes.reduce((sum, one) => sum + one, 0) / 1000
  const measures: Measure[] = [
    {
      name: 'first page, JavaScript',
      value: kB(files.filter(([file]) => file.endsWith('.js')).map(([, size]) => size)),
      most: 112,
      unit: 'kB',
    },
    { name: 'first page, all files', value: kB(files.map(([, size]) => size)), most: 160, unit: 'kB' },
    { name: 'first page, requests', value: files.length + answers, most: 10, unit: 'requests' },
    { name: 'inline CSS', value: await inlineCssSize(html), most: 9, unit: 'kB' },
    { name: 'largest chunk', value: Math.max(0, ...scriptSizes) / 1000, most: 85, unit: 'kB' },
    { name: 'all JavaScript', value: kB(scriptSizes), most: 320, unit: 'kB' },
  ]
  return { measures, files }
}

/** What the server names in the header of the overview's html. */
async function startedWithOverview(folder: string): Promise<string[]> {
  const map = `${folder}/.vite/page-files.json`
  if (!existsSync(map)) return []
  const { da = {} } = JSON.parse(await readFile(map, 'utf8')) as Record<string, Record<string, string[]>>
  return da[''] ?? []
}

async function inlineCssSize(html: string): Promise<number> {
  const css = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text).join('')
  return (await strongestBrotli(Buffer.from(css))).length / 1000
}

/** The measures that are above their budget. */
export function breaches(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ value, most }) => value > most)
}

async function main(folder: string): Promise<void> {
  const { measures, files } = await measureBuild(folder)
  for (const [file, size] of files) console.log(`  ${(size / 1000).toFixed(2).padStart(8)} kB  ${basename(file)}`)
  for (const one of measures) {
    const mark = one.value > one.most ? 'TOO MUCH' : 'ok'
    const digits = one.unit === 'kB' ? 2 : 0
    console.log(`${one.name.padEnd(24)} ${one.value.toFixed(digits).padStart(8)} of ${one.most} ${one.unit}  ${mark}`)
  }
  if (breaches(measures).length > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv[2] ?? 'dist')

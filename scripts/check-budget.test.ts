import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { breaches, filesOfFirstPage, measureBuild } from './check-budget.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'budget-'))
  await mkdir(`${folder}/assets`)
  await writeFile(`${folder}/index.html`, '<script type="module" src="/assets/index.js"></script><style>a{}</style>')
})
afterEach(() => rm(folder, { recursive: true }))

test('a small build is within the budget', async () => {
  await writeFile(`${folder}/assets/index.js`, 'export {}')
  expect(breaches((await measureBuild(folder)).measures)).toEqual([])
})

test('a build above the budget is refused, by name', async () => {
  await writeFile(`${folder}/assets/index.js`, randomBytes(170_000))
  const names = breaches((await measureBuild(folder)).measures).map(({ name }) => name)
  expect(names).toEqual(['first page, JavaScript', 'first page, all files', 'largest chunk'])
})

test('files that the inline script starts for the overview count, and so do the fonts', () => {
  const html =
    '<script>for(let e of{"":[`/assets/words-en.js`],plan:[`/assets/plan.js`]}[o])</script><style>@font-face{src:url(/fonts/a.woff2)}</style>'
  expect(filesOfFirstPage(html)).toEqual(['/assets/words-en.js', '/fonts/a.woff2'])
})

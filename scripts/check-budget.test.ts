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

test('files that the server names beside the html count, and so do the fonts', async () => {
  await mkdir(`${folder}/.vite`)
  await writeFile(`${folder}/.vite/page-files.json`, '{"da":{"":["/assets/words.js"],"plan":["/assets/plan.js"]}}')
  for (const file of ['index', 'words', 'plan']) await writeFile(`${folder}/assets/${file}.js`, 'export {}')
  const { files } = await measureBuild(folder)
  expect(files.map(([file]) => file)).toEqual(['/index.html', '/assets/index.js', '/assets/words.js'])
  const html = '<style>@font-face{src:url(/fonts/a.woff2)}</style>'
  expect(filesOfFirstPage(html)).toEqual(['/fonts/a.woff2'])
})

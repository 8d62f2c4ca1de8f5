import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rolldown } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageFiles, readPages } from './page-files.ts'
import { describeEdition } from './service-worker.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('every page of the app is in the form that the build can read', async () => {
  const found = await readPages('.')
  expect(found.find(({ path }) => path === 'privacy')).toEqual({
    path: 'privacy',
    features: ['about'],
    file: 'app/pages/privacy-page.tsx',
  })
})

test('a page deeper down starts its own files, whatever the id in its address', () => {
  const chunk = (fileName: string, moduleId: string) =>
    ({ type: 'chunk', fileName, moduleIds: [moduleId], imports: [] }) as unknown as Rolldown.OutputChunk
  const bundle = {
    'assets/list.js': chunk('assets/list.js', '/root/src/list-page.tsx'),
    'assets/letter.js': chunk('assets/letter.js', '/root/src/letter-page.tsx'),
    'assets/words.js': chunk('assets/words.js', '/root/locales/da/letters.json'),
  }
  const pages = [
    { path: 'letters', features: ['letters'], file: 'list-page.tsx' },
    { path: 'letters/:letterId', features: ['letters'], file: 'letter-page.tsx' },
  ]
  expect(pageFiles(pages, { bundle, root: '/root', language: 'da', alreadyThere: new Set() })).toEqual({
    '': [],
    letters: ['/assets/list.js', '/assets/words.js'],
    'letters/:': ['/assets/letter.js', '/assets/words.js'],
  })
})

test('a page in another form stops the build', async () => {
  await mkdir(`${folder}/src/app`, { recursive: true })
  await writeFile(`${folder}/src/app/routes.tsx`, "page('letters', words, bring)")
  await expect(readPages(folder)).rejects.toThrow('1 pages, but only 0')
})

test('the service worker keeps what the html names first, the rest later, and no compressed copies', async () => {
  await mkdir(`${folder}/assets`)
  await writeFile(`${folder}/index.html`, '<script src="/assets/index-1.js"></script>')
  await writeFile(`${folder}/en.html`, '<html lang="en">')
  for (const file of ['index-1.js', 'index-1.js.br', 'letters-2.js', 'letters-2.css'])
    await writeFile(`${folder}/assets/${file}`, '')
  const { shells, first, rest, id } = await describeEdition(folder)
  expect(shells).toEqual({ da: '/index.html', en: '/en.html' })
  expect(first).toEqual(['/assets/index-1.js'])
  expect(rest).toEqual(['/assets/letters-2.css', '/assets/letters-2.js'])
  await writeFile(`${folder}/en.html`, '<html lang="en"> ')
  expect((await describeEdition(folder)).id).not.toBe(id)
})

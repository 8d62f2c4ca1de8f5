import { createContext, runInContext } from 'node:vm'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { rewrite } from './classic-entry.ts'

const parts = new Map([
  ['assets/react-1.js', 'react'],
  ['assets/index-2.js', 'index'],
])
const written = (file: string, code: string) => rewrite(code, file, parts, parseAst)
/** Runs files one after the other as a browser runs classic scripts, and gives what they left. */
function shelfAfter(...scripts: string[]): Record<string, unknown> {
  const place = createContext({ URL, location: { href: 'https://udvej.example/' } })
  for (const script of scripts) runInContext(script, place)
  return (place as { udvejParts?: Record<string, unknown> }).udvejParts ?? {}
}

test('a file of the entry leaves its exports where the next one takes them', () => {
  const react = written('assets/react-1.js', 'const make = (word) => word + "!"; export { make as m };')
  const index = written(
    'assets/index-2.js',
    "import { m as make } from './react-1.js'; const shown = make('p'); export { shown as s };",
  )
  expect(shelfAfter(react, index).index).toEqual({ s: 'p!' })
})

test('the files wait, in their order, while the page has something to show before them', () => {
  const react = written('assets/react-1.js', 'const make = (word) => word + "!"; export { make as m };')
  const index = written(
    'assets/index-2.js',
    "import { m as make } from './react-1.js'; const shown = make('p'); export { shown as s };",
  )
  expect(shelfAfter('globalThis.udvejLater = []', react, index)).toEqual({})
  expect(shelfAfter('globalThis.udvejLater = []', react, index, 'for (const run of udvejLater) run()').index).toEqual({
    s: 'p!',
  })
})

test('a page stays a module: it takes from the entry, and imports the rest as before', () => {
  const page = written(
    'assets/plan-3.js',
    "import { s as shown } from './index-2.js'; import { x } from './shared-4.js'; export { x as default };",
  )
  expect(page).toBe(
    'const{s:shown}=globalThis.udvejParts["index"]; import { x } from \'./shared-4.js\'; export { x as default };',
  )
})

test('what only a module may say is said otherwise', () => {
  const index = written(
    'assets/index-2.js',
    "const there = new URL('/assets/a.css', import.meta.url).href; export { there };",
  )
  expect(shelfAfter(index).index).toEqual({ there: 'https://udvej.example/assets/a.css' })
})

test('a page that wants the entry as a whole stops the build', () => {
  expect(() => written('assets/plan-3.js', "import * as all from './index-2.js'")).toThrow('takes index as a whole')
})

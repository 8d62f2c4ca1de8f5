// Holds docs/faults.md against the tests: every row of its table is the name of a test in each file that the row gives, and no test names a row
// that is not there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folders = ['server', 'src', 'tests', 'scripts', 'demo', 'mocks']
const testFile = /\.(test|spec)\.tsx?$/
// At the start of a text, as the name of a test or of one case of it: '33N …', '33N 34N …'.
const namedRows = /['"`]((?:\d+[NP] )+)/g

/** The rows that a test file names, such as `33N`. */
export function rowsIn(source: string): Set<string> {
  return new Set([...source.matchAll(namedRows)].flatMap(([, numbers = '']) => numbers.trim().split(' ')))
}

/** Row → files, as the table of docs/faults.md has them. */
export function readTable(markdown: string): Map<string, string[]> {
  const rows = markdown.split('\n').flatMap((line) => {
    const [, number = '', , , files = ''] = line.split('|').map((cell) => cell.trim())
    return /^\d+[NP]$/.test(number)
      ? [[number, [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)] as const]
      : []
  })
  const twice = rows.find(([number], index) => rows.findIndex(([other]) => other === number) !== index)
  if (twice) throw new Error(`docs/faults.md has the row ${twice[0]} twice.`)
  return new Map(rows.map(([number, files]) => [number, [...files]]))
}

/** What does not fit, one sentence each. `tests` gives the source of every test file by its path. */
export function faultsOf(table: ReadonlyMap<string, readonly string[]>, tests: ReadonlyMap<string, string>): string[] {
  const faults: string[] = []
  for (const [number, files] of table) {
    if (files.length === 0) faults.push(`docs/faults.md: ${number} names no file that tests it`)
    for (const file of files) {
      const source = tests.get(file)
      if (source === undefined) faults.push(`docs/faults.md: ${number} names ${file}, which is no test file`)
      else if (!rowsIn(source).has(number)) faults.push(`${file}: no test has a name that begins with ${number}`)
    }
  }
  for (const [file, source] of tests) {
    for (const number of rowsIn(source))
      if (!table.has(number)) faults.push(`${file}: ${number} is no row of docs/faults.md`)
  }
  return faults
}

function testsOf(root: string): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
  // The check's own test names rows that are none.
  const own = 'scripts/check-faults.test.ts'
  const tests = files.filter((file) => testFile.test(file) && file !== own)
  return new Map(tests.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

function main(root: string): void {
  const table = readTable(readFileSync(join(root, 'docs/faults.md'), 'utf8'))
  const faults = faultsOf(table, testsOf(root))
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
  else console.log(`${table.size} rows, each with its test.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(join(import.meta.dirname, '..'))

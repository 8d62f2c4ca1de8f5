import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeEdition } from './code-edition.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'udvej-edition-'))
  writeFileSync(join(folder, 'rule.ts'), 'export const weeks = 4\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the same code has the same edition', () => {
  expect(codeEdition(folder)).toBe(codeEdition(folder))
  expect(codeEdition()).toMatch(/^[0-9a-f]{16}$/)
})

test('changed code, a new file and another name of a file are each another edition; a test is none', () => {
  const editions = [codeEdition(folder)]
  writeFileSync(join(folder, 'rule.ts'), 'export const weeks = 5\n')
  editions.push(codeEdition(folder))
  writeFileSync(join(folder, 'holidays.json'), '[]')
  editions.push(codeEdition(folder))
  rmSync(join(folder, 'holidays.json'))
  writeFileSync(join(folder, 'days.json'), '[]')
  editions.push(codeEdition(folder))
  expect(new Set(editions).size).toBe(4)
  writeFileSync(join(folder, 'rule.test.ts'), '')
  expect(codeEdition(folder)).toBe(editions.at(-1))
})

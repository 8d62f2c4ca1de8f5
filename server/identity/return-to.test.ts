import { expect, test } from 'vitest'
import { safeReturnTo } from './return-to.ts'

const here = 'https://udvej.example'

test.each(['/', '/letters', '/letters?page=2#top', '/%2F%2Fevil.example', '/authors'])('%s is kept', (wish) => {
  expect(safeReturnTo(wish, here)).toBe(wish)
})

test.each([
  undefined,
  ['/letters', '/plan'],
  '',
  'letters',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/../..//evil.example',
  '/%2e%2e//evil.example',
  'javascript:alert(1)',
  ' //evil.example',
  '/auth/login',
  '/auth/logout?x',
  '/idp/auth',
  '/api/session',
  `/${'a'.repeat(600)}`,
])('%j ends on the front page', (wish) => {
  expect(safeReturnTo(wish, here)).toBe('/')
})

test('a kept path never leads to another origin', () => {
  for (const wish of ['/letters', '/?next=//evil.example', '/@evil.example', '/:80']) {
    expect(new URL(safeReturnTo(wish, here), here).origin).toBe(here)
  }
})

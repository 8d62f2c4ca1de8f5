import { expect, test } from 'vitest'
import { harmlessName, nameWithEnding } from './attachment-name.ts'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['../x', 'x'],
  ['..', 'fil'],
  ['/', 'fil'],
  ['   ', 'fil'],
  ['.htaccess', 'htaccess'],
  ['Kvittering\u202Efdp.exe', 'Kvitteringfdp.exe'],
  ['a\u0007b\r\nc.pdf', 'abc.pdf'],
  ['"><img src=x onerror=alert(1)>.png', '___img src=x onerror=alert(1)_.png'],
  ['Lægens brev  3.pdf', 'Lægens brev 3.pdf'],
  ['تقرير الطبيب.pdf', 'تقرير الطبيب.pdf'],
])('62N the name %j becomes %j', (given, name) => {
  expect(harmlessName(given)).toBe(name)
})

test('a very long name is cut and keeps its ending', () => {
  const name = harmlessName(`${'æ'.repeat(300)}.jpeg`)
  expect([Array.from(name).length, name.endsWith('æ.jpeg')]).toEqual([120, true])
})

test('a name gets the ending of what the file is', () => {
  expect(nameWithEnding('photo.HEIC', 'image/jpeg')).toBe('photo.jpg')
  expect(nameWithEnding('photo.JPEG', 'image/jpeg')).toBe('photo.JPEG')
  expect(nameWithEnding('page.html', 'application/pdf')).toBe('page.pdf')
  expect(nameWithEnding('brev 3. november', 'application/pdf')).toBe('brev 3. november.pdf')
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scanProfile } from './profile-scan.ts'
import { unsnappy } from './snappy.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'udvej-scan-'))
  mkdirSync(join(folder, 'Default/Storage'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const mark = 'Mærke-7Q4'
const scan = (name: string, bytes: Buffer) => {
  writeFileSync(join(folder, 'Default/Storage', name), bytes)
  return scanProfile(folder, [mark, 'not there']).map(({ how }) => how)
}

test('a mark is found in every way in which a browser writes a text', () => {
  expect(scan('a', Buffer.from(`..${mark}..`))).toEqual(['plain'])
  expect(scan('a', Buffer.from(`..${mark}..`, 'utf16le'))).toEqual(['plain'])
  expect(scan('a', Buffer.from(`..${mark}..`, 'latin1'))).toEqual(['plain'])
  expect(scan('a', Buffer.concat([Buffer.from('head'), gzipSync(mark)]))).toEqual(['plain, gzip'])
  expect(scan('a', Buffer.from('M\u00e6rke-7Q5'))).toEqual([])
})

test('what Snappy has shortened is found: a text of literals and copies', () => {
  // "aaaa…" as one literal and copies of itself, then the mark as a literal, as the format describes them.
  const tail = Buffer.from(mark, 'latin1')
  const packed = Buffer.concat([
    Buffer.from([0xff, 0x11, 0x02]),
    Buffer.from([12 + tail.length, 0x00, 0x61, (7 << 2) | 1, 1]),
    Buffer.from([((tail.length - 1) << 2) | 0]),
    tail,
  ])
  packed[3] = 1 + 11 + tail.length
  expect(unsnappy(packed.subarray(3))?.toString('latin1')).toBe(`${'a'.repeat(12)}${mark}`)
  expect(scan('MANIFEST', packed)).toEqual(['plain', 'plain, packed value'])
  packed.fill(0, 9)
  expect(scan('MANIFEST', packed)).toEqual([])
})

test('bytes that are no Snappy are not taken for it', () => {
  expect(unsnappy(Buffer.from([]))).toBeNull()
  expect(unsnappy(Buffer.from([255, 255, 255, 255, 255, 255]))).toBeNull()
  expect(unsnappy(Buffer.from([4, 0x01, 9]))).toBeNull()
})

test('a record that a log has cut in two is found', () => {
  const log = Buffer.alloc(32_768 + 40)
  const first = Buffer.from(mark, 'latin1').subarray(0, 4)
  log.writeUInt16LE(32_768 - 7, 4)
  log.set(first, 32_768 - 4)
  log.writeUInt16LE(20, 32_768 + 4)
  log.set(Buffer.from(mark, 'latin1').subarray(4), 32_768 + 7)
  expect(scan('000003.log', log)).toEqual(['LevelDB log'])
})

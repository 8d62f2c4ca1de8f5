import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readVarint, unsnappy } from './snappy.ts'

/** Where a mark can be read. */
export interface Found {
  mark: string
  file: string
  how: string
}

/**
 * Looks for marks in every file of a browser's profile folder: in UTF-8 and UTF-16, as they lie there and inside what Chromium packs
 * (LevelDB tables, values of IndexedDB, gzip). Close the browser first: what it has not written cannot be found. Let it fetch without compression
 * (`readable` of the fault proxy): brotli cannot be told from noise.
 */
export function scanProfile(folder: string, marks: readonly string[]): Found[] {
  const found: Found[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const file = relative(folder, path)
    for (const { how, bytes } of layersOf(readFileSync(path), entry.name)) {
      for (const mark of marks) if (holds(bytes, mark)) found.push({ mark, file, how })
    }
  }
  return found
}

interface Layer {
  how: string
  bytes: Buffer
}

/** What a file's bytes are, and what can be unpacked from them. */
function layersOf(bytes: Buffer, name: string): Layer[] {
  const plain: Layer[] = [{ how: 'plain', bytes }]
  if (/\.(ldb|sst)$/.test(name))
    plain.push(...tableBlocks(bytes).map((block) => ({ how: 'LevelDB table', bytes: block })))
  // A row of IndexedDB can lie across the pieces that a log is cut into.
  if (/\.log$/.test(name)) plain.push({ how: 'LevelDB log', bytes: joinedLog(bytes) })
  const packed = plain.flatMap((layer) => [
    ...unpackedAt(layer.bytes, indexedDbValue, unsnappy).map((value) => ({
      how: `${layer.how}, packed value`,
      bytes: value,
    })),
    ...unpackedAt(layer.bytes, gzip, gunzip).map((value) => ({ how: `${layer.how}, gzip`, bytes: value })),
  ])
  return [...plain, ...packed]
}

// How Chromium begins a value that it has packed with Snappy (IDBValueWrapper), and how gzip begins.
const indexedDbValue = { begin: Buffer.from([0xff, 0x11, 0x02]), skip: 3 }
const gzip = { begin: Buffer.from([0x1f, 0x8b, 0x08]), skip: 0 }

function unpackedAt(
  bytes: Buffer,
  { begin, skip }: { begin: Buffer; skip: number },
  unpack: (packed: Buffer) => Buffer | null,
): Buffer[] {
  const values: Buffer[] = []
  for (let at = bytes.indexOf(begin); at >= 0; at = bytes.indexOf(begin, at + 1)) {
    const value = unpack(bytes.subarray(at + skip))
    if (value) values.push(value)
  }
  return values
}

function holds(bytes: Buffer, mark: string): boolean {
  const wide = Buffer.from(mark, 'utf16le')
  return (
    bytes.includes(mark, 0, 'utf8') ||
    bytes.includes(wide) ||
    bytes.includes(Buffer.from(wide).swap16()) ||
    bytes.includes(mark, 0, 'latin1')
  )
}

function gunzip(packed: Buffer): Buffer | null {
  try {
    return gunzipSync(packed)
  } catch {
    return null
  }
}

const footerBytes = 48
const tableMagic = Buffer.from('57fb808b247547db', 'hex')

/** The blocks of a LevelDB table, unpacked. None when the file is not whole. */
function tableBlocks(table: Buffer): Buffer[] {
  const footer = table.subarray(-footerBytes)
  if (!footer.subarray(-8).equals(tableMagic)) return []
  const metaIndex = readHandle(footer, 0)
  const index = metaIndex && readHandle(footer, metaIndex.next)
  const indexBlock = index && blockAt(table, index)
  if (!indexBlock) return []
  return valuesOf(indexBlock).flatMap((value) => {
    const handle = readHandle(value, 0)
    return (handle && blockAt(table, handle)) ?? []
  })
}

interface Handle {
  offset: number
  size: number
  next: number
}

function readHandle(bytes: Buffer, at: number): Handle | null {
  const offset = readVarint(bytes, at)
  const size = offset && readVarint(bytes, offset.next)
  return offset && size ? { offset: offset.value, size: size.value, next: size.next } : null
}

function blockAt(table: Buffer, { offset, size }: Handle): Buffer | null {
  const content = table.subarray(offset, offset + size)
  return table[offset + size] === 1 ? unsnappy(content) : content
}

/** The values of a block: entries of (shared, own, value length, own part of the key, value), then the restart points. */
function valuesOf(block: Buffer): Buffer[] {
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4)
  const values: Buffer[] = []
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at)
    const own = shared && readVarint(block, shared.next)
    const length = own && readVarint(block, own.next)
    if (!own || !length) return values
    const from = length.next + own.value
    values.push(block.subarray(from, from + length.value))
    at = from + length.value
  }
  return values
}

const logBlockBytes = 32_768

/** The records of a LevelDB log without the headers (checksum, length, type) that stand in the middle of long ones. */
function joinedLog(log: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let block = 0; block < log.length; block += logBlockBytes) {
    const blockEnd = Math.min(block + logBlockBytes, log.length)
    for (let at = block; at + 7 <= blockEnd; ) {
      const length = log.readUInt16LE(at + 4)
      if (length === 0) break
      pieces.push(log.subarray(at + 7, Math.min(at + 7 + length, blockEnd)))
      at += 7 + length
    }
  }
  return Buffer.concat(pieces)
}

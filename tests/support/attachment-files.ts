import { createHash, randomUUID } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

// Files as a phone sends them, and as somebody sends them who means harm. Made here, byte by byte.

/** A mark in the metadata that must not be passed on. */
export const planted = 'Planted-in-metadata'

const exif = {
  IFD0: { Make: planted, DateTime: '2026:11:01 10:00:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 1/1 1/1' },
}

/** Left half red, right half blue. With the camera's orientation 6 it is to be shown turned to the right. */
export function jpegPhoto({ width = 64, height = 48, orientation = 1 } = {}): Promise<Buffer> {
  return halves(width, height).withExif(exif).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
}

export function pngPicture(): Promise<Buffer> {
  return halves(64, 48).withExif(exif).png().toBuffer()
}

function halves(width: number, height: number): Sharp {
  const right = { create: { width: width / 2, height, channels: 3, background: '#2828c8' } } as const
  const whole = { create: { width, height, channels: 3, background: '#c82828' } } as const
  return sharp(whole).composite([{ input: right, left: width / 2, top: 0 }])
}

/** The same picture as an iPhone would keep it: nothing in Node writes HEIC, so these bytes were made with heif-enc. */
export const heicPhoto = Buffer.from(
  [
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAeFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAAC',
    'AAAAEGlkYXQAAAAAAEAAMAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAIFAAEAAAAAAAAAPAACAAEAAAAAAAAAAQAAAAAAAAAIAAMAAAAAAAACQQABAAAA',
    'AAAAAJIAAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAANVp',
    'cHJwAAAAs2lwY28AAABzaHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAJ0IBAQNwAAADAJAA',
    'AAMAAAMAHqAggQWW6uSmubAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAABAAAAAMAAAABBwaXhp',
    'AAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAAChpcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAADmNkc2MAAwABAAIAAADWbWRhdAAAADgo',
    'Aa9Y5vTqv//ifP/6NpIfHibJvyE2v9kFatzUsH47Mb9d84dToj5clilOpI99pFgokOIOguNh6AAAAABJSSoACAAAAAYADwECAAkAAABWAAAAEgEDAAEA',
    'AAABAAAAGgEFAAEAAABgAAAAGwEFAAEAAABoAAAAKAEDAAEAAAACAAAAaYcEAAEAAABwAAAAAAAAAEhlbW1lbGlnAAA4YwAA6AMAADhjAADoAwAAAgAC',
    'oAQAAQAAAEAAAAADoAQAAQAAADAAAAAAAAAA',
  ].join(''),
  'base64',
)

/** A PDF of one empty page. `size` fills it up to so many bytes. */
export function pdf(size = 0): Buffer {
  const head = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
  const page = '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n'
  const end = 'trailer<</Root 1 0 R>>\n%%EOF\n'
  const filling = Math.max(0, size - head.length - page.length - end.length)
  // Different bytes everywhere, so that a part in the wrong place is noticed.
  const bytes = Buffer.alloc(
    filling,
    Uint8Array.from({ length: 251 }, (_, index) => index),
  )
  return Buffer.concat([Buffer.from(head + page), bytes, Buffer.from(end)])
}

/** The test file of every virus scanner, in two halves so that none of them stops at this source. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

export const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(document.domain)</script></svg>',
)

/** A PNG whose head says 50,000 × 50,000: ten gigabytes once it is unpacked. */
export function hugePng(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(50_000, 0)
  head.writeUInt32BE(50_000, 4)
  head.set([8, 6], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(200_001))), chunk('IEND')])
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PDF for one reader and an empty ZIP archive for another. */
export function pdfAndArchive(): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  return Buffer.concat([pdf(), end])
}

/** A web page that says further down that it is a PDF. */
export const pageAndPdf = Buffer.concat([Buffer.from('<html><script>alert(1)</script>\n'), pdf()])

/** A picture that goes on as a web page. */
export async function jpegAndPage(): Promise<Buffer> {
  return Buffer.concat([await jpegPhoto(), Buffer.from(`<html><script>alert("${planted}")</script></html>`)])
}

/** A file as a complaint declares it. */
export function declared(bytes: Uint8Array, name: string) {
  return {
    id: randomUUID() as string,
    name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

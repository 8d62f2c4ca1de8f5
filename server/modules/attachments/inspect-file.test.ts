import { setImmediate as afterThisTurn } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import * as files from '#tests/support/attachment-files.ts'
import { createInspector } from './inspect-apart.ts'

const inspect = createInspector()

async function accepted(bytes: Uint8Array) {
  const result = await inspect(bytes)
  if (result.outcome === 'refused') throw new Error(result.reason)
  return { type: result.mediaType, bytes: Buffer.from(result.bytes) }
}

/** The colour of the picture at a place: the picture's halves are red and blue. */
async function colourAt(bytes: Buffer, left: number, top: number): Promise<'red' | 'blue'> {
  const [red = 0, , blue = 0] = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return red > blue ? 'red' : 'blue'
}

test('a photo keeps its size and its picture, and loses what the camera wrote into it', async () => {
  const photo = await files.jpegPhoto()
  expect(photo.includes(files.planted)).toBe(true)
  const { type, bytes } = await accepted(photo)
  expect(type).toBe('image/jpeg')
  const { width, height, exif, xmp, orientation } = await sharp(bytes).metadata()
  expect({ width, height, exif, xmp, orientation }).toEqual({ width: 64, height: 48 })
  expect(bytes.includes(files.planted)).toBe(false)
  expect([await colourAt(bytes, 5, 20), await colourAt(bytes, 60, 20)]).toEqual(['red', 'blue'])
})

test('a photo taken with the phone upright stays the right way up without its metadata', async () => {
  const { bytes } = await accepted(await files.jpegPhoto({ orientation: 6 }))
  const { width, height } = await sharp(bytes).metadata()
  expect([width, height, await colourAt(bytes, 20, 5), await colourAt(bytes, 20, 60)]).toEqual([48, 64, 'red', 'blue'])
})

test('a PNG stays a PNG, without its metadata', async () => {
  const { type, bytes } = await accepted(await files.pngPicture())
  expect([type, bytes.includes(files.planted)]).toEqual(['image/png', false])
})

test('a HEIC photo becomes a JPEG that everybody can open', async () => {
  const { type, bytes } = await accepted(files.heicPhoto)
  const { width, height } = await sharp(bytes).metadata()
  expect([type, width, height]).toEqual(['image/jpeg', 64, 48])
  expect([await colourAt(bytes, 5, 20), await colourAt(bytes, 60, 20)]).toEqual(['red', 'blue'])
})

test('a PDF is passed on as it is', async () => {
  const whole = files.pdf(300_000)
  const { type, bytes } = await accepted(whole)
  expect([type, bytes.equals(whole)]).toEqual(['application/pdf', true])
})

test.each([
  ['EICAR', () => files.eicar, 'notAllowedKind'],
  ['an SVG with a script', () => files.svg, 'notAllowedKind'],
  ['a web page that is also a PDF', () => files.pageAndPdf, 'notAllowedKind'],
  ['a PDF that is also an archive', files.pdfAndArchive, 'notAllowedKind'],
  ['text', () => Buffer.from('Jeg klager.'), 'notAllowedKind'],
  ['a PNG of 50,000²', files.hugePng, 'tooManyPixels'],
  ['half a photo', async () => (await files.jpegPhoto({ width: 640, height: 480 })).subarray(0, 2000), 'unreadable'],
  ['half a HEIC photo', () => files.heicPhoto.subarray(0, 500), 'unreadable'],
  ['a PDF without an end', () => files.pdf().subarray(0, 120), 'unreadable'],
])(
  '62N %s is refused',
  async (_what, make, reason) => {
    expect(await inspect(await make())).toEqual({ outcome: 'refused', reason })
  },
  60_000,
)

test('62N of a picture that goes on as a web page only the picture is left', async () => {
  const polyglot = await files.jpegAndPage()
  const { type, bytes } = await accepted(polyglot)
  expect([type, polyglot.includes('<script>'), bytes.includes('<script>')]).toEqual(['image/jpeg', true, false])
})

test('each picture is inspected in a process of its own, so the service goes on answering', async () => {
  const processes = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
  const before = processes()
  const inspections = [inspect(files.heicPhoto), inspect(files.heicPhoto)]
  await afterThisTurn()
  expect(processes()).toBe(before + 2)
  expect(await Promise.all(inspections)).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }])
}, 60_000)

test('when too many files wait, the next one is to come again later', async () => {
  const busy = createInspector()
  const all = await Promise.allSettled(Array.from({ length: 23 }, () => busy(files.svg)))
  const refused = all.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { status: 503, headers: { 'retry-after': '10' } } }])
}, 120_000)

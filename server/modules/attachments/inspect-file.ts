import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import type { AttachmentType, RefusalReason } from './attachment.ts'
import { decodeHeic } from './decode-heic.ts'

/** What became of a file: what is passed on in its place, or why it cannot be used. */
export type Inspection =
  | { outcome: 'accepted'; mediaType: AttachmentType; bytes: Uint8Array }
  | { outcome: 'refused'; reason: RefusalReason }

/** More than the largest picture that a phone takes by itself (48 million), and little enough for a small server. */
const mostPixels = 50_000_000

const refused = (reason: RefusalReason): Inspection => ({ outcome: 'refused', reason })

/**
 * Finds out from its bytes what a file is, and makes it harmless: a picture is drawn anew at its own size, the right way up and without its
 * metadata; a PDF is passed on as it is. Never throws: what cannot be read is `unreadable`.
 */
export async function inspectFile(bytes: Uint8Array): Promise<Inspection> {
  try {
    const type = await fileTypeFromBuffer(bytes)
    switch (type?.mime) {
      case 'application/pdf':
        return inspectPdf(bytes)
      case 'image/jpeg':
        return await redraw(sharp(bytes, limits), 'image/jpeg')
      case 'image/png':
        return await redraw(sharp(bytes, limits), 'image/png')
      case 'image/heic':
      case 'image/heif':
        return await redrawHeic(bytes)
      default:
        return refused('notAllowedKind')
    }
  } catch {
    return refused('unreadable')
  }
}

// libvips stops at what is broken, and not at what a camera merely wrote oddly.
const limits = { limitInputPixels: false, failOn: 'error', sequentialRead: true } as const

async function redraw(picture: Sharp, mediaType: 'image/jpeg' | 'image/png'): Promise<Inspection> {
  const { width, height } = await picture.metadata()
  if (width * height > mostPixels) return refused('tooManyPixels')
  const upright = picture.autoOrient()
  // Papers are photographed: full colour detail keeps thin writing legible.
  const drawn = mediaType === 'image/png' ? upright.png() : upright.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
  return { outcome: 'accepted', mediaType, bytes: await drawn.toBuffer() }
}

async function redrawHeic(bytes: Uint8Array): Promise<Inspection> {
  const raw = await decodeHeic(bytes, mostPixels)
  if (raw === 'tooManyPixels') return refused('tooManyPixels')
  const { data, width, height } = raw
  return redraw(sharp(data, { ...limits, raw: { width, height, channels: 4 } }).removeAlpha(), 'image/jpeg')
}

/**
 * A PDF begins with its mark at the very first byte and says where it ends. One that ends as a ZIP archive is two files in one, and a reader that
 * takes it for the other would open what nobody has looked at.
 */
function inspectPdf(bytes: Uint8Array): Inspection {
  const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  if (!tail.includes('%%EOF')) return refused('unreadable')
  if (endsAsArchive(bytes)) return refused('notAllowedKind')
  return { outcome: 'accepted', mediaType: 'application/pdf', bytes }
}

const archiveEnd = Buffer.from('PK\x05\x06', 'latin1')
const archiveEndSize = 22
const longestArchiveComment = 65_535

function endsAsArchive(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-(archiveEndSize + longestArchiveComment)))
  for (let at = tail.indexOf(archiveEnd); at !== -1; at = tail.indexOf(archiveEnd, at + 1)) {
    const end = at + archiveEndSize
    if (end <= tail.length && end + tail.readUInt16LE(end - 2) === tail.length) return true
  }
  return false
}

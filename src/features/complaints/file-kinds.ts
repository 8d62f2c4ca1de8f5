/** What the file field offers. Some phones know HEIC by its ending only. */
export const accepted = 'image/jpeg,image/png,image/heic,image/heif,application/pdf,.heic,.heif'

/** The contract's limits. */
const mostBytes = 10 * 1024 * 1024
export const mostFiles = 10

/** Why a file was not added; a key of the words under `files.fault`. */
export type FileFault = 'empty' | 'tooLarge' | 'kind' | 'tooMany' | 'unread'

/** What can be said of a file before it is sent. The service looks again, and closer. */
export async function faultOf(file: File): Promise<FileFault | null> {
  if (file.size === 0) return 'empty'
  if (file.size > mostBytes) return 'tooLarge'
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  return isKnown(String.fromCharCode(...start)) ? null : 'kind'
}

const heicBrands = ['heic', 'heix', 'mif1']

function isKnown(start: string): boolean {
  return (
    start.startsWith('%PDF-') ||
    start.startsWith('\xff\xd8\xff') ||
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    (start.slice(4, 8) === 'ftyp' && heicBrands.includes(start.slice(8, 12)))
  )
}

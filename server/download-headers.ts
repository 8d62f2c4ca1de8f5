// What a browser is told the truth about. Anything else could be opened as a page of this service.
const allowedTypes = new Set(['application/pdf', 'text/plain', 'image/png', 'image/jpeg'])

/** The headers of a file that is saved and never shown as part of the service, whatever its name and type say. */
export function downloadHeaders(name: string, mediaType: string): { 'content-type': string; [name: string]: string } {
  const type = allowedTypes.has(mediaType) ? mediaType : 'application/octet-stream'
  return {
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodedName(name)}`,
    'x-content-type-options': 'nosniff',
    // Should a browser open it after all: without scripts, and as nobody's.
    'content-security-policy': "default-src 'none'; sandbox",
  }
}

// For browsers that do not read filename*: no quotes, no paths, no control characters.
function asciiName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.\- ]/g, '_')
    .replace(/^\.+/, '_')
  return plain.slice(0, 120) || 'document'
}

// RFC 8187 allows fewer characters than encodeURIComponent leaves alone.
function encodedName(name: string): string {
  const wellFormed = name.toWellFormed().replace(/[/\\]/g, '_')
  return encodeURIComponent(wellFormed).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

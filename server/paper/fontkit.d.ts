declare module 'fontkit' {
  /** A font that has been read. */
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  /** @throws Error when it is no font */
  export function create(bytes: Uint8Array): Font
}

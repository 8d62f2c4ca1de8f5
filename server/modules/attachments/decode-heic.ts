import heic from 'heic-decode'

export interface RawPicture {
  /** Four bytes for each pixel: red, green, blue, alpha. */
  data: Uint8Array
  width: number
  height: number
}

/** The first picture of a HEIC file, the right way up. Its size is known, and held against the limit, before anything is unpacked. */
export async function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<RawPicture | 'tooManyPixels'> {
  const pictures = await heic.all({ buffer: bytes })
  const [first] = pictures
  if (!first) throw new Error('There is no picture in it.')
  if (first.width * first.height > mostPixels) return 'tooManyPixels'
  const { data, width, height } = await first.decode()
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height }
}

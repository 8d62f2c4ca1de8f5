// The package brings no types. Only what is used here.
declare module 'heic-decode' {
  interface HeicPicture {
    width: number
    height: number
    /** Four bytes for each pixel. */
    decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  }
  const heic: { all(file: { buffer: Uint8Array }): Promise<HeicPicture[]> }
  export default heic
}

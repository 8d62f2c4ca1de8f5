/** Undoes Snappy's block format, as LevelDB and IndexedDB of Chromium use it. `null` when the bytes are not in it. */
export function unsnappy(input: Uint8Array): Buffer | null {
  const head = readVarint(input, 0)
  // No block of a browser's database is larger; a larger number is a sign that this is something else.
  if (!head || head.value > 64 * 1024 * 1024) return null
  const output = Buffer.alloc(head.value)
  let at = head.next
  let end = 0
  while (at < input.length && end < output.length) {
    const tag = input[at] as number
    const piece = (tag & 3) === 0 ? literal(input, at) : copy(input, at)
    if (!piece || end + piece.length > output.length) return null
    if ('from' in piece) output.set(input.subarray(piece.from, piece.from + piece.length), end)
    else {
      if (piece.offset === 0 || piece.offset > end) return null
      // Byte by byte: a copy may reach into what it writes itself.
      for (let index = 0; index < piece.length; index += 1) {
        output[end + index] = output[end + index - piece.offset] as number
      }
    }
    end += piece.length
    at = piece.next
  }
  return end === output.length ? output : null
}

function literal(input: Uint8Array, at: number): { from: number; length: number; next: number } | null {
  const short = (input[at] as number) >> 2
  const extra = short < 60 ? 0 : short - 59
  const length = (extra === 0 ? short : littleEndian(input, at + 1, extra)) + 1
  const from = at + 1 + extra
  return from + length <= input.length ? { from, length, next: from + length } : null
}

function copy(input: Uint8Array, at: number): { offset: number; length: number; next: number } | null {
  const tag = input[at] as number
  if ((tag & 3) === 1) {
    if (at + 1 >= input.length) return null
    const offset = ((tag >> 5) << 8) | (input[at + 1] as number)
    return { offset, length: ((tag >> 2) & 7) + 4, next: at + 2 }
  }
  const size = (tag & 3) === 2 ? 2 : 4
  if (at + size >= input.length) return null
  return { offset: littleEndian(input, at + 1, size), length: (tag >> 2) + 1, next: at + 1 + size }
}

function littleEndian(input: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let index = size - 1; index >= 0; index -= 1) value = value * 256 + (input[at + index] ?? 0)
  return value
}

/** A number in 7-bit groups, lowest first, and where the next thing begins. */
export function readVarint(input: Uint8Array, at: number): { value: number; next: number } | null {
  let value = 0
  for (let index = 0; index < 5; index += 1) {
    const byte = input[at + index]
    if (byte === undefined) return null
    value += (byte & 127) * 2 ** (7 * index)
    if (byte < 128) return { value, next: at + index + 1 }
  }
  return null
}

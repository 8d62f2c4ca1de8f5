import { writeSync } from 'node:fs'

const standardOutput = 1
/** How long a line may wait for others, in milliseconds. */
const patienceMs = 50

/**
 * Standard output, written a few times a second and not once for each line: a write costs as much as a tenth of a request. What waits is
 * written when the process ends, after an error that nothing caught too; only a killed process loses its last lines.
 */
export function bufferedOutput(): { write(line: string): void } {
  let waiting = ''
  const flush = () => {
    const lines = waiting
    waiting = ''
    if (lines !== '') writeAll(Buffer.from(lines))
  }
  process.on('exit', flush)
  return {
    write(line) {
      if (waiting === '') setTimeout(flush, patienceMs).unref()
      waiting += line
    },
  }
}

function writeAll(bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(standardOutput, bytes, written)
    } catch (error) {
      // A pipe whose reader is slow is full for a moment; one without a reader is gone for good.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return
    }
  }
}

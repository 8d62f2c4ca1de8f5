import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { problem } from '#server/problem.ts'
import type { Inspection } from './inspect-file.ts'

const program = fileURLToPath(new URL('./inspect-file.process.ts', import.meta.url))
/** It may read, and load libvips; it may not write, start anything or see our environment. */
const rights = ['--permission', '--allow-addons', '--allow-fs-read=*', '--no-warnings', '--max-old-space-size=512']
const longestMs = 60_000
const atOnce = 2
const mostWaiting = 20

/**
 * Inspects files in a process of their own, so that a picture that is made to break its reader, to fill the memory or to take for ever ends that
 * process and nothing else. Two at a time; throws 503 when too many wait.
 */
export function createInspector(): (bytes: Uint8Array) => Promise<Inspection> {
  let running = 0
  const waiting: (() => void)[] = []
  const turn = (): Promise<void> | undefined => {
    if (running < atOnce) {
      running += 1
      return undefined
    }
    if (waiting.length >= mostWaiting) throw tooMany()
    // Whoever is done hands the place on, so the count stays.
    return new Promise((resolve) => waiting.push(resolve))
  }
  return async (bytes) => {
    await turn()
    try {
      return await inspectApart(bytes)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

function tooMany() {
  return problem('unavailable', {
    detail: 'Many files are being looked at. Send this part again in a moment.',
    headers: { 'retry-after': '10' },
  })
}

/** What does not come back whole was not readable. Rejects when the process cannot be started. */
function inspectApart(bytes: Uint8Array): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...rights, program], {
      ...{ env: {}, timeout: longestMs, killSignal: 'SIGKILL' },
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    })
    const [input, output] = [child.stdio[0] as Writable, child.stdio[3] as Readable]
    const answer: Buffer[] = []
    child.on('error', reject)
    // It may end before it has read everything; `close` tells the rest.
    input.on('error', () => {})
    output.on('data', (chunk: Buffer) => answer.push(chunk))
    child.on('close', (code) => resolve(code === 0 ? read(Buffer.concat(answer)) : unreadable))
    input.end(bytes)
  })
}

const unreadable: Inspection = { outcome: 'refused', reason: 'unreadable' }

function read(answer: Buffer): Inspection {
  const end = answer.indexOf('\n')
  const head = JSON.parse(answer.subarray(0, end).toString()) as Inspection
  return head.outcome === 'refused' ? head : { ...head, bytes: answer.subarray(end + 1) }
}

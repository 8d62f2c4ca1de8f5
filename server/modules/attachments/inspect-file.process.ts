// A program: the file comes in on standard input; on standard output one line of JSON and, when the file was accepted, what is passed on.
import { buffer } from 'node:stream/consumers'
import { inspectFile } from './inspect-file.ts'

const { bytes, ...head } = { bytes: new Uint8Array(), ...(await inspectFile(await buffer(process.stdin))) }
process.stdout.write(`${JSON.stringify(head)}\n`)
process.stdout.write(bytes)

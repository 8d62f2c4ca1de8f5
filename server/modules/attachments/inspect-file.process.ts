// A program: the file comes in on standard input. The answer goes out on descriptor 3, because the readers of pictures write to standard output what
// they think of one: a line of JSON and, when the file was accepted, what is passed on.
import { createWriteStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { inspectFile } from './inspect-file.ts'

const { bytes, ...head } = { bytes: new Uint8Array(), ...(await inspectFile(await buffer(process.stdin))) }
createWriteStream('', { fd: 3 }).end(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]))

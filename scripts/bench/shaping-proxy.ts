import { connect, createServer, type Server, type Socket } from 'node:net'

/** The line between the browser and the server. Rates in bits per second, times in milliseconds. */
export interface Line {
  bitsPerSecond: number
  roundTripMs: number
}

/**
 * A TCP proxy on a port of its own that makes the way to `port` slow. Unlike the browser's own brakes it also slows the service worker.
 * All connections share the line in each direction, and a new connection costs a round trip, as TCP's handshake does.
 */
export async function startShapingProxy(
  port: number,
  line: Line,
): Promise<{ port: number; close: () => Promise<void> }> {
  const down = sharedLine(line)
  const up = sharedLine(line)
  const sockets = new Set<Socket>()
  const server: Server = createServer((client) => {
    const upstream = connect({ port, host: '127.0.0.1' })
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    const handshakeMs = line.roundTripMs
    client.on('data', up(upstream, handshakeMs))
    upstream.on('data', down(client, 0))
    client.on('end', () => setTimeout(() => upstream.end(), line.roundTripMs))
    upstream.on('end', () => setTimeout(() => client.end(), line.roundTripMs * 4))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** One direction of the line: bytes leave at the line's rate, one after the other, and arrive half a round trip later. */
function sharedLine({ bitsPerSecond, roundTripMs }: Line) {
  let freeAt = 0
  return (target: Socket, extraMs: number) => {
    let notBefore = performance.now() + extraMs
    let ordered = Promise.resolve()
    return (chunk: Buffer) => {
      // Small pieces, so that parallel responses share the line as they would on a real one.
      for (let at = 0; at < chunk.length; at += 1400) {
        const piece = chunk.subarray(at, at + 1400)
        const start = Math.max(performance.now(), freeAt, notBefore)
        freeAt = start + (piece.length * 8 * 1000) / bitsPerSecond
        notBefore = start
        const arrives = freeAt + roundTripMs / 2
        ordered = ordered.then(async () => {
          const wait = arrives - performance.now()
          if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
          if (!target.destroyed) target.write(piece)
        })
      }
    }
  }
}

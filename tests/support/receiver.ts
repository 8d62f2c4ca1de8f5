import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

interface Arrived {
  id: string
  body: { type: string; data: { filingId: string; number: string } }
}

/** `hang` never answers, `cut` takes the filing and dies before it has answered. */
export type Behaviour = 'take' | 'fail' | 'redirect' | 'hang' | 'cut'

type IsGenuine = (request: { headers: IncomingHttpHeaders; body: string; secrets: string[]; now: Date }) => boolean
const example = new URL('../../docs/examples/verify-webhook.mjs', import.meta.url).href

/** A municipality's system as docs/integrators.md tells one to build it: it checks signature and time, and takes each filing once. A test says how it behaves. */
export async function startReceiver(secret: string, now: () => Date) {
  const { isGenuine } = (await import(example)) as { isGenuine: IsGenuine }
  const behaviour = { next: (): Behaviour => 'take' }
  const arrivals: Arrived[] = []
  const taken = new Map<string, Arrived>()
  const refused: string[] = []
  const sockets = new Set<Socket>()
  let port = 0

  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      const how = behaviour.next()
      if (how === 'hang') return
      if (how === 'fail') return end(response, 503)
      if (how === 'redirect') return end(response, 308, { location: '/elsewhere' })
      if (!isGenuine({ headers: request.headers, body, secrets: [secret], now: now() })) {
        refused.push(body)
        return end(response, 401)
      }
      const arrived = { id: String(request.headers['webhook-id']), body: JSON.parse(body) }
      arrivals.push(arrived)
      if (!taken.has(arrived.id)) taken.set(arrived.id, arrived)
      if (how === 'cut') request.socket.destroy()
      else end(response, 204)
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })

  const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const kill = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await listen()
  port = (server.address() as AddressInfo).port
  return { url: `http://127.0.0.1:${port}/filings`, behaviour, arrivals, taken, refused, kill, revive: listen }
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end()
}

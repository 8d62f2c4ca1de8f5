import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

interface Arrived {
  id: string
  body: { type: string; data: { filingId: string; number: string } }
}

/**
 * A municipality's system as the guide tells one to build it: it checks the signature and the time, and takes each filing once. A test says how it behaves:
 * `hang` never answers, `cut` takes the filing and dies before it has answered.
 */
export async function startReceiver(secret: string, now: () => Date) {
  const behaviour = { next: (): 'take' | 'fail' | 'hang' | 'cut' => 'take' }
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
      if (!isGenuine(request.headers, body)) {
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

  /** As in docs/integrators.md. */
  function isGenuine(headers: Record<string, string | string[] | undefined>, body: string): boolean {
    const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']]
    if (Math.abs(now().getTime() / 1000 - Number(timestamp)) > 300) return false
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
    return String(headers['webhook-signature'])
      .split(' ')
      .map((signature) => Buffer.from(signature.replace('v1,', ''), 'base64'))
      .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted))
  }

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

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What goes wrong with one request. */
export type Fault =
  /** The service never hears of it, and the asker gets nothing. */
  | { kind: 'request lost' }
  /** The service does everything and answers; the answer never arrives. */
  | { kind: 'answer lost' }
  /** The asker gets nothing, and the service hears of it only so much later: after a second try, perhaps. */
  | { kind: 'arrives later'; ms: number }
  /** Taken in and never answered, until the line is cut, or lit again after the dark. */
  | { kind: 'hangs' }
  /** Somebody on the way answers instead of the service. */
  | { kind: 'answered'; status: number; headers?: Record<string, string>; body?: string }
  /** The line breaks when so many bytes of the body have gone through. */
  | { kind: 'upload cut'; afterBytes: number }
  /** Later than usual. */
  | { kind: 'late'; ms: number }
  /** The service gets it twice; the asker gets the second answer. */
  | { kind: 'sent twice' }

/** Which requests: everything that is given must fit. */
export interface Which {
  method?: string
  path?: RegExp
}

/** A request that came to the proxy. `status` is what the asker was told; 0 for nothing. */
export interface Passed {
  method: string
  path: string
  /** When it came, ms since 1970. */
  at: number
  fault: Fault['kind'] | null
  status: number
}

export interface FaultProxy {
  port: number
  /** Everything that came, in the order in which it came. */
  passed: readonly Passed[]
  /** The next `times` requests of this kind go wrong, or all of them from now on. Later rules come after earlier ones. */
  fail: (which: Which, fault: Fault, times?: number) => void
  /** No more faults, but for what hangs already. */
  heal: () => void
  /** Nothing listens any more: what a stopped server looks like from outside. */
  cut: () => Promise<void>
  mend: () => Promise<void>
  /** Takes everything in and answers nothing, as a network does that carries nothing. */
  goDark: () => void
  /** Answers again; whoever asked in the dark gets nothing. */
  goLight: () => void
  /** From now on the way ends at another port of this machine. */
  leadTo: (port: number) => void
  /** From now on the answer at a path is another. */
  change: (path: string, edit: (body: string) => string) => void
  close: () => Promise<void>
}

interface Rule {
  which: Which
  fault: Fault
  left: number
}

export interface FaultProxyOptions {
  /** The port to listen on; a free one when left out. */
  port?: number
  /** Asks the service for answers that are not compressed, so that what the browser keeps of them can be read by a test. */
  readable?: boolean
}

/** A proxy on loopback between somebody and the service at `target`, in the hands of a test. HTTP/1.1, no state but its rules. */
export async function startFaultProxy(target: number, options: FaultProxyOptions = {}): Promise<FaultProxy> {
  let servicePort = target
  let rules: Rule[] = []
  let dark = false
  const passed: Passed[] = []
  const edits = new Map<string, (body: string) => string>()
  const hanging = new Set<ServerResponse>()

  function faultFor({ method = '', url = '' }: IncomingMessage): Fault | null {
    if (dark) return { kind: 'hangs' }
    const rule = rules.find(({ which, left }) => left > 0 && fits(which, method, url))
    if (!rule) return null
    rule.left -= 1
    return rule.fault
  }

  const server = createServer((incoming, outgoing) => {
    const fault = faultFor(incoming)
    const { method = '', url: path = '' } = incoming
    const entry: Passed = { method, path, at: Date.now(), fault: fault?.kind ?? null, status: 0 }
    passed.push(entry)
    const edit = edits.get(path)
    const way: Way = { port: servicePort, incoming, outgoing, plain: options.readable === true || edit !== undefined }
    outgoing.on('finish', () => {
      entry.status = outgoing.statusCode
    })
    outgoing.on('error', () => outgoing.destroy())
    const done = go(way, fault, hanging, edit)
    // Whatever breaks on the way is silence for whoever asked.
    done.catch(() => outgoing.destroy())
  })
  const port = await listen(server, options.port ?? 0)

  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    ...{ port, passed, cut, close: cut },
    fail: (which, fault, times = 1) => {
      rules.push({ which, fault, left: times })
    },
    heal: () => {
      rules = []
    },
    mend: async () => {
      await listen(server, port)
    },
    goDark: () => {
      dark = true
    },
    goLight: () => {
      dark = false
      for (const outgoing of hanging) outgoing.destroy()
      hanging.clear()
    },
    leadTo: (other) => {
      servicePort = other
    },
    change: (path, edit) => {
      edits.set(path, edit)
    },
  }
}

interface Way {
  port: number
  incoming: IncomingMessage
  outgoing: ServerResponse
  plain: boolean
}

async function go(
  way: Way,
  fault: Fault | null,
  hanging: Set<ServerResponse>,
  edit: ((body: string) => string) | undefined,
): Promise<void> {
  const { incoming, outgoing } = way
  switch (fault?.kind) {
    case 'request lost':
      outgoing.destroy()
      return
    case 'hangs':
      hanging.add(outgoing)
      incoming.resume()
      return
    case 'answered':
      await incoming.toArray()
      outgoing.writeHead(fault.status, { 'content-type': 'application/problem+json', ...fault.headers }).end(fault.body)
      return
    case 'answer lost': {
      const answer = await ask(way, await incoming.toArray())
      await answer.toArray()
      outgoing.destroy()
      return
    }
    case 'arrives later': {
      const body = await incoming.toArray()
      outgoing.destroy()
      await wait(fault.ms)
      await (await ask(way, body)).toArray()
      return
    }
    case 'sent twice': {
      const body = await incoming.toArray()
      await (await ask(way, body)).toArray()
      return pass(await ask(way, body), outgoing, edit)
    }
    case 'upload cut':
      await cutUpload(way, fault.afterBytes)
      outgoing.destroy()
      return
    case 'late':
      await wait(fault.ms)
      return pass(await askStreaming(way), outgoing, edit)
    default:
      return pass(await askStreaming(way), outgoing, edit)
  }
}

function fits({ method, path }: Which, itsMethod: string, itsPath: string): boolean {
  return (method === undefined || method === itsMethod) && (path === undefined || path.test(itsPath))
}

function optionsOf({ port, incoming, plain }: Way) {
  const headers = plain
    ? { ...incoming.headers, 'accept-encoding': 'identity', 'if-none-match': undefined, 'if-modified-since': undefined }
    : incoming.headers
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
  return { port, host: '127.0.0.1', path: incoming.url, method: incoming.method, headers: given, agent: false } as const
}

/** The service's answer to a request whose body is known. */
function ask(way: Way, body: Buffer[]): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    forward(optionsOf(way), resolve).on('error', reject).end(Buffer.concat(body))
  })
}

/** The service's answer to a request whose body goes through as it comes. */
function askStreaming(way: Way): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outward = forward(optionsOf(way), resolve).on('error', reject)
    way.incoming.on('error', reject)
    // An asker that gave up gives up at the service too.
    way.outgoing.on('close', () => outward.destroy())
    way.incoming.pipe(outward)
  })
}

/** Lets so many bytes of the body through and breaks both ends. */
function cutUpload(way: Way, afterBytes: number): Promise<void> {
  return new Promise((resolve) => {
    const outward = forward(optionsOf(way)).on('error', () => resolve())
    let left = afterBytes
    const letThrough = (chunk: Buffer) => {
      const part = chunk.subarray(0, left)
      left -= part.length
      if (left > 0) {
        outward.write(part)
        return
      }
      way.incoming.off('data', letThrough)
      // Everything before it has left this process when the last part has.
      outward.write(part, () => {
        outward.destroy()
        resolve()
      })
    }
    way.incoming.on('data', letThrough)
    way.incoming.on('end', () => {
      if (left === 0) return
      outward.destroy()
      resolve()
    })
  })
}

async function pass(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  edit: ((body: string) => string) | undefined,
): Promise<void> {
  const { statusCode = 502, headers } = answer
  if (!edit) {
    outgoing.writeHead(statusCode, headers)
    answer.on('error', () => outgoing.destroy())
    answer.pipe(outgoing)
    return
  }
  const { 'content-length': _length, etag: _etag, ...rest } = headers
  outgoing.writeHead(statusCode, rest).end(edit(Buffer.concat(await answer.toArray()).toString('utf8')))
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

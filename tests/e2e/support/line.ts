import { createServer, request as forward, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '#scripts/find-chromium.ts'
import type { Person } from './person.ts'
import { portalUrl } from './portal-url.ts'

/** The way between a browser and the portal, in the test's hands. */
export interface Line {
  /** Nothing answers any more: what a stopped server looks like from outside. */
  cut: () => Promise<void>
  mend: () => Promise<void>
  /** From now on the line ends at another port of this machine. */
  leadTo: (port: number) => void
  /** From now on the answer at a path is another. */
  change: (path: string, edit: (body: string) => string) => void
}

export interface BehindLine {
  context: BrowserContext
  line: Line
  close: () => Promise<void>
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/**
 * A browser of its own whose only way to the portal is a line that the test can cut, slow down or change. The address stays the portal's own, so
 * that the service worker and the cookies are those of a real visit; and unlike the browser's own "offline" it reaches the worker too.
 */
export async function openBehindLine(
  sessionOf: (person: Person) => Promise<{ cookies: Cookies }>,
): Promise<BehindLine> {
  const { port } = new URL(portalUrl())
  const { line, linePort, close } = await startLine(Number(port))
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: [...chromiumFlags, `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${linePort}`],
    ...(executablePath ? { executablePath } : {}),
  })
  const context = await browser.newContext({
    baseURL: portalUrl(),
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 390, height: 844 },
  })
  await context.addCookies((await sessionOf('karen-holmsted')).cookies)
  return {
    context,
    line,
    close: async () => {
      await browser.close()
      await close()
    },
  }
}

/** Starts a line to the portal. `linePort` is where a browser has to be sent to use it. */
export async function startLine(
  portalPort: number,
): Promise<{ line: Line; linePort: number; close: () => Promise<void> }> {
  let target = portalPort
  const edits = new Map<string, (body: string) => string>()
  const server = createServer((incoming, outgoing) => {
    const edit = edits.get(incoming.url ?? '')
    const headers = edit
      ? { ...incoming.headers, 'accept-encoding': 'identity', 'if-none-match': '' }
      : incoming.headers
    const options = { port: target, host: '127.0.0.1', path: incoming.url, method: incoming.method, headers }
    const outward = forward(options, async (answer) => {
      if (!edit) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        return answer.pipe(outgoing)
      }
      const { 'content-length': _length, etag: _etag, ...rest } = answer.headers
      outgoing
        .writeHead(answer.statusCode ?? 502, rest)
        .end(edit(Buffer.concat(await answer.toArray()).toString('utf8')))
    })
    outward.on('error', () => outgoing.destroy())
    incoming.pipe(outward)
  })
  await listen(server, 0)
  const linePort = (server.address() as AddressInfo).port
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const line: Line = {
    cut: stop,
    mend: () => listen(server, linePort),
    leadTo: (port) => {
      target = port
    },
    change: (path, edit) => edits.set(path, edit),
  }
  return { line, linePort, close: stop }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
}

import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '#scripts/find-chromium.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy.ts'
import type { Person } from './person.ts'
import { portalUrl } from './portal-url.ts'

export interface BehindLine {
  context: BrowserContext
  line: FaultProxy
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
  const line = await startFaultProxy(Number(port))
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: [...chromiumFlags, `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${line.port}`],
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
      await line.close()
    },
  }
}

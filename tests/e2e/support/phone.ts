import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '#scripts/find-chromium.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy.ts'
import { type Found, scanProfile } from '#tests/support/profile-scan.ts'
import { portalUrl } from './portal-url.ts'

/** A phone whose browser can be closed and opened again with what it kept, and whose only way to the service is in the test's hands. */
export interface Phone {
  /** The folder of the browser's profile. Close the browser before looking into it. */
  profile: string
  line: FaultProxy
  /** Opens the browser. */
  open: () => Promise<BrowserContext>
  /** Closes the browser and looks for marks in everything that it has left on the disk. */
  closeAndScan: (marks: readonly string[]) => Promise<Found[]>
  /** Throws the phone away. */
  end: () => Promise<void>
}

export interface PhoneOptions {
  /** The service that it reaches: this worker's portal, unless the test has one of its own. */
  url?: string
  /** What the browser keeps of answers can be read by a scan: nothing comes compressed. */
  readable?: boolean
  /** More of the browser's own options. */
  flags?: readonly string[]
}

/** The address stays the service's own, so that the service worker and the cookies are those of a real visit. */
export async function newPhone({ url = portalUrl(), readable = false, flags = [] }: PhoneOptions = {}): Promise<Phone> {
  const profile = await mkdtemp(join(tmpdir(), 'udvej-phone-'))
  const { port } = new URL(url)
  const line = await startFaultProxy(Number(port), { readable })
  const executablePath = findChromium()
  let context: BrowserContext | undefined
  return {
    ...{ profile, line },
    open: async () => {
      context = await chromium.launchPersistentContext(profile, {
        args: [...chromiumFlags, ...flags, `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${line.port}`],
        // Chromium's own, so that "back" brings a page as it was left.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
        baseURL: url,
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
        viewport: { width: 390, height: 844 },
        ...(executablePath ? { executablePath } : {}),
      })
      return context
    },
    closeAndScan: async (marks) => {
      await context?.close()
      return scanProfile(profile, marks)
    },
    end: async () => {
      await context?.close()
      await line.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The page's process dies in the middle of what it does. What comes in its place is a new tab at the same address, as when one loads it again. */
export async function crash(page: Page): Promise<Page> {
  const context = page.context()
  const address = page.url()
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  return next
}

export const passphrase = 'grøn hest under moster sofa'

/** Makes it "my phone" with a passphrase, from the question on the first page. */
export async function makeMine(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Ja, det er min egen' }).click()
  await page.getByRole('textbox', { name: 'Din sætning' }).fill(passphrase)
  await page.getByRole('button', { name: 'Brug sætningen' }).click()
  await expect(page.getByText('Nu er den din egen')).toBeVisible()
}

/** Unlocks with a passphrase. */
export async function unlockWith(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Din sætning' }).fill(text)
  await page.getByRole('button', { name: 'Lås op', exact: true }).click()
}

/** Gives a page's browser a lock of its own, as a phone has one, that opens without a finger. */
export async function giveDeviceLock(page: Page, { hasPrf = true } = {}): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Makes it "my phone" with the phone's own lock. */
export async function makeMineByLock(page: Page): Promise<void> {
  await page.goto('/phone')
  await page.getByRole('button', { name: 'Brug telefonens lås' }).click()
  await expect(page.getByText('Nu er den din egen')).toBeVisible()
}

/** This page does not hand its key on when it goes: what comes next starts as after a closed browser. A lock of the test lives only as long as its page. */
export async function forgetKeyOnLeaving(page: Page): Promise<void> {
  await page.evaluate(() => {
    ServiceWorker.prototype.postMessage = () => undefined
  })
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '#scripts/find-chromium.ts'
import { type Line, startLine } from './line.ts'
import { portalUrl } from './portal-url.ts'

/** A phone whose browser can be closed and opened again with what it kept, and whose only way to the portal is in the test's hands. */
export interface Phone {
  /** The folder of the browser's profile. Close the browser before looking into it. */
  profile: string
  line: Line
  /** Opens the browser. */
  open: () => Promise<BrowserContext>
  /** Throws the phone away. */
  end: () => Promise<void>
}

export async function newPhone(): Promise<Phone> {
  const profile = await mkdtemp(join(tmpdir(), 'udvej-phone-'))
  const { port } = new URL(portalUrl())
  const { line, linePort, close } = await startLine(Number(port))
  const executablePath = findChromium()
  let context: BrowserContext | undefined
  return {
    profile,
    line,
    open: async () => {
      context = await chromium.launchPersistentContext(profile, {
        args: [...chromiumFlags, `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${linePort}`],
        // Chromium's own, so that "back" brings a page as it was left.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
        baseURL: portalUrl(),
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
        viewport: { width: 390, height: 844 },
        ...(executablePath ? { executablePath } : {}),
      })
      return context
    },
    end: async () => {
      await context?.close()
      await close()
      await rm(profile, { recursive: true, force: true })
    },
  }
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

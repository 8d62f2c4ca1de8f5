import { type BrowserContext, expect, type Page } from '@playwright/test'
import { forgetKeyOnLeaving, makeMine, newPhone, type Phone, passphrase, unlockWith } from '../support/phone.ts'
import { countKept, damageNewest, idOfVault } from '../support/phone-db.ts'
import { portalUrl } from '../support/portal-url.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from '../support/test.ts'

/** Words of Karen's case. */
const ofTheCase = /Nadia|fleksjob|Planteskole/

let phone: Phone
let context: BrowserContext
let page: Page
test.beforeEach(async () => {
  phone = await newPhone()
  context = await phone.open()
  page = await context.newPage()
  await signIn(page, 'karen-holmsted')
  await makeMine(page)
})
test.afterEach(() => phone.end())

/** Opens the browser that was closed, with the server stopped. */
async function reopenWithoutServer(path: string): Promise<Page> {
  await expectKeptForOffline(page)
  await context.close()
  await phone.line.cut()
  context = await phone.open()
  const reopened = await context.newPage()
  await reopened.goto(path)
  await expect(title(reopened)).toHaveText('Lås din sag op')
  return reopened
}

const title = (of: Page) => of.getByRole('heading', { level: 1 })
const go = (name: string, to: string) => async (of: Page) => {
  await of.getByRole('link', { name, exact: true }).first().click()
  await expect(title(of)).toHaveText(to)
}
const toPlan = go('Plan', 'Din plan')
const toLetters = go('Breve', 'Breve')
const toLetter = go('Nej til fleksjob nu', 'Nej til fleksjob nu')

test('a closed browser, opened and unlocked with the server stopped, shows the plan and a letter, and says when they came', async () => {
  await toLetters(page)
  await toLetter(page)
  await toPlan(page)
  await expect(page.getByText(/^Hentet /)).toHaveCount(0)

  const reopened = await reopenWithoutServer('/plan')
  await unlockWith(reopened, passphrase)
  await expect(title(reopened)).toHaveText('Din plan')
  await expect(title(reopened)).toBeFocused()
  await expect(reopened.getByText(/^Hentet \w+dag den .+ kl\. \d/)).toBeVisible()
  await expect(reopened.getByText('Udvej svarer ikke lige nu. Vi prøver igen af os selv.')).toBeVisible()
  await toLetters(reopened)
  await toLetter(reopened)
  await expect(reopened.getByText(/^Hentet /)).toBeVisible()

  // What was not read is not there, and the page says so.
  await reopened.getByRole('link', { name: 'Møder', exact: true }).click()
  await expect(reopened.getByText(/det bliver gemt, når det kommer\./).first()).toBeVisible()

  // Back to the server: the session went with the browser, so what is shown is still the copy.
  await phone.line.mend()
  await expect(reopened.getByText(/^Du er logget ud, men du kan læse kopien her\./)).toBeVisible()
  await toPlan(reopened)
  await expect(reopened.getByText(/^Hentet /)).toBeVisible()
})

test('22P a wrong passphrase shows nothing and loses nothing', async () => {
  await toPlan(page)
  const reopened = await reopenWithoutServer('/plan')
  const kept = await countKept(reopened)
  await unlockWith(reopened, 'grøn hest under moster seng')
  const field = reopened.getByRole('textbox', { name: 'Din sætning' })
  await expect(field).toHaveAccessibleDescription(/Det er ikke den rigtige sætning\. Prøv igen\./)
  await expect(field).toBeFocused()
  expect(await reopened.getByRole('main').textContent()).not.toMatch(ofTheCase)
  expect(await countKept(reopened)).toEqual(kept)
  await unlockWith(reopened, passphrase)
  await expect(title(reopened)).toHaveText('Din plan')
})

test('23P one record that is corrupt is set aside, and the others load', async () => {
  await toPlan(page)
  await expectKeptForOffline(page)
  const { records } = await countKept(page)
  await damageNewest(page)
  const reopened = await reopenWithoutServer('/')
  await unlockWith(reopened, passphrase)
  await expect(title(reopened)).toHaveText('Hvad nu?')
  await expect.poll(() => countKept(reopened)).toMatchObject({ records: records - 1, setAside: 1 })
})

test('a reload and a new tab need no unlocking; a minute without any page does', async () => {
  await toPlan(page)
  await expectKeptForOffline(page)
  await phone.line.cut()
  await page.reload()
  await expect(title(page)).toHaveText('Din plan')
  const second = await context.newPage()
  await second.goto('/plan')
  await expect(title(second)).toHaveText('Din plan')

  const elsewhere = await context.newPage()
  await elsewhere.goto('about:blank')
  await page.close()
  await second.close()
  await elsewhere.waitForTimeout(80_000)
  await elsewhere.goto('/plan')
  await expect(title(elsewhere)).toHaveText('Lås din sag op')
})

/** The page itself has the key: one that was opened a moment ago may show what the server sent, and still wait to be opened. */
async function expectUnlocked(): Promise<void> {
  const answers = () =>
    new Promise<boolean>((resolve) => {
      const pages = new BroadcastChannel('udvej.keys')
      const end = (hasKey: boolean) => {
        pages.close()
        resolve(hasKey)
      }
      setTimeout(end, 500, false)
      pages.onmessage = ({ data }: MessageEvent<{ type: string }>) => data.type === 'here' && end(true)
      pages.postMessage({ type: 'who-has' })
    })
  await expect.poll(() => page.evaluate(answers)).toBe(true)
}

/** The app does not come any more: in the place of its first file there is an empty one. What a page shows now it shows without it. */
async function takeAppAway(): Promise<void> {
  await expectUnlocked()
  await expectKeptForOffline(page)
  await phone.line.cut()
  // The browser has the file in its memory, too.
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.evaluate(async () => {
    const entry = document.querySelector<HTMLScriptElement>('script[src*="/index-"]')?.src ?? ''
    const files = await caches.open('udvej-files')
    if (!(await files.match(entry))) throw new Error('The app was not kept')
    await files.put(entry, new Response('', { headers: { 'content-type': 'text/javascript' } }))
  })
}

test('a page that is loaded again shows what it showed before its app has come, and nothing in it can be pressed until then', async () => {
  await toPlan(page)
  await page.goto('/')
  await expect(page.getByText(ofTheCase).first()).toBeVisible()
  await takeAppAway()
  await page.reload()
  await expect(page.locator('main[inert]').getByText(ofTheCase).first()).toBeVisible()
  await page.reload()
  await expect(page.locator('main[inert]').getByText(ofTheCase).first()).toBeVisible()
  await page.goto('/plan')
  await expect(page.getByText('Siden hentes.')).toBeAttached()
  await expect(page.getByText(ofTheCase)).toHaveCount(0)
})

test('a page that is loaded again without the server has its notices from the first, and nothing moves', async () => {
  await toPlan(page)
  await expectKeptForOffline(page)
  await phone.line.cut()
  await page.reload()
  const notices = [
    page.getByText('Udvej svarer ikke lige nu. Vi prøver igen af os selv.'),
    page.getByText(/^Hentet \w+dag den .+ kl\. \d/),
  ]
  for (const notice of notices) await expect(notice).toBeVisible()
  await page.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Object.assign(globalThis, { moved: entry })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.reload()
  await expect(page.locator('main[inert]')).toHaveCount(0)
  await expect(title(page)).toHaveText('Din plan')
  for (const notice of notices) await expect(notice).toBeVisible()
  await page.waitForTimeout(2_500) // longer than a page waits for something newer
  expect(await page.evaluate(() => JSON.stringify((globalThis as { moved?: unknown }).moved))).toBe('0')
  for (const notice of notices) await expect(notice).toBeVisible()
})

test('a page that was loaded by force, which no worker answers, hands its key on all the same', async () => {
  await expectKeptForOffline(page)
  await page.goto('/')
  await expectUnlocked()
  // A page that was loaded by force takes nothing from the worker, which would hold this page's key for the next one still.
  await forgetKeyOnLeaving(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Page.reload', { ignoreCache: true })
  await expect(page.getByText(ofTheCase).first()).toBeVisible()
  await expectUnlocked()
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await phone.line.cut()
  await page.reload()
  await expect(title(page)).toHaveText('Hvad nu?')
  await expect(page.getByText(ofTheCase).first()).toBeVisible()
})

test('a phone that was removed from elsewhere deletes everything at its next contact', async ({
  browser,
  sessionOf,
}) => {
  await toPlan(page)
  await expectKeptForOffline(page)
  const elsewhere = await browser.newContext({ storageState: await sessionOf('karen-holmsted'), baseURL: portalUrl() })
  const settings = await elsewhere.newPage()
  const listed = settings.waitForResponse((answer) => answer.url().endsWith('/api/me/devices'))
  await settings.goto('/settings')
  const id = await idOfVault(page)
  // Other tests left phones of hers too, or use them at this moment.
  const { items } = (await (await listed).json()) as { items: { deviceId: string }[] }
  const place = items.findIndex(({ deviceId }) => deviceId === id)
  const phones = settings
    .getByRole('region')
    .or(settings.locator('section'))
    .filter({
      has: settings.getByRole('heading', { name: 'Dine telefoner og computere' }),
    })
  const here = phones.getByRole('listitem').nth(place)
  await expect(here).toContainText('Din egen: en låst kopi af det, du har læst.')
  const removed = settings.waitForResponse((answer) => answer.url().endsWith(`/api/me/devices/${id}`))
  await here.getByRole('button', { name: /^Fjern/ }).click()
  expect((await removed).status()).toBe(204)
  await expect(settings.getByText('Den er fjernet.')).toBeVisible()
  await elsewhere.close()

  await page.reload()
  await expect.poll(() => countKept(page).catch(() => 'starting over')).toEqual({ vaults: 0, records: 0, setAside: 0 })
})

test('another person who signs in on the same phone sees nothing of the first, and is asked whose phone it is', async () => {
  await toPlan(page)
  await signOut(page)
  expect(await countKept(page)).toEqual({ vaults: 0, records: 0, setAside: 0 })
  await signIn(page, 'mikkel-strandgren')
  await expect(page.getByText('Er det din egen telefon eller computer?')).toBeVisible()
  await toPlan(page)
  expect(await page.getByRole('main').textContent()).not.toMatch(ofTheCase)
})

test('20P after logging out, Back shows the sign-in page', async () => {
  await toPlan(page)
  await page.goto('/letters')
  await expect(title(page)).toHaveText('Breve')
  const second = await context.newPage()
  await second.goto('/plan')
  await expect(title(second)).toHaveText('Din plan')
  await signOut(page)
  await expect(second.getByRole('link', { name: 'Log ind' })).toBeVisible()
  for (let step = 0; step < 3; step += 1) {
    await page.goBack()
    await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
    expect(await page.getByRole('main').textContent()).not.toMatch(ofTheCase)
  }
})

async function signOut(of: Page): Promise<void> {
  await of.goto('/settings')
  await of.getByRole('main').getByRole('button', { name: 'Log ud', exact: true }).click()
  await of.getByRole('dialog').getByRole('button', { name: 'Log ud', exact: true }).click()
  await expect(of.getByRole('link', { name: 'Log ind' })).toBeVisible()
}

import { type BrowserContext, expect, type Page } from '@playwright/test'
import { everyPage } from '../support/pages.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from './support/test.ts'

/** Words of the case that must not be seen when nobody can say whether they still hold. */
const ofTheCase = /Karen|Nadia|Signe|fleksjob|Planteskole|Åhaven|Strandby/
/** Pages that hold nothing of a case, so they are there whole. */
const open = ['/accessibility', '/privacy', '/more']

test('1P with the server process stopped every page, loaded cold and again, shows the frame and says honestly what is wrong', async ({
  phone,
  service,
}) => {
  const context = await phone.open()
  const first = await context.newPage()
  await signIn(first, 'karen-holmsted')
  await expect(first.getByText('Møde med din nye sagsbehandler').first()).toBeVisible()
  await expectKeptForOffline(first)
  const paths = await everyPage(context.request)
  await first.close()
  await service.stop()

  for (const some of inGroupsOf(10, paths)) await Promise.all(some.map((path) => expectHonestFrame(context, path)))

  const page = await context.newPage()
  await page.goto('/letters')
  await expect(page.getByText('Udvej svarer ikke', { exact: true })).toBeVisible()
  await service.start()
  await expect(page.getByRole('link', { name: 'Nej til fleksjob nu' })).toBeVisible()
})

test('27P the browser says online and nothing answers: the words come within ten seconds', async ({ phone }) => {
  const page = await (await phone.open()).newPage()
  await signIn(page, 'karen-holmsted', '/letters')
  await expect(page.getByRole('heading', { level: 1, name: 'Breve' })).toBeVisible()
  phone.line.goDark()
  const words = 'Udvej svarer ikke lige nu. Vi prøver igen af os selv.'
  await timeFromPressTo(page, words)
  await page.getByRole('link', { name: 'Møder', exact: true }).click()
  const banner = page.getByText(words)
  await expect(banner).toBeVisible()
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'tookMs'))).toBeLessThanOrEqual(10_000)
  expect(await page.evaluate(() => navigator.onLine)).toBe(true)
  phone.line.goLight()
  await expect(banner).toBeHidden()
  await expect(page.getByRole('link', { name: 'Møde med din nye sagsbehandler' }).first()).toBeVisible()
})

/** Measures in the page, in `tookMs`, how long after the next press some words are there. Time in which a busy machine did not run the page is left out. */
function timeFromPressTo(page: Page, words: string): Promise<void> {
  return page.evaluate((words) => {
    const every = 50
    let took: number | undefined
    let before = 0
    document.addEventListener('click', () => {
      took = 0
      before = performance.now()
    })
    const timer = setInterval(() => {
      if (took === undefined) return
      const now = performance.now()
      took += Math.min(now - before, 4 * every)
      before = now
      if (!document.body.innerText.includes(words)) return
      clearInterval(timer)
      Object.assign(globalThis, { tookMs: took })
    }, every)
  }, words)
}

async function expectHonestFrame(context: BrowserContext, path: string): Promise<void> {
  const page = await context.newPage()
  for (const load of [() => page.goto(path), () => page.reload()]) {
    await load()
    await expect(page.getByRole('navigation', { name: 'Din sag' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (!open.includes(path)) await expect(page.getByText('Udvej svarer ikke', { exact: true })).toBeVisible()
    await expect(page.getByText('Udvej svarer ikke lige nu. Vi prøver igen af os selv.')).toBeVisible()
    expect(await page.getByRole('main').textContent(), path).not.toMatch(ofTheCase)
  }
  await page.close()
}

function inGroupsOf<Item>(size: number, all: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, group) => all.slice(group * size, (group + 1) * size))
}

import { expect } from '@playwright/test'
import { complaintsWith, expectSaved, expectSavedHere, goToCheck, pointOf, writePoints } from './support/complaint.ts'
import { type BehindLine, openBehindLine } from './support/line.ts'
import { everyPage } from './support/pages.ts'
import { everythingKept, expectKeptForOffline } from './support/service-worker.ts'
import { test } from './support/test.ts'

let behind: BehindLine
test.beforeEach(async ({ sessionOf }) => {
  behind = await openBehindLine(sessionOf)
})
test.afterEach(() => behind.close())

test('a visit leaves nothing personal in the browser', async () => {
  const { context } = behind
  const page = await context.newPage()
  for (const path of await everyPage(context.request)) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('/complaints/new?about=case')
  await writePoints(page, [{ whatHappened: 'Et mærke, der ikke må blive liggende.' }])
  await expectSaved(page)
  await expectKeptForOffline(page)
  const { addresses, text } = await everythingKept(page)
  expect(addresses.length).toBeGreaterThan(20)
  expect(addresses.filter((address) => /\/(api|auth)\/|[0-9a-f]{8}-[0-9a-f]{4}/.test(address))).toEqual([])
  expect(text).not.toMatch(/Karen|Holmsted|Åhaven|Nadia|Et mærke, der ikke/)
})

test('a new edition waits until the reader asks for it, and the text is there afterwards', async () => {
  const { context, line } = behind
  const page = await context.newPage()
  await page.goto('/complaints/new?about=plan')
  await expectKeptForOffline(page)
  await writePoints(page, [{ whatHappened: 'Skrevet i den gamle udgave.' }])
  await page.evaluate(() => Object.assign(globalThis, { thisVisit: true }))

  line.change('/sw.js', (script) => `${script}\n// another edition`)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(page.getByText('Der er en ny udgave. Skift, når du er klar.')).toBeVisible()
  await pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' }).press('End')
  await page.keyboard.type(' Og mere.')
  await expectSaved(page)
  expect(await page.evaluate(() => 'thisVisit' in globalThis)).toBe(true)

  await page.getByRole('button', { name: 'Skift nu' }).click()
  await expect.poll(() => page.evaluate(() => 'thisVisit' in globalThis).catch(() => true)).toBe(false)
  await expect(pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' })).toHaveValue(
    'Skrevet i den gamle udgave. Og mere.',
  )
})

test('a page whose files never came says that there is no way to the server, and comes by itself when there is', async () => {
  const { context, line } = behind
  const page = await context.newPage()
  await page.route('**/sw.js', (route) => route.abort())
  await page.goto('/letters')
  await expect(page.getByRole('link', { name: 'Nej til fleksjob nu' })).toBeVisible()
  await line.cut()
  let asked = 0
  page.on('request', () => {
    asked += 1
  })
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByText('Udvej svarer ikke', { exact: true })).toBeVisible()
  expect(asked).toBeLessThan(100)
  await line.mend()
  await expect(page.getByRole('heading', { level: 1, name: 'Din plan' })).toBeVisible()
})

test('what is written and sent without a network waits on the phone, and is sent once when it is back', async () => {
  const { context } = behind
  const page = await context.newPage()
  await page.goto('/complaints/new?about=case')
  await expect(pointOf(page, 1)).toBeVisible()
  await writePoints(page, [{ whatHappened: 'Skrevet i toget.' }])
  await expectSavedHere(page)
  await expectKeptForOffline(page)
  await context.setOffline(true)
  await writePoints(page, [{ whatHappened: 'Skrevet i toget uden net.' }])
  await expect(page.getByText(/^Gemt på denne telefon .+ Du har ikke net/)).toBeVisible()
  await expect(page.getByText(/^Du har ikke net lige nu\./)).toBeVisible()
  await goToCheck(page)
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Det, du har sendt' })).toBeVisible()
  await expect(page.getByText('Venter på denne telefon – ikke indgivet endnu')).toBeVisible()
  await expect(page.getByText(/^U-\d{4}/)).toHaveCount(0)

  await context.setOffline(false)
  await expect(page.getByText(/^Kvittering U-\d{4}-\w{4}-\w{4}$/).first()).toBeVisible()
  await expect(page.getByText('Der er ikke noget, der venter på denne telefon.')).toBeVisible()
  expect(await complaintsWith(page, 'Skrevet i toget uden net.')).toHaveLength(1)
})

test('a file that is gone is 404 and never a page', async () => {
  const { context } = behind
  for (const path of ['/assets/index-0ld0ld0l.js', '/fonts/gone.woff2', '/icons/gone.png']) {
    const answer = await context.request.get(path, { headers: { accept: 'text/html,*/*' } })
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-type'], path).not.toContain('html')
  }
})

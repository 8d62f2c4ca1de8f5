import { expect } from '@playwright/test'
import { complaintsWith, goToCheck, writePoints } from '../support/complaint.ts'
import {
  complaintAddress,
  expectArrived,
  expectWaiting,
  openComplaint,
  sendComplaint,
  watchSending,
} from '../support/outbox.ts'
import { newPhone, type Phone } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from '../support/test.ts'

const person = 'samira-nordahl'
let phone: Phone

test.beforeEach(async () => {
  phone = await newPhone()
})
test.afterEach(() => phone.end())

test('2P a complaint sent without a network outlives the browser, and arrives once after sign-in', async () => {
  const text = 'Skrevet i venteværelset, sendt uden net.'
  const first = await phone.open()
  const page = await first.newPage()
  await signIn(page, person)
  await openComplaint(page)
  await expectKeptForOffline(page)
  await phone.line.cut()
  await sendComplaint(page, text)
  await expectWaiting(page)
  await expect(page.getByText(/^Kvittering /)).toHaveCount(0)
  await first.close()

  const again = await (await phone.open()).newPage()
  await phone.line.mend()
  await again.goto('/')
  await signIn(again, person, '/outbox')
  await expectArrived(again)
  expect(await complaintsWith(again, text)).toHaveLength(1)
})

test('3P ten taps on “send” in 200 ms file one complaint', async ({ sessionOf }) => {
  const context = await phone.open()
  await context.addCookies((await sessionOf(person)).cookies)
  const page = await context.newPage()
  await openComplaint(page)
  await writePoints(page, [{ whatHappened: 'Ti tryk på send.' }])
  await goToCheck(page)
  await page.getByRole('button', { name: 'Send klagen' }).evaluate((button: HTMLButtonElement) => {
    for (let tap = 0; tap < 10; tap += 1) setTimeout(() => button.click(), tap * 20)
  })
  await expect(page.getByText('Din klage er sendt.')).toBeVisible()
  expect(await complaintsWith(page, 'Ti tryk på send.')).toHaveLength(1)
})

test('6P a page that crashes while it sends goes on afterwards, and one complaint arrives', async ({ sessionOf }) => {
  const text = 'Siden gik ned, mens den sendte.'
  const context = await phone.open()
  await context.addCookies((await sessionOf(person)).cookies)
  const page = await context.newPage()
  await openComplaint(page)
  // The service files it, and the answer to this page never comes.
  const filed = new Promise<void>((resolve) => {
    void page.route(complaintAddress, async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      await route.fetch()
      resolve()
    })
  })
  await sendComplaint(page, text)
  await filed
  const another = await context.newPage()
  const crashed = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await crashed

  await another.goto('/outbox')
  await expectArrived(another)
  expect(await complaintsWith(another, text)).toHaveLength(1)
})

test('17P a session that ended without a network holds the queue back, and each is sent once after sign-in', async ({
  sessionOf,
}) => {
  const text = 'Sessionen var udløbet.'
  const context = await phone.open()
  await context.addCookies((await sessionOf(person)).cookies)
  const page = await context.newPage()
  await openComplaint(page)
  await expectKeptForOffline(page)
  await phone.line.cut()
  await sendComplaint(page, text)
  await expectWaiting(page)
  await context.clearCookies({ name: 'udvej_session' })
  const sent = watchSending(context)
  await phone.line.mend()
  await expect(page.getByRole('heading', { name: 'Du er logget ud' })).toBeVisible()
  await page.waitForTimeout(5_000)
  expect(sent.length).toBeLessThanOrEqual(1)

  const other = await context.newPage()
  await signIn(other, person)
  await page.bringToFront()
  await expectArrived(page)
  expect(await complaintsWith(page, text)).toHaveLength(1)
})

test('24N an answer that is lost after the service filed it is made good by itself, with the same receipt', async ({
  sessionOf,
}) => {
  const text = 'Svaret gik tabt.'
  const context = await phone.open()
  await context.addCookies((await sessionOf(person)).cookies)
  const page = await context.newPage()
  await openComplaint(page)
  const numbers: string[] = []
  await context.route(complaintAddress, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    const answer = await route.fetch()
    numbers.push(((await answer.json()) as { number: string }).number)
    return numbers.length === 1 ? route.abort() : route.fulfill({ response: answer })
  })
  await sendComplaint(page, text)
  await expect.poll(() => numbers.length).toBeGreaterThanOrEqual(2)
  // On the complaint's own page when the second try was quick, else on the outbox's.
  await expect(page.getByText(numbers[0] ?? '').first()).toBeVisible()
  expect(new Set(numbers).size).toBe(1)
  expect(await complaintsWith(page, text)).toHaveLength(1)
})

test('28P twenty changes of the network in a row send one complaint, with few requests', async ({ sessionOf }) => {
  const text = 'Nettet kom og gik.'
  const context = await phone.open()
  await context.addCookies((await sessionOf(person)).cookies)
  const page = await context.newPage()
  await openComplaint(page)
  await expectKeptForOffline(page)
  const sent = watchSending(context)
  await context.setOffline(true)
  await sendComplaint(page, text)
  await expectWaiting(page)
  // Nothing is filed before the changes are over: what is counted is how often it is tried.
  await context.route(complaintAddress, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  for (let change = 0; change < 20; change += 1) {
    await context.setOffline(change % 2 === 1)
    await page.waitForTimeout(1_500)
  }
  expect(sent.length).toBeLessThanOrEqual(30)
  await context.unroute(complaintAddress)
  await context.setOffline(false)
  await page.reload()
  await expectArrived(page)
  expect(await complaintsWith(page, text)).toHaveLength(1)
})

test('29P a busy service is not asked again sooner than it said, though the page is loaded again', async ({
  sessionOf,
}) => {
  const text = 'Udvej havde travlt.'
  // Long enough that the page is still waiting when a busy machine comes to press the button.
  const restSeconds = 20
  const context = await phone.open()
  await context.addCookies((await sessionOf(person)).cookies)
  const page = await context.newPage()
  await openComplaint(page)
  const sent = watchSending(context)
  await context.route(complaintAddress, (route) => {
    if (route.request().method() !== 'PUT' || sent.length > 1) return route.continue()
    return route.fulfill({
      status: 429,
      headers: { 'Retry-After': String(restSeconds), 'Content-Type': 'application/problem+json' },
      body: JSON.stringify({ type: '/problems/too-many-requests', title: 'Too many requests.', status: 429 }),
    })
  })
  await sendComplaint(page, text)
  await expectWaiting(page)
  await page.getByRole('button', { name: 'Prøv at sende nu' }).click()
  await page.reload()
  await expectArrived(page)
  const [first = 0, second = 0] = sent
  expect(second - first).toBeGreaterThanOrEqual(restSeconds * 1000)
  expect(await complaintsWith(page, text)).toHaveLength(1)
})

import { expect } from '@playwright/test'
import { newPhone, type Phone } from './support/phone.ts'
import { expectKeptForOffline } from './support/service-worker.ts'
import { signIn } from './support/sign-in.ts'
import { test } from './support/test.ts'

const firstOfLetters = ['/api/cases/own/letters', '/api/session']

let phone: Phone
test.beforeEach(async () => {
  phone = await newPhone()
})
test.afterEach(() => phone.end())

test('the worker asks for the first answers of a page that is opened again, once; after logging out it asks for nothing of a case', async () => {
  const context = await phone.open()
  const page = await context.newPage()
  await signIn(page, 'karen-holmsted', '/letters')
  await expectKeptForOffline(page)
  const byWorker: string[] = []
  context.on('request', (request) => {
    if (request.serviceWorker()) byWorker.push(new URL(request.url()).pathname)
  })
  const openAgain = async () => {
    const before = phone.line.passed.length
    byWorker.length = 0
    await page.goto('/letters')
    return () => phone.line.passed.slice(before).map(({ path }) => path)
  }

  const asked = await openAgain()
  await expect(page.getByRole('link', { name: 'Nej til fleksjob nu' })).toBeVisible()
  expect(byWorker.toSorted()).toEqual(firstOfLetters)
  expect(
    asked()
      .filter((path) => firstOfLetters.includes(path))
      .toSorted(),
  ).toEqual(firstOfLetters)

  await page.getByRole('link', { name: 'Mere', exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: 'Log ud' }).click()
  await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
  const askedWithout = await openAgain()
  await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
  // The page's own question, passed on.
  expect(byWorker).toEqual(['/api/session'])
  expect(askedWithout().filter((path) => path.startsWith('/api/'))).toEqual(['/api/session'])
})

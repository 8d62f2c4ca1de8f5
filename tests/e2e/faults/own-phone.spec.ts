import { expect } from '@playwright/test'
import { makeMine, newPhone, type Phone, passphrase, unlockWith } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from '../support/test.ts'

let phone: Phone
test.beforeEach(async () => {
  phone = await newPhone()
})
test.afterEach(() => phone.end())

test('a phone of one’s own reads plan and letter in a browser that was closed, with the server stopped', async () => {
  const context = await phone.open()
  const page = await context.newPage()
  await signIn(page, 'karen-holmsted')
  await makeMine(page)
  for (const name of ['Plan', 'Breve']) await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('link', { name: 'Nej til fleksjob nu' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Din plan' })).toBeVisible()
  await expectKeptForOffline(page)
  await context.close()

  await phone.line.cut()
  const reopened = await (await phone.open()).newPage()
  await reopened.goto('/plan')
  await expect(reopened.getByRole('heading', { level: 1, name: 'Lås din sag op' })).toBeVisible()
  await unlockWith(reopened, passphrase)
  await expect(reopened.getByRole('heading', { level: 1, name: 'Din plan' })).toBeVisible()
  await expect(reopened.getByText(/^Hentet .+ kl\. \d/)).toBeVisible()
})

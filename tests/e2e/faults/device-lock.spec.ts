import { expect, type Page } from '@playwright/test'
import { forgetKeyOnLeaving, giveDeviceLock, makeMineByLock, newPhone, type Phone } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from '../support/test.ts'

let phone: Phone
test.beforeEach(async () => {
  phone = await newPhone()
})
test.afterEach(() => phone.end())

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('the phone’s own lock opens the copy with the server stopped', async () => {
  const page = await (await phone.open()).newPage()
  await signIn(page, 'karen-holmsted')
  await giveDeviceLock(page)
  await makeMineByLock(page)
  await page.goto('/plan')
  await expect(title(page)).toHaveText('Din plan')
  await expectKeptForOffline(page)
  await forgetKeyOnLeaving(page)
  await phone.line.cut()
  await page.reload()
  await expect(title(page)).toHaveText('Lås din sag op')

  await page.getByRole('button', { name: 'Lås op med telefonens lås' }).click()
  await expect(title(page)).toHaveText('Din plan')
})

test('a phone whose lock cannot do it is offered a passphrase', async () => {
  const page = await (await phone.open()).newPage()
  await signIn(page, 'karen-holmsted')
  await giveDeviceLock(page, { hasPrf: false })
  await page.goto('/phone')
  await page.getByRole('button', { name: 'Brug telefonens lås' }).click()
  await expect(page.getByText('Låsen på denne telefon kan ikke bruges til det her')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Din sætning' })).toBeVisible()
})

test('11P where the browser stores nothing, online use works, and "my phone" says why it cannot be', async () => {
  const context = await phone.open()
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  const page = await context.newPage()
  await signIn(page, 'karen-holmsted')
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(title(page)).toHaveText('Din plan')
  await page.goto('/phone')
  await page.getByRole('textbox', { name: 'Din sætning' }).fill('grøn hest under moster sofa')
  await page.getByRole('button', { name: 'Brug sætningen' }).click()
  await expect(page.getByText('Browseren gemmer ikke noget her')).toBeVisible()
  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Log ud', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
})

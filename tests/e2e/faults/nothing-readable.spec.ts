import { expect, type Page } from '@playwright/test'
import { scanProfile } from '#tests/support/profile-scan.ts'
import { expectSaved, pointOf, writePoints } from '../support/complaint.ts'
import { makeMine, newPhone, type Phone } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from '../support/test.ts'

/** What must not be readable: who it is, what a letter and the plan say, what was typed. */
const typed = 'Mærket skildpaddesuppe 7319'
const marks = ['Karen Holmsted', 'Nadia', 'Signe', 'Planteskole', 'Nej til fleksjob', typed]

let phone: Phone
test.beforeEach(async () => {
  phone = await newPhone()
})
test.afterEach(() => phone.end())

/** Reads what there is to read, and writes something. */
async function useIt(page: Page): Promise<void> {
  for (const name of ['Plan', 'Møder', 'Breve']) await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('link', { name: 'Nej til fleksjob nu' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nej til fleksjob nu' })).toBeVisible()
  await page.goto('/complaints/new?about=case')
  await expect(pointOf(page, 1)).toBeVisible()
  await writePoints(page, [{ whatHappened: typed }])
  await expectSaved(page)
  await expectKeptForOffline(page)
}

test('21P on a shared phone in use, nothing personal can be read in the browser’s profile', async () => {
  const context = await phone.open()
  const page = await context.newPage()
  await signIn(page, 'karen-holmsted')
  await page.getByRole('button', { name: 'Nej, andre bruger den' }).click()
  await useIt(page)
  await context.close()
  expect(scanProfile(phone.profile, marks)).toEqual([])
})

test('19P logged out without a network, nothing can be read in the profile, and the session is ended at the next start', async () => {
  const context = await phone.open()
  const page = await context.newPage()
  await signIn(page, 'karen-holmsted')
  await makeMine(page)
  await useIt(page)
  const cookies = await context.cookies()
  await phone.line.cut()
  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Log ud', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Log ud', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
  await context.close()
  expect(scanProfile(phone.profile, marks)).toEqual([])

  // The cookie of a session goes with the browser. A browser that restores its session has it still.
  await phone.line.mend()
  const reopened = await phone.open()
  await reopened.addCookies(cookies)
  const next = await reopened.newPage()
  await next.goto('/')
  await expect(next.getByRole('link', { name: 'Log ind' })).toBeVisible()
  await expect
    .poll(async () => {
      await reopened.addCookies(cookies)
      return (await reopened.request.get('/api/session')).status()
    })
    .toBe(401)
})

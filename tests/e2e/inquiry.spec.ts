import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { signInAs, startPortal } from '#tests/support/portal.ts'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/test.ts'

const send = (page: Page) => page.getByRole('button', { name: 'Send til kommunen' }).click()

test.describe('asking', () => {
  test.use({ person: 'karen-holmsted', viewport: { width: 390, height: 844 } })

  test('a question about an activity gets a receipt, a day, and then an answer', async ({ page }) => {
    await page.goto('/plan')
    await page.getByRole('link', { name: 'Praktik i Strandby Planteskole' }).first().click()
    await page.getByRole('link', { name: 'Stil et spørgsmål om aktiviteten' }).click()
    await expect(page.getByText('Praktik i Strandby Planteskole')).toBeVisible()
    await page.getByRole('textbox', { name: 'Hvad vil du spørge om?' }).fill('Hvor længe skal jeg være der?')
    await send(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Dit spørgsmål' })).toBeVisible()
    await expect(page.getByText(/^U-\d{4}-\w{4}-\w{4}$/)).toBeVisible()
    await expect(page.getByText(/^Kommunen skal svare senest /)).toBeVisible()

    await expect(page.getByRole('heading', { name: 'Kommunens svar' })).toBeVisible()
    await page.goto('/inquiries')
    const answered = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({ has: page.getByRole('heading', { name: 'Besvaret' }) })
    await expect(answered.getByRole('link', { name: /^Dit spørgsmål, sendt / })).toBeVisible()
  })

  test('what one cannot manage is agreed to, and it is said that it is no absence only then', async ({ page }) => {
    await page.goto('/inquiries/new?kind=cannotManage')
    await page
      .getByRole('textbox', { name: 'Hvad kan du ikke klare, og hvorfor?' })
      .fill('Jeg kan ikke stå op i to timer.')
    await send(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Det, du ikke kan klare' })).toBeVisible()
    await expect(page.getByText(/udeblivelse/)).toHaveCount(0)
    await expect(page.getByText('Kommunen skriver, at det ikke tæller som udeblivelse.')).toBeVisible()
  })

  test('one asks to be called from the caseworker’s page, without a word', async ({ page }) => {
    await page.goto('/caseworker')
    await page.getByRole('link', { name: 'Bed om at blive ringet op' }).click()
    await send(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Du vil gerne ringes op' })).toBeVisible()
  })
})

test('comments that nobody answers go to the leader by themselves, and the leader answers', async ({ page }) => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'udvej-later-'))
  const first = await startPortal({ DATA_DIR, UDVEJ_DEMO_SPEED: '5' })
  await signInAs(page, first.url, 'karen-holmsted', '/inquiries/new?kind=comment')
  await page.getByRole('textbox', { name: 'Hvad vil du sige?' }).fill('Der står ikke i referatet, at jeg sagde nej.')
  await send(page)
  await page.waitForURL(/\/inquiries\/[0-9a-f-]{36}$/)
  const { pathname } = new URL(page.url())
  await expect(page.getByText('Kommunen har fået din besked.')).toBeVisible()
  await first.stop()

  const later = await startPortal({ DATA_DIR, UDVEJ_DEMO_SPEED: '5', DEMO_DAYS_AHEAD: '21' })
  await signInAs(page, later.url, 'karen-holmsted', pathname)
  await expect(page.getByText(/^Det gik til lederen /)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Kommunens svar' })).toBeVisible()
  await expect(page.getByText('Det er vores fejl')).toBeVisible()
  await later.stop()
  await rm(DATA_DIR, { recursive: true, force: true })
})

for (const [language, locale] of [
  ['da', 'da-DK'],
  ['en', 'en-GB'],
] as const) {
  test.describe(`every state of the pages, in ${language}`, () => {
    test.use({ person: 'samira-nordahl', locale })

    test('can be read and used by everybody', async ({ page }) => {
      for (const path of ['/inquiries', '/inquiries/new?kind=callBack', '/inquiries/new?kind=waitForStatement']) {
        await page.goto(path)
        await expect(page.locator('[data-content]')).toBeVisible()
        await expectAccessible(page, language)
      }
      await page.goto('/inquiries/new?kind=comment')
      await page.locator('main details').first().locator('summary').click()
      await page.locator('main form button[type=submit]').click()
      await expect(page.getByRole('alert')).toBeFocused()
      await expectAccessible(page, language)
      await page.locator('#inquiry-text').fill('Der mangler noget i referatet.')
      await page.locator('main form button[type=submit]').click()
      await page.waitForURL(/\/inquiries\/[0-9a-f-]{36}$/)
      await expect(page.locator('[data-content]')).toBeVisible()
      await expectAccessible(page, language)
      await page.goto('/inquiries')
      await expect(page.locator('.card-link').first()).toBeVisible()
      await expectAccessible(page, language)
    })
  })
}

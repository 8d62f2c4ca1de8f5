import { devices, expect, type Page } from '@playwright/test'
import { portalUrl } from './support/portal-url.ts'
import { expectKeptForOffline } from './support/service-worker.ts'
import { signIn } from './support/sign-in.ts'
import { nobody, test } from './support/test.ts'

test.describe('how it looks', () => {
  test.use({ person: 'mikkel-strandgren' })

  test('the language changes at once and stays after a reload', async ({ page }) => {
    await page.goto('/settings')
    await page.getByRole('radio', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'English' })).toBeChecked()
  })

  test('text size and theme change at once and stay after a reload', async ({ page }) => {
    await page.goto('/settings')
    const before = await looks(page)
    await page.getByRole('radio', { name: 'Meget stor' }).check()
    await page.getByRole('radio', { name: 'Mørkt' }).check()
    const after = await looks(page)
    expect(after.size).toBeGreaterThanOrEqual(before.size * 1.4)
    expect(after.background).not.toBe(before.background)
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Mørkt' })).toBeChecked()
    expect(await looks(page)).toEqual(after)
  })

  test('it says what is kept, and for how long', async ({ page }) => {
    await page.goto('/settings')
    await expect(page.getByText('Intet fra din sag, som kan læses her.')).toBeVisible()
    await expect(page.getByText('Så længe kommunen har din sag her')).toBeVisible()
    await expect(page.getByText(/^Breve: \d+$/)).toBeVisible()
  })
})

test.describe('who has looked', () => {
  test.use({ person: 'samira-nordahl' })

  test('what a helper reads stands in the citizen’s list', async ({ page, browser, sessionOf }) => {
    const helper = await browser.newContext({ storageState: await sessionOf('bodil-krogsager'), baseURL: portalUrl() })
    const theirs = await helper.newPage()
    await theirs.goto('/')
    await theirs
      .getByRole('combobox', { name: 'Skift sag' })
      .selectOption({ label: 'Samira Nordahl: Kontanthjælp og vejen til job' })
    await theirs.getByRole('navigation', { name: 'Din sag' }).getByRole('link', { name: 'Møder' }).click()
    await expect(theirs.getByRole('heading', { level: 1, name: 'Møder' })).toBeVisible()
    await expect(theirs.getByRole('link', { name: 'Opfølgningssamtale' }).first()).toBeVisible()
    await helper.close()

    await page.goto('/settings')
    await expect(page.getByText('Bodil Krogsager, din bisidder, læste om dine møder.').first()).toBeVisible()
  })
})

test.describe('sessions', () => {
  test('every place one is signed in is listed, and can be ended from here', async ({ page, browser }) => {
    await signIn(page, 'ejvind-tranholm')
    const elsewhere = await browser.newContext({ ...devices['iPhone 15'], storageState: nobody, baseURL: portalUrl() })
    const other = await elsewhere.newPage()
    await signIn(other, 'ejvind-tranholm')

    await page.getByRole('link', { name: 'Mere', exact: true }).click()
    await page.getByRole('link', { name: 'Indstillinger' }).click()
    await expect(page.getByText('Det er her, du er nu')).toBeVisible()
    await page.getByRole('button', { name: 'Log ud derfra Safari, iPhone' }).click()
    await expect(page.getByText('Du er logget ud derfra.')).toBeVisible()
    await other.reload()
    await expect(other.getByRole('link', { name: 'Log ind' })).toBeVisible()
    await elsewhere.close()
  })

  test('logging out without an answer is said first, and ends the session at the next contact', async ({
    page,
    context,
  }) => {
    await signIn(page, 'torben-ravnsholt')
    await page.goto('/settings')
    await expectKeptForOffline(page)
    await context.setOffline(true)
    await page.getByRole('main').getByRole('button', { name: 'Log ud', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Vil du logge ud her?' })
    await expect(dialog.getByText(/^Du har ikke forbindelse lige nu/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Log ud', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
    expect((await page.request.get('/api/session')).status()).toBe(200)

    await context.setOffline(false)
    await expect.poll(async () => (await page.request.get('/api/session')).status()).toBe(401)
    await page.reload()
    await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
  })

  test('20P after logging out, Back shows the landing page and nothing of the case', async ({ page }) => {
    await signIn(page, 'torben-ravnsholt')
    await page.goto('/letters')
    await expect(page.getByText('Vi har fået erklæringen fra din læge').first()).toBeVisible()
    await page.goto('/settings')
    await page.getByRole('main').getByRole('button', { name: 'Log ud', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()

    for (let step = 0; step < 3; step += 1) {
      await page.goBack()
      await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
      await expect(page.getByText('Vi har fået erklæringen fra din læge')).toHaveCount(0)
    }
    expect((await page.request.get('/api/session')).status()).toBe(401)
  })
})

function looks(page: Page): Promise<{ size: number; background: string }> {
  return page.evaluate(() => ({
    size: Number.parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize),
    background: getComputedStyle(document.documentElement).backgroundColor,
  }))
}

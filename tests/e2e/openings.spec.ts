import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/test.ts'

// First visits: a worker would answer with the shell.
test.use({ serviceWorkers: 'block' })

test.describe('before the app has run', () => {
  test.use({ javaScriptEnabled: false })

  test('a stranger reads what this is, and can go and sign in', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: 'Find vej i din sag' })).toBeVisible()
    await expect(page.getByText('Du kan se, hvad der sker nu, hvorfor det sker')).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.getByRole('link', { name: 'Log ind' }).click()
    await expect(page.getByRole('button', { name: /Karen Holmsted/ })).toBeVisible()
  })

  test('an address that says more than the first one has its words from the app', async ({ page }) => {
    await page.goto('/?signin=failed')
    await expect(page.getByText('Siden hentes.')).toBeAttached()
    await expect(page.getByRole('link', { name: 'Log ind' })).toHaveCount(0)
  })
})

test.describe('with the app held back', () => {
  test.use({ person: 'karen-holmsted' })
  let letAppCome: () => void
  test.beforeEach(async ({ page }) => {
    const held = new Promise<void>((resolve) => {
      letAppCome = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await held
      await route.continue()
    })
  })

  test('the complaint form says how to write, and stands where it stood when the app comes', async ({ page }) => {
    const itsOwn = page.waitForRequest(/\/complaint-new-page-/)
    await page.goto('/complaints/new', { waitUntil: 'commit' })
    await expect(page.getByText(/^Skriv, som du taler\./)).toBeVisible()
    await itsOwn // with the words on the screen, and not when the app asks for it
    const before = await placesOf(page)
    letAppCome()
    await expect(page.getByRole('textbox', { name: 'Hvad er der sket?' }).first()).toBeVisible()
    expect(await placesOf(page)).toEqual(before)
  })

  test('a form about one letter shows nothing that may be about another', async ({ page }) => {
    await page.goto('/complaints/new?kind=decision', { waitUntil: 'commit' })
    await expect(page.getByText('Siden hentes.')).toBeAttached()
    await expect(page.getByText(/^Skriv, som du taler\./)).toHaveCount(0)
    letAppCome()
    await expect(page.getByRole('heading', { level: 1, name: 'Klag over en afgørelse' })).toBeVisible()
  })
})

test('the landing page stays while the service takes long to say that nobody is signed in', async ({ page }) => {
  let letAnswerCome = () => {}
  const held = new Promise<void>((resolve) => {
    letAnswerCome = resolve
  })
  await page.route('**/api/**', async (route) => {
    await held
    await route.continue()
  })
  const answer = page.waitForResponse('**/api/session')
  await page.goto('/')
  const isLandingThere = () => page.getByRole('link', { name: 'Log ind' }).isVisible()
  for (let look = 0; look < 8; look += 1) {
    expect(await isLandingThere()).toBe(true)
    await page.waitForTimeout(200)
  }
  letAnswerCome()
  await answer
  await expectAccessible(page, 'da')
  expect(await isLandingThere()).toBe(true)
})

/** Where the heading, the steps and the first words are, to the pixel. */
async function placesOf(page: Page) {
  const parts = [
    page.getByRole('heading', { level: 1 }),
    page.getByText(/^Trin 1 af 3/),
    page.getByRole('heading', { level: 2, name: 'Hvad er galt?' }),
    page.getByText(/^Skriv, som du taler\./),
  ]
  return Promise.all(parts.map((part) => part.boundingBox()))
}

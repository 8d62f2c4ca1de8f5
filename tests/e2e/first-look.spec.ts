import { expect, type Page } from '@playwright/test'
import { test } from './support/test.ts'

test('a stranger sees what this is, picks a test person and is in the case', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Find vej i din sag' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Din sag' })).toBeHidden()

  await page.getByRole('link', { name: 'Log ind' }).click()
  await page.getByRole('button', { name: /Karen Holmsted/ }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Hvad nu?' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Din sag' })).toBeVisible()
})

test('an address that was asked for before signing in is the one that opens afterwards', async ({ page }) => {
  await page.goto('/meetings')
  await page.getByRole('link', { name: 'Log ind' }).click()
  await page.getByRole('button', { name: /Mikkel Strandgren/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Møder' })).toBeVisible()
})

test.describe('in the middle of a long case', () => {
  test.use({ person: 'karen-holmsted' })

  test('there is one answer to "what now?", and two lists say whose turn it is', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('Det næste, der sker', { exact: true })).toHaveCount(1)
    await expect(part(page, 'Din tur').getByRole('listitem').first()).toContainText(/Senest/)
    await expect(part(page, 'Kommunens tur').getByRole('listitem').filter({ hasText: 'Mentor' })).toContainText(
      'Kommunen har ikke evalueret aktiviteten.',
    )
  })

  test('the next meeting and the unread letters lead to their pages', async ({ page }) => {
    await page.goto('/')
    await part(page, 'Næste møde').getByRole('link', { name: 'Møde med din nye sagsbehandler' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Møde med din nye sagsbehandler' })).toBeVisible()
  })
})

test.describe('where everything is in order', () => {
  test.use({ person: 'mikkel-strandgren' })

  test('the first page says first that nothing is needed', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Du skal ikke gøre noget lige nu.')
    await expect(part(page, 'Din tur').getByRole('listitem')).toHaveCount(0)
    await expect(part(page, 'Kommunens tur').getByRole('listitem')).toHaveCount(0)
  })
})

test.describe('where nothing happens', () => {
  test.use({ person: 'torben-ravnsholt' })

  test('silence is counted in days, is the municipality’s, and comes with a way to complain', async ({ page }) => {
    await page.goto('/')
    const silence = page.getByText(/^Der er ikke sket noget i din sag i \d+ dage$/)
    await expect(silence).toBeVisible()
    expect(Number(/\d+/.exec((await silence.textContent()) ?? '')?.[0])).toBeGreaterThan(60)
    await expect(page.getByText('Du er ikke forsinket.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Klag over, at det går for langsomt' })).toHaveAttribute(
      'href',
      '/complaints/new?about=case',
    )
  })
})

test.describe('with a fresh decision', () => {
  test.use({ person: 'samira-nordahl' })

  test('the decision is unread, and says until when one can complain', async ({ page }) => {
    await page.goto('/')
    const decision = page.getByRole('listitem').filter({ hasText: 'Du har fået en afgørelse, som du kan klage over.' })
    await expect(decision.filter({ hasText: 'Fradrag i din kontanthjælp' })).toContainText(/Senest/)
  })
})

/** The part of the page under a heading. */
function part(page: Page, name: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })
}

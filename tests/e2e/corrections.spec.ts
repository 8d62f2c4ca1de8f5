import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/test.ts'

/** Samira's own: what these tests correct is looked at by no other. */
test.use({ person: 'samira-nordahl' })

const fault = (page: Page, name: RegExp) => page.getByRole('radio', { name }).check()

test('a fact that is wrong is marked wrong with the right one beside it, and what was built on it is assessed again', async ({
  page,
}) => {
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Praktik i et laboratorium', exact: true }).first().click()
  const grounds = page.getByRole('listitem').filter({ hasText: 'fem år i et laboratorium' })
  await grounds.getByRole('link', { name: 'Er det forkert?' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Er det forkert?' })).toBeVisible()
  await expect(page.getByRole('blockquote')).toContainText('fem år i et laboratorium')
  await fault(page, /^Det er forkert/)
  await page.getByRole('textbox', { name: /Hvad er rigtigt/ }).fill('Jeg var leder af et laboratorium i otte år.')
  await expectAccessible(page, 'da')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Send til kommunen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Din berigtigelse' })).toBeVisible()
  await expect(page.getByText(/^U-\d{4}-\w{4}-\w{4}$/)).toBeVisible()
  await expect(page.getByRole('group').filter({ hasText: 'Vi regner fra' })).toContainText('1 måned')
  const correction = page.url()

  // While it is looked at, the line says so.
  await page.getByRole('link', { name: 'Se, hvor det står' }).click()
  await expect(grounds.getByText(/Under afklaring|Markeret som forkert/)).toBeVisible()

  await page.goto(correction)
  await expect(page.getByText('Kommunen giver dig ret. Teksten er mærket som forkert')).toBeVisible()
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Praktik i et laboratorium' }) })
  await expect(line).toContainText(/Er ikke vurderet igen endnu|Vurderet igen/)
  await expectAccessible(page, 'da')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(line).toContainText('Vurderet igen', { timeout: 90_000 })
  await line.getByRole('link').click()
  await expect(page.getByText('Vi har vurderet aktiviteten igen uden den forkerte oplysning.')).toBeVisible()
})

test('what is about somebody else is hidden at once in the letter, on every page and in the copy', async ({ page }) => {
  await page.goto('/letters')
  await page.getByRole('link', { name: 'Ja til bus, nej til taxa' }).click()
  await page.getByRole('button', { name: 'Læs det originale brev' }).click()
  await page.getByRole('button', { name: 'Er noget her forkert?' }).click()
  const original = page.locator('.original')
  const words = (await original.locator('.passage').nth(4).locator('p').first().textContent()) ?? ''
  expect(words.length).toBeGreaterThan(20)
  await original.getByRole('link', { name: 'Er det forkert?' }).nth(4).click()

  await fault(page, /^Det handler ikke om mig/)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page, 'da')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Send til kommunen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Din berigtigelse' })).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)

  await page.getByRole('link', { name: 'Se, hvor det står' }).click()
  await page.getByRole('button', { name: 'Læs det originale brev' }).click()
  await expect(page.locator('.passage-hidden')).toContainText('Her stod noget, du har sagt ikke handler om dig.')
  await expect(page.locator('.passage-hidden')).toContainText('Skjult')
  await expect(page.getByText(words)).toHaveCount(0)
  const letter = await page.request.get(`/api/cases/own${new URL(page.url()).pathname}`)
  expect(await letter.text()).not.toContain(words)
  await expectAccessible(page, 'da')
})

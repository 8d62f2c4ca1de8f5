import { expect } from '@playwright/test'
import { test } from './support/test.ts'

test.use({ person: 'karen-holmsted' })

test('the way out says where one is, what is missing for each exit, and who provides it', async ({ page }) => {
  await page.goto('/plan')
  const exit = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: 'Fleksjob', exact: true }) })
  await expect(exit).toContainText('Planen går denne vej')
  await expect(exit).toContainText('2 af 5 er på plads. 1 venter på dig. 2 venter på kommunen.')
  const missing = exit.getByRole('listitem').filter({ hasText: 'Et råd fra regionens sundhedskoordinator' })
  await expect(missing).toContainText('Skal komme fra: Sundhedskoordinatoren')
  await expect(missing).toContainText('Kommunens tur')
})

test('an activity says why, on which facts, and that a wrong one makes it to be assessed again', async ({ page }) => {
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Praktik i Strandby Planteskole', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'Hvorfor lige det her?' })).toBeVisible()
  await expect(page.getByText(/du har erfaring fra gartneri/).first()).toBeVisible()
  await expect(page.getByText('Markeret som forkert', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jeg er uenig' })).toHaveAttribute(
    'href',
    /^\/complaints\/new\?about=activity:/,
  )
})

test('the purpose in one’s own words is sent, with a receipt, and stands in the plan', async ({ page }) => {
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Skriv det med dine egne ord' }).click()
  await page
    .getByRole('textbox', { name: 'Det vil jeg have ud af planen' })
    .fill('Jeg vil have et job, som jeg kan holde til.')
  await page.getByRole('button', { name: 'Send til kommunen' }).click()
  await expect(page.getByText(/U-\d{4}-\w{4}-\w{4}/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('Jeg vil have et job, som jeg kan holde til.')).toBeVisible()
})

test('changes are told as sentences', async ({ page }) => {
  await page.goto('/plan')
  await expect(
    page.getByText(/^Din sagsbehandler ændrede slutdatoen for »Kursus i at fordele dine kræfter« fra .+ til .+\.$/),
  ).toBeVisible()
})

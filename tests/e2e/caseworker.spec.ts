import { expect } from '@playwright/test'
import { test } from './support/test.ts'

test.use({ person: 'karen-holmsted' })

test('the caseworkers stand with role, phone hours, how soon they answer, and their leader', async ({ page }) => {
  await page.goto('/caseworker')
  const signe = page.getByRole('article', { name: 'Signe Lundemark' })
  await expect(signe).toContainText('Koordinerende sagsbehandler (Socialrådgiver)')
  await expect(signe.getByRole('table', { name: 'Telefontid for Signe Lundemark' })).toContainText('mandag')
  await expect(signe).toContainText('5 arbejdsdage')
  await expect(page.getByText('Ulla Bækmark').first()).toBeVisible()
})

test('a change is announced with the hand-over note, and a comment on it is sent with a receipt', async ({ page }) => {
  await page.goto('/caseworker')
  await expect(page.getByRole('heading', { name: /^Du får en ny sagsbehandler / })).toBeVisible()
  await expect(page.getByText('Det svar skylder vi hende.')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'Er noget forkert, eller mangler der noget?' })
    .fill('Der mangler, at jeg også har eksem på hænderne.')
  await page.getByRole('button', { name: 'Send kommentaren' }).click()
  await expect(page.getByText('Din kommentar er sendt')).toBeVisible()
  const comment = page.getByRole('listitem').filter({ hasText: 'Der mangler, at jeg også har eksem på hænderne.' })
  await expect(comment).toContainText(/Kvittering U-/)
  await expect(async () => {
    await page.reload()
    await expect(comment).toContainText('Modtaget af kommunen', { timeout: 5_000 })
  }).toPass({ timeout: 120_000 })
})

test('who recommends and who decides are two different things', async ({ page }) => {
  await page.goto('/caseworker')
  const question = page.getByRole('listitem').filter({ hasText: 'Kan du få et fleksjob?' })
  await expect(question).toContainText('Foreslår (indstilling)')
  await expect(question).toContainText('Bestemmer (afgørelse)')
  await expect(question).toContainText('Lederen af Job og Sundhed')
})

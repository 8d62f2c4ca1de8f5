import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './support/test.ts'

test.use({ person: 'karen-holmsted' })

test('asking for the whole case gives a receipt, a day with its sums, and then the papers', async ({ page }) => {
  await page.goto('/file')
  await page.getByRole('link', { name: 'Jeg vil vide noget' }).click()
  await page.getByRole('link', { name: 'Jeg vil se papirerne i min sag' }).click()
  await page.getByRole('checkbox', { name: 'Hele sagen' }).check()
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await page.getByRole('button', { name: 'Send til kommunen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Din aktindsigt' })).toBeVisible()
  await expect(page.getByText(/^U-\d{4}-\w{4}-\w{4}$/)).toBeVisible()
  await expect(page.getByText('Der er ikke kommet papirer endnu.')).toBeVisible()

  // Seven working days, with the days that do not count named one by one.
  const sums = page.getByRole('group').filter({ hasText: 'Vi regner fra' })
  await expect(sums).toContainText('7 arbejdsdage')
  await expect(sums).toContainText('weekend')

  await expect(page.getByText('Kommunen er færdig med din aktindsigt.')).toBeVisible()
  await expect(page.getByText(/^Du har fået \d papirer\. Du har fået afslag på 1\.$/)).toBeVisible()
  await expectRefusal(page)
  await expectDownload(page)
})

async function expectRefusal(page: Page): Promise<void> {
  const refused = page.getByRole('listitem').filter({ hasText: 'Internt notat før et møde' })
  await expect(refused).toContainText('Afslag')
  await expect(refused).toContainText('Kommunens begrundelse: Notatet er en kladde')
  await expect(refused).toContainText('Forvaltningsloven § 12')
  await expect(refused.getByRole('link', { name: 'Klag over afslaget' })).toBeVisible()
}

async function expectDownload(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Hent Din plan' })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(file.suggestedFilename()).toMatch(/^plan-\d{4}-\d{2}-\d{2}\.txt$/)
  expect(await readFile(await file.path(), 'utf8')).toContain('Du er i et ressourceforløb.')
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment;/)
  expect(answer.headers()['x-content-type-options']).toBe('nosniff')
}

test('nothing chosen is not sent: the words say so at the choice and in a summary', async ({ page }) => {
  await page.goto('/records/new')
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: 'Vælg, hvad du gerne vil se.' })).toBeVisible()
})

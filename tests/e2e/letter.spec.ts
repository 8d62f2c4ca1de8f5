import { expect, type Page } from '@playwright/test'
import { test } from './support/test.ts'

async function openLetter(page: Page, name: string): Promise<void> {
  await page.goto('/letters')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test.describe('letters', () => {
  test.use({ person: 'karen-holmsted' })

  test('a decision says what was decided, why, by which rules, until when one can complain, and who answers', async ({
    page,
  }) => {
    await openLetter(page, 'Nej til fleksjob nu')
    const card = page.getByRole('region', { name: 'Afgørelse: kommunen har bestemt' })
    await expect(card.getByText('Kommunen siger nej til fleksjob nu. Det er ikke et nej for altid.')).toBeVisible()
    await expect(card.getByText('Vi har lagt vægt på, at tallet for dine timer er usikkert.')).toBeVisible()
    await expect(card.getByRole('link', { name: /beskæftigelsesindsats § 116/ })).toHaveAttribute('href', /^https:/)
    await expect(card.getByText(/^Klag senest /)).toBeVisible()
    await expect(card.getByRole('link', { name: 'Klag over afgørelsen' })).toBeVisible()
    await expect(card.getByText('Ulla Bækmark').last()).toBeVisible()
  })

  test('a recommendation is called a proposal, shows who decides, and offers comments instead of a complaint', async ({
    page,
  }) => {
    await openLetter(page, 'Forslag: et halvt år mere med praktik')
    const card = page.getByRole('region', { name: 'Indstilling: et forslag, ikke en afgørelse' })
    const way = card.getByRole('list', { name: 'Hvem foreslår, og hvem bestemmer' })
    await expect(way.getByRole('listitem').first()).toContainText('Foreslår')
    await expect(way.getByRole('listitem').last()).toContainText('Bestemmer bagefter')
    await expect(card.getByRole('link', { name: 'Skriv dine bemærkninger' })).toBeVisible()
    await expect(card.getByRole('link', { name: 'Klag over afgørelsen' })).toHaveCount(0)
  })

  test('the original opens beside the plain words', async ({ page }) => {
    await openLetter(page, 'Nej til fleksjob nu')
    await page.getByRole('button', { name: 'Læs det originale brev' }).click()
    await expect(page.getByText('Afgørelse vedrørende visitation til fleksjob')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Det originale brev' })).toBeFocused()
  })

  test('a letter that was opened is no longer unread', async ({ page }) => {
    await openLetter(page, 'Dit ressourceforløb bliver længere')
    await page.getByRole('link', { name: 'Tilbage til Breve' }).click()
    const line = page.getByRole('listitem').filter({ hasText: 'Dit ressourceforløb bliver længere' })
    await expect(line).toBeVisible()
    await expect(line.getByText('Ulæst')).toHaveCount(0)
  })

  test('the day to complain by has passed: the way stays open, and says so', async ({ page }) => {
    await openLetter(page, 'Dit ressourceforløb bliver længere')
    await expect(page.getByText('Fristen er gået. Du kan stadig sende din klage.')).toBeVisible()
    await page.getByRole('link', { name: 'Klag over afgørelsen' }).click()
    await expect(page.getByRole('textbox', { name: /Hvorfor kommer klagen sent\?/ })).toBeVisible()
  })
})

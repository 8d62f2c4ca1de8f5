import { expect, type Page } from '@playwright/test'
import { test } from './support/test.ts'

test.describe('a bisidder', () => {
  test.use({ person: 'bodil-krogsager' })

  test('sees whose case it is and only the parts that were granted', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('combobox', { name: 'Skift sag' })
      .selectOption({ label: 'Samira Nordahl: Kontanthjælp og vejen til job' })
    await expect(page.getByText('Du ser sagen for Samira Nordahl. Du er bisidder.')).toBeVisible()

    const places = page.getByRole('navigation', { name: 'Din sag' })
    await expect(places.getByRole('link', { name: 'Møder' })).toBeVisible()
    await expect(places.getByRole('link', { name: 'Breve' })).toHaveCount(0)
    await expect(places.getByRole('link', { name: 'Plan' })).toHaveCount(0)
    await expect(page.getByText('Fradrag i din kontanthjælp')).toHaveCount(0)
  })

  test('is told so at an address that was not granted, and gets nothing of it from the server', async ({ page }) => {
    await page.goto('/')
    const caseId = await caseOf(page, 'Samira Nordahl')
    await page.goto(`/case/${caseId}/letters`)
    await expect(page.getByText('Du har ikke adgang til denne del')).toBeVisible()
    expect((await page.request.get(`/api/cases/${caseId}/letters`)).status()).toBe(403)
  })

  test('changes from one case to the other, and the pages follow', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Skift sag' }).selectOption({ label: 'Karen Holmsted: Ressourceforløb' })
    await expect(page.getByText('Du ser sagen for Karen Holmsted. Du er bisidder.')).toBeVisible()
    await page.getByRole('navigation', { name: 'Din sag' }).getByRole('link', { name: 'Plan' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Din plan' })).toBeVisible()
    await expect(page.getByText('Du ser sagen for Karen Holmsted. Du er bisidder.')).toBeVisible()
  })

  test('reads along on a complaint but cannot send one', async ({ page }) => {
    await page.goto('/')
    const caseId = await caseOf(page, 'Karen Holmsted')
    await page.goto(`/case/${caseId}/complaints/new?about=case`)
    await expect(page.getByText('Kun Karen Holmsted kan sende noget her')).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
  })
})

test.describe('a partsrepræsentant', () => {
  test.use({ person: 'ejvind-tranholm' })

  test('opens the citizen’s case at once and may write on their behalf', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('Du ser sagen for Torben Ravnsholt. Du er partsrepræsentant.')).toBeVisible()
    await page.getByRole('link', { name: 'Klag over, at det går for langsomt' }).click()
    await expect(page.getByRole('textbox', { name: 'Hvad er der sket?' })).toBeVisible()
  })
})

async function caseOf(page: Page, name: string): Promise<string> {
  const session = (await (await page.request.get('/api/session')).json()) as {
    cases: { caseId: string; personName: string }[]
  }
  const found = session.cases.find(({ personName }) => personName === name)
  if (!found) throw new Error(`No case of ${name}`)
  return found.caseId
}

import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { complaintsWith, expectSaved, pointOf } from './support/complaint.ts'
import { test } from './support/test.ts'

test.use({ person: 'karen-holmsted' })

test('three plain questions lead to a complaint with help for the words, and “back” takes each of them back', async ({
  page,
}) => {
  await page.goto('/file')
  await choose(page, 'Noget er galt')
  await choose(page, 'Jeg er uenig i noget, kommunen har bestemt')
  await expect(page.getByRole('heading', { level: 1, name: 'Hvilken afgørelse er du uenig i?' })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Hvad er galt?' })).toBeVisible()
  await page.goForward()
  await choose(page, 'Nej til fleksjob nu')

  await page.getByText('Hjælp til ordene').click()
  await page.getByText('Jeg fik ikke at vide hvorfor', { exact: true }).first().click()
  await page.getByRole('button', { name: /^Sæt sætningerne ind i et punkt Jeg fik ikke/ }).click()
  const happened = pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' })
  await expect(happened).toBeFocused()
  const own = `I brevet står der ikke, hvilken regel I bruger. ${Date.now()}`
  await happened.fill(own)

  await pointOf(page, 1)
    .getByText(/^Hvor det var, hvem der var der/)
    .click()
  const picker = pointOf(page, 1).getByRole('combobox', { name: /^Hvad viser det/ })
  await picker.selectOption({ index: 1 })
  await pointOf(page, 1).getByRole('button', { name: 'Tilføj' }).click()
  await pointOf(page, 1)
    .getByRole('textbox', { name: /principmeddelelse/ })
    .fill('N-8-07')
  await expectSaved(page)
  await expectAccessible(page, 'da')

  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await expect(page.getByText('N-8-07')).toBeVisible()
  await expect(page.getByText(/En klage stopper normalt ikke afgørelsen/)).toBeVisible()
  await expectAccessible(page, 'da')
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(page.getByText('Din klage er sendt.')).toBeVisible()
  expect(await complaintsWith(page, own)).toHaveLength(1)
})

test('what is said at the entrance is chosen already where one points at the line', async ({ page }) => {
  await page.goto('/file')
  await choose(page, 'Noget er galt')
  await choose(page, 'Der står noget om en anden i min sag')
  await choose(page, 'I min plan')
  await page.getByRole('link', { name: 'Er det forkert?' }).nth(1).click()
  await expect(page.getByRole('radio', { name: /^Det handler ikke om mig/ })).toBeChecked()
  await expect(page.getByText('Du skal ikke skrive, hvad der står.')).toBeVisible()
})

test('“I do not know” is an answer, a wrong kind can be changed, and every word stays', async ({ page }) => {
  await page.goto('/file')
  await choose(page, 'Det ved jeg ikke')
  const happened = pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' })
  await happened.fill('Nogen råbte ad mig.')
  await page.getByText('Er det en anden slags klage?').click()
  await page.getByRole('radio', { name: 'Hvordan jeg er blevet behandlet' }).check()
  await expect(page.getByRole('heading', { level: 1, name: 'Klag over, hvordan du er blevet behandlet' })).toBeVisible()
  await expect(happened).toHaveValue('Nogen råbte ad mig.')
})

test('a point that cites a principle decision is not answered before the answer speaks of it', async ({ page }) => {
  await page.goto('/complaints/new?about=case&kind=handling')
  await pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' }).fill('I følger ikke det, der er afgjort.')
  await pointOf(page, 1)
    .getByText(/^Hvor det var, hvem der var der/)
    .click()
  await pointOf(page, 1)
    .getByRole('textbox', { name: /principmeddelelse/ })
    .fill('N-8-07')
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(
    page.getByText(/Du henviste til principmeddelelsen N-8-07\. Det siger svaret ikke noget om\./),
  ).toBeVisible()
  await expect(page.getByText('0 af 1 punkt er besvaret')).toBeVisible()
  await page.getByRole('button', { name: 'Bed om det svar, der mangler' }).click()
  await expect(page.getByText(/^Vi har læst N-8-07\./)).toBeVisible()
  await expect(page.getByText('1 af 1 punkt er besvaret')).toBeVisible()
})

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
}

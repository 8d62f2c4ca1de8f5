import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './support/test.ts'

async function openMeeting(page: Page, name: string): Promise<void> {
  await page.goto('/meetings')
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test.describe('before a meeting', () => {
  test.use({ person: 'karen-holmsted' })

  test('one can read what it is for, who is there, and that one may bring somebody', async ({ page }) => {
    await openMeeting(page, 'Møde med din nye sagsbehandler')
    await expect(page.getByText('Du møder Nadia, før hun får din sag.')).toBeVisible()
    await expect(page.getByText('Nej, du bestemmer selv.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Du må altid tage en bisidder med' })).toBeVisible()
    await expect(page.getByText('Du har 15 minutter til at sige det, du vil.')).toBeVisible()
    await expect(part(page, 'Hvem er med?')).toContainText('Nadia Fjordby')
    await expect(part(page, 'Hvem er med?')).toContainText('Ergoterapeut')
  })

  test('one says yes, and sees that it was sent', async ({ page }) => {
    await openMeeting(page, 'Møde med din nye sagsbehandler')
    await page.getByRole('radio', { name: 'Ja, jeg kommer' }).check()
    await page.getByRole('button', { name: 'Send svaret' }).click()
    await expect(page.getByText('Dit svar er sendt')).toBeVisible()
    await expect(page.getByText('Du har sagt ja. Du kommer.')).toBeVisible()
    await expect(part(page, 'Dit svar')).toContainText(/Kvittering U-/)
  })

  test('one’s own words and questions are sent to the meeting, with a receipt', async ({ page }) => {
    await openMeeting(page, 'Møde med din nye sagsbehandler')
    const own = part(page, 'Det vil du sige')
    await own.getByRole('textbox', { name: 'Hvad vil du gerne sige?' }).fill('Jeg bliver træt efter en halv time.')
    await own.getByRole('button', { name: 'Tilføj et spørgsmål' }).click()
    await own.getByRole('textbox', { name: 'Spørgsmål 1' }).fill('Hvornår afgør I, om jeg kan få fleksjob?')
    await own.getByRole('button', { name: 'Send til mødet' }).click()

    await expect(page.getByText('Det er sendt til mødet')).toBeVisible()
    const sent = own.getByRole('listitem').filter({ hasText: 'Jeg bliver træt efter en halv time.' })
    await expect(sent).toContainText('Hvornår afgør I, om jeg kan få fleksjob?')
    await expect(sent).toContainText(/Kvittering U-/)
  })

  test('the calendar file has the time, and no words about the case', async ({ page }) => {
    await openMeeting(page, 'Møde med din nye sagsbehandler')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Læg i kalenderen' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.ics$/)
    const calendar = await readFile(await file.path(), 'utf8')
    expect(calendar).toContain('SUMMARY:Møde\r\n')
    expect(calendar).toMatch(/DTSTART[^\r\n]*:20\d{6}T/)
    expect(calendar).not.toMatch(/sagsbehandler|Nadia|Karen|kommune|Strandby|fleksjob/i)
  })
})

test.describe('when the time does not suit', () => {
  test.use({ person: 'samira-nordahl' })

  test('one asks for another, the meeting stands until the answer, and the answer comes', async ({ page }) => {
    await openMeeting(page, 'Opfølgningssamtale')
    await page.getByRole('radio', { name: 'Jeg beder om en anden tid' }).check()
    await page.getByRole('textbox', { name: 'Hvornår passer det dig?' }).fill('Efter klokken 14')
    await page.getByRole('button', { name: 'Send svaret' }).click()
    await expect(page.getByText('Kommunen har ikke svaret endnu. Mødet er ikke aflyst.')).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(/Vi flytter mødet til/)).toBeVisible({ timeout: 5_000 })
    }).toPass({ timeout: 120_000 })
  })
})

test.describe('where no reply is wanted yet', () => {
  test.use({ person: 'mikkel-strandgren' })

  test('sending nothing says what is missing', async ({ page }) => {
    await openMeeting(page, 'Første samtale om din sygemelding')
    await page.getByRole('button', { name: 'Send svaret' }).click()
    await expect(page.getByRole('alert').getByRole('link', { name: 'Vælg et svar' })).toBeVisible()
  })
})

function part(page: Page, name: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })
}

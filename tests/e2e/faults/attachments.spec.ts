import { expect, type Page } from '@playwright/test'
import { jpegPhoto, pdf, planted } from '#tests/support/attachment-files.ts'
import { complaintsWith, expectSaved, goToCheck, pointOf, writePoints } from '../support/complaint.ts'
import { portalUrl } from '../support/portal-url.ts'
import { test } from '../support/test.ts'

test.use({ person: 'karen-holmsted' })

const choose = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByLabel('Vælg billeder eller filer').setInputFiles(files)
const photo = async () => ({
  name: 'Foto.jpg',
  mimeType: 'image/jpeg',
  buffer: await jpegPhoto({ width: 1600, height: 1200 }),
})
const letter = (size = 0) => ({ name: 'Brev.pdf', mimeType: 'application/pdf', buffer: pdf(size) })

test('a photo and a letter follow the complaint, and the municipality gets them', async ({ page }) => {
  await page.goto('/complaints/new?about=case')
  await writePoints(page, [{ whatHappened: 'Stien er glat, se billedet.' }])
  await choose(page, await photo(), letter(700_000))
  await expect(page.getByText('2 filer er valgt. De bliver sendt efter teksten.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Fjern Foto.jpg' })).toBeVisible()
  await goToCheck(page)
  await expect(page.getByText('Foto.jpg')).toBeVisible()
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(page.getByText('2 af 2 filer er kommet frem')).toBeVisible()
  await expect(page.getByText('Modtaget af kommunen')).toHaveCount(3)
  expect(await complaintsWith(page, 'Stien er glat')).toHaveLength(1)
  const href = (await page.getByRole('link', { name: 'Foto.jpg' }).getAttribute('href')) ?? ''
  const content = await (await page.request.get(href)).body()
  expect(content.includes(planted)).toBe(false)
})

test('25N a line that breaks while a file is sent: after a reload the rest arrives by itself', async ({ page }) => {
  await page.goto('/complaints/new?about=case')
  await writePoints(page, [{ whatHappened: 'Linjen gik midt i filen.' }])
  await choose(page, letter(3_000_000))
  await expect(page.getByText('1 fil er valgt.')).toBeVisible()
  await goToCheck(page)
  let parts = 0
  await page.route('**/attachments/*', async (route) => {
    if (route.request().method() === 'PATCH') parts += 1
    if (parts > 2) return route.abort('connectionreset')
    return route.continue()
  })
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(page.getByText('0 af 1 fil er kommet frem')).toBeVisible()
  await expect(page.getByText(/Filen ligger på denne telefon og bliver sendt/)).toBeVisible()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto('/')
  await page.goto('/complaints')
  await expect(async () => {
    const [complaint] = await complaintsWith(page, 'Linjen gik midt i filen.')
    const { receipt } = complaint as unknown as { receipt: { attachments: { state: string }[] } }
    expect(receipt.attachments[0]?.state).toMatch(/arrived|received/)
  }).toPass({ timeout: 120_000 })
})

test('8P with room for 200 kB a file of 5 MB is not said to be saved, and the text is kept', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page)
  // Before the first write: Chromium remembers for a while how much room there was.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(portalUrl()).origin, quotaSize: 200_000 })
  await page.goto('/complaints/new?about=case')
  await writePoints(page, [{ whatHappened: 'Der er ikke plads på telefonen.' }])
  await expectSaved(page)
  await choose(page, letter(5_000_000))
  await expect(page.getByText('Telefonen kan ikke gemme filerne')).toBeVisible()
  await expect(page.getByText('Ligger ikke på telefonen')).toBeVisible()
  await page.reload()
  const field = pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' })
  await expect(field).toHaveValue('Der er ikke plads på telefonen.')
  await expect(page.getByText('Brev.pdf')).toHaveCount(0)
})

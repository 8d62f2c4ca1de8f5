import { expect, type Page } from '@playwright/test'
import { complaintsWith, expectSaved, goToCheck, pointOf, writePoints } from './support/complaint.ts'
import { test } from './support/test.ts'

test.use({ person: 'karen-holmsted' })

const points = [
  {
    whatHappened: 'I skriver seks timer om ugen. Jeg arbejdede fire.',
    when: 'Fra juni til september',
    wish: 'Ret tallet til fire timer.',
  },
  { whatHappened: 'Jeg har spurgt tre gange om fleksjob uden at få svar.', wish: 'Svar på mit spørgsmål.' },
  { whatHappened: 'Neurologens erklæring er ikke nævnt i begrundelsen.' },
] as const

async function openFromDecision(page: Page): Promise<void> {
  await page.goto('/letters')
  await page.getByRole('link', { name: 'Nej til fleksjob nu' }).click()
  await page.getByRole('link', { name: 'Klag over afgørelsen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Klag over en afgørelse' })).toBeVisible()
}

test('a complaint of three points arrives once, and is followed point by point', async ({ page }) => {
  await openFromDecision(page)
  await expect(page.getByText('Nej til fleksjob nu')).toBeVisible()
  await writePoints(page, points)
  await goToCheck(page)
  for (const { whatHappened } of points) await expect(page.getByText(whatHappened)).toBeVisible()

  await tapTenTimes(page, 'Send klagen')

  // The municipality may have been quicker than a busy machine.
  await expect(receipt(page)).toContainText(/Kommunen har ikke bekræftet det endnu\.|Modtaget af kommunen/)
  await expect(page.getByText('Din klage er sendt.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Klage over en afgørelse' })).toBeVisible()
  await expect(page.getByText(/^U-\d{4}-\w{4}-\w{4}$/)).toBeVisible()
  await expect(page.getByText(/Du sendte klagen kl\. \d{1,2}\.\d{2}/)).toBeVisible()
  expect(await complaintsWith(page, points[0].whatHappened)).toHaveLength(1)

  await expect(receipt(page)).toContainText('Modtaget af kommunen')
  await expect(page.getByText('Kommunen har modtaget din klage.')).toBeVisible()

  await expect(page.getByText('2 af 3 punkter er besvaret')).toBeVisible({ timeout: 90_000 })
  await expect(point(page, 1)).toContainText('Kommunen er enig')
  await expect(point(page, 2)).toContainText('Kommunen er ikke enig')
  await expect(point(page, 3)).toContainText('Ikke besvaret.')
})

test('what is being written is still there after a reload', async ({ page }) => {
  await page.goto('/complaints/new?about=plan')
  await writePoints(page, [{ whatHappened: 'Det her er halvt skre' }])
  await expectSaved(page)
  await page.reload()
  const field = pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' })
  await expect(field).toHaveValue('Det her er halvt skre')
  expect(await complaintsWith(page, 'Det her er halvt skre')).toHaveLength(0)
})

test('going back from the check page keeps every word', async ({ page }) => {
  await page.goto('/complaints/new?about=caseworker')
  await writePoints(page, points)
  await goToCheck(page)
  await page.getByRole('button', { name: 'Tilbage til teksten' }).click()
  await expect(pointOf(page, 3).getByRole('textbox', { name: 'Hvad er der sket?' })).toHaveValue(points[2].whatHappened)
})

test('a point can be removed, and taken back', async ({ page }) => {
  await page.goto('/complaints/new?about=case')
  await writePoints(page, points)
  await page.getByRole('button', { name: 'Fjern punkt 2' }).click()
  await expect(pointOf(page, 3)).toHaveCount(0)
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await expect(pointOf(page, 2).getByRole('textbox', { name: 'Hvad er der sket?' })).toHaveValue(points[1].whatHappened)
})

test('an empty complaint is not sent: the words say what is missing, at the field and in a summary', async ({
  page,
}) => {
  await page.goto('/complaints/new?about=case')
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  const words = 'Punkt 1: Skriv, hvad der er sket. Et par ord er nok.'
  await expect(page.getByRole('alert').getByRole('link', { name: words })).toBeVisible()
  await expect(pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' })).toHaveAccessibleDescription(
    new RegExp(words),
  )
})

/** Ten presses at once, as an impatient thumb makes them. */
async function tapTenTimes(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).evaluate((button: HTMLButtonElement) => {
    for (let tap = 0; tap < 10; tap += 1) setTimeout(() => button.click(), tap * 20)
  })
}

function point(page: Page, number: number) {
  const heading = page.getByRole('heading', { level: 3, name: `Punkt ${number}`, exact: true })
  return page.getByRole('listitem').filter({ has: heading })
}

function receipt(page: Page) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: 'Kvittering', exact: true }) })
}

import { expect, type Page } from '@playwright/test'
import { jpegPhoto } from '#tests/support/attachment-files.ts'
import { complaintsWith, goToCheck, writePoints } from '../support/complaint.ts'
import { expectWaiting } from '../support/outbox.ts'
import { makeMine, passphrase, unlockWith } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from './support/test.ts'

const points = [
  { whatHappened: 'Skrevet i bussen: ingen har svaret på min klage.', when: 'Siden oktober', wish: 'Svar mig.' },
  { whatHappened: 'Neurologens erklæring er ikke nævnt.', wish: 'Læs den.' },
  { whatHappened: 'Skiltet på døren passer ikke. Se billedet.' },
] as const

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('with the service away one reads the case, complains with a photo and closes the phone; it arrives once, and nobody else sees it', async ({
  phone,
  service,
  municipality,
}) => {
  let context = await phone.open()
  let page = await context.newPage()
  await signIn(page, 'karen-holmsted')
  await makeMine(page)
  await page.goto('/plan')
  await expect(title(page)).toHaveText('Din plan')
  await page.goto('/letters')
  await page.getByRole('link', { name: 'Nej til fleksjob nu' }).click()
  await expect(title(page)).toHaveText('Nej til fleksjob nu')
  await expectKeptForOffline(page)
  await context.close()
  await service.kill()

  // On the bus: the phone's browser is opened again, and nothing answers.
  context = await phone.open()
  page = await context.newPage()
  await page.goto('/plan')
  await unlockWith(page, passphrase)
  await expect(title(page)).toHaveText('Din plan')
  await page.getByRole('link', { name: 'Breve', exact: true }).first().click()
  await page.getByRole('link', { name: 'Nej til fleksjob nu' }).click()
  await expect(title(page)).toHaveText('Nej til fleksjob nu')
  await page.getByRole('link', { name: 'Klag over afgørelsen' }).click()
  await writePoints(page, points)
  const photo = { name: 'Dør.jpg', mimeType: 'image/jpeg', buffer: await jpegPhoto({ width: 1600, height: 1200 }) }
  await page.getByLabel('Vælg billeder eller filer').setInputFiles([photo])
  await expect(page.getByText('1 fil er valgt.')).toBeVisible()
  await goToCheck(page)
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expectWaiting(page)
  await context.close()
  expect(await phone.closeAndScan([points[0].whatHappened])).toEqual([])

  // At home: the service is back. After sign-in all of it goes by itself, the text first and then the photo.
  await service.start()
  context = await phone.open()
  page = await context.newPage()
  await signIn(page, 'karen-holmsted')
  await expect(async () => {
    const [filed, second] = await complaintsWith(page, points[0].whatHappened)
    expect(second).toBeUndefined()
    expect(filed).toMatchObject({ about: { kind: 'letter' }, points, receipt: { attachments: [{ name: 'Dør.jpg' }] } })
    const { receipt } = filed as unknown as { receipt: { attachments: { state: string }[] } }
    expect(receipt.attachments[0]?.state).toMatch(/arrived|received/)
  }).toPass({ timeout: 180_000 })
  expect(await municipality.countWith(points[0].whatHappened)).toBe(1)
  await page.goto('/outbox')
  await expect(page.getByText(/^Kvittering U-\d{4}-\w{4}-\w{4}$/).first()).toBeVisible()

  // The phone is handed to somebody else.
  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Log ud', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Log ud', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
  await signIn(page, 'mikkel-strandgren')
  for (const path of ['/outbox', '/complaints', '/file', '/plan']) {
    await page.goto(path)
    await expect(page.locator('[data-content]').first()).toBeVisible()
    expect(await page.getByRole('main').textContent()).not.toMatch(/bussen|Neurologens|Dør\.jpg|fleksjob/)
  }
  expect(await phone.closeAndScan([points[0].whatHappened, 'Dør.jpg'])).toEqual([])
})

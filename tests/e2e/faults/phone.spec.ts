import { expect } from '@playwright/test'
import { expectSaved, pointOf, writePoints } from '../support/complaint.ts'
import { crash } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from './support/test.ts'

test('a phone that was closed opens without a service on what its browser has kept', async ({ phone, service }) => {
  const context = await phone.open()
  const page = await context.newPage()
  await signIn(page, 'torben-ravnsholt')
  await expectKeptForOffline(page)
  await context.close()
  await service.kill()
  const later = await (await phone.open()).newPage()
  await later.goto('/letters')
  await expect(later.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(later.getByText('Udvej svarer ikke', { exact: true })).toBeVisible()
})

test('a page that crashes does not take the browser with it, and what the server had saved is there', async ({
  phone,
}) => {
  const page = await (await phone.open()).newPage()
  await signIn(page, 'torben-ravnsholt', '/complaints/new?about=plan')
  await writePoints(page, [{ whatHappened: 'Skrevet, før siden brød sammen.' }])
  await expectSaved(page)
  const next = await crash(page)
  await expect(pointOf(next, 1).getByRole('textbox', { name: 'Hvad er der sket?' })).toHaveValue(
    'Skrevet, før siden brød sammen.',
  )
})

test('a service that was killed has what it acknowledged when it is started again', async ({
  phone,
  service,
  municipality,
}) => {
  const page = await (await phone.open()).newPage()
  await signIn(page, 'torben-ravnsholt', '/complaints/new?about=plan')
  await writePoints(page, [{ whatHappened: 'Sendt, lige før strømmen gik.' }])
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(page.getByText('Din klage er sendt.')).toBeVisible()
  await service.kill()
  await service.start()
  expect(await municipality.countWith('Sendt, lige før strømmen gik.')).toBe(1)
})

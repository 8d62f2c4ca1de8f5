import { expect } from '@playwright/test'
import { expectSaved, pointOf, writePoints } from '../support/complaint.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from './support/test.ts'

const gone = {
  kind: 'answered',
  status: 404,
  headers: { 'content-type': 'application/problem+json' },
  body: '{"status":404}',
} as const

test('15P an old tab whose chunk is gone is loaded again by itself once and no more, and the draft is still there', async ({
  phone,
}) => {
  // A first visit without the worker, which would have kept the old files for 30 days.
  phone.line.fail({ path: /^\/sw\.js/ }, gone, Number.POSITIVE_INFINITY)
  const page = await (await phone.open()).newPage()
  await signIn(page, 'karen-holmsted', '/complaints/new?about=plan')
  await writePoints(page, [{ whatHappened: 'Skrevet før den nye udgave kom.' }])
  await expectSaved(page)
  const draft = page.url()
  // The tab as it is later: nothing was typed a moment ago, which would leave it to the reader.
  await page.goto(draft)
  await expect(pointOf(page, 1)).toBeVisible()
  let loads = 0
  page.on('load', () => {
    loads += 1
  })

  phone.line.fail({ path: /^\/assets\// }, gone, Number.POSITIVE_INFINITY)
  await page.getByRole('link', { name: 'Møder', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Noget gik galt hos os' })).toBeVisible()
  expect(loads).toBe(1)

  // The new edition's html names files that are there.
  phone.line.heal()
  await page.getByRole('button', { name: 'Hent siden igen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Møder' })).toBeVisible()
  await page.goto(draft)
  await expect(pointOf(page, 1).getByRole('textbox', { name: 'Hvad er der sket?' })).toHaveValue(
    'Skrevet før den nye udgave kom.',
  )
  expect(loads).toBe(3)
})

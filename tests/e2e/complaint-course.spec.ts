import { expect, type Page } from '@playwright/test'
import { goToCheck, writePoints } from './support/complaint.ts'
import { test } from './support/test.ts'

test.use({ person: 'karen-holmsted' })

const points = [
  { whatHappened: 'Afgørelsen nævner ikke mine skånehensyn.', wish: 'Tag dem med.' },
  { whatHappened: 'Jeg er ikke blevet hørt før afgørelsen.' },
  { whatHappened: 'Lægens brev fra maj er ikke nævnt.', wish: 'Svar på, hvad I mener om brevet.' },
] as const

test('a skipped point is asked for by one press and answered, and what is upheld goes on until it is decided', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await page.goto('/complaints/new?about=case&kind=decision')
  await writePoints(page, points)
  await goToCheck(page)
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(rung(page, 'Kommunen')).toContainText('Her er sagen nu')
  await expect(rung(page, 'Ankestyrelsen')).toContainText('Ikke endnu')

  await expect(page.getByText('Kommunen giver dig ret i noget af din klage.')).toBeVisible({ timeout: 90_000 })
  await expect(point(page, 3)).toContainText('Ikke besvaret.')
  const ask = page.getByRole('button', { name: 'Bed om det svar, der mangler' })
  await expect(page.getByText('Punkt 3 har ikke fået svar.')).toBeVisible()
  await ask.click()
  await expect(page.getByText('Sendt. Kommunen kan se, hvad der mangler.')).toBeVisible()
  await expect(ask).toHaveCount(0)
  await expect(page.getByText('Du bad om de svar, der mangler.')).toBeVisible()
  await expect(page.getByText('3 af 3 punkter er besvaret')).toBeVisible({ timeout: 90_000 })

  await page.getByRole('radio', { name: 'Ja, send klagen videre' }).check()
  await page.getByRole('button', { name: 'Send dit svar' }).click()
  await expect(page.getByText('Dit svar er sendt.')).toBeVisible()
  await expect(page.getByText('Din klage ligger hos Ankestyrelsen.')).toBeVisible({ timeout: 90_000 })
  await expect(rung(page, 'Ankestyrelsen')).toContainText('Her er sagen nu')
  await expect(rung(page, 'Folketingets Ombudsmand')).toContainText('Ikke endnu')

  await expect(page.getByText('Ankestyrelsen har truffet en afgørelse om din klage.')).toBeVisible({ timeout: 90_000 })
  await expect(rung(page, 'Folketingets Ombudsmand')).toContainText('Gør det senest')
  await expect(rung(page, 'Domstolene')).toContainText('Det kan du gøre nu')
})

function point(page: Page, number: number) {
  const heading = page.getByRole('heading', { level: 3, name: `Punkt ${number}`, exact: true })
  return page.getByRole('listitem').filter({ has: heading })
}

function rung(page: Page, name: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) })
}

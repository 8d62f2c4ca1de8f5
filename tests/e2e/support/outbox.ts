import { type BrowserContext, expect, type Page } from '@playwright/test'
import { expectSavedHere, goToCheck, writePoints } from './complaint.ts'

/** Opens the form, and waits until the phone can keep what is written there. */
export async function openComplaint(page: Page): Promise<void> {
  await page.goto('/complaints/new?about=case')
  await writePoints(page, [{ whatHappened: '…' }])
  await expectSavedHere(page)
}

/** Writes a complaint of one point and presses "send"; what comes of it is for the test to see. */
export async function sendComplaint(page: Page, text: string): Promise<void> {
  await writePoints(page, [{ whatHappened: text }])
  await goToCheck(page)
  await page.getByRole('button', { name: 'Send klagen' }).click()
}

export async function expectWaiting(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Det, du har sendt' })).toBeVisible()
  await expect(page.getByText('Venter på denne telefon – ikke indgivet endnu')).toBeVisible()
}

/** On the page of the outbox: nothing waits, and something that was sent from this phone has a receipt. */
export async function expectArrived(page: Page): Promise<void> {
  const sentFromHere = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Sendt fra denne telefon' }) })
  await expect(sentFromHere.getByText(/^Kvittering U-\d{4}-\w{4}-\w{4}$/).first()).toBeVisible()
  await expect(page.getByText('Der er ikke noget, der venter på denne telefon.')).toBeVisible()
}

/** The times, in ms, at which a complaint was sent from this browser. */
export function watchSending(context: BrowserContext): number[] {
  const times: number[] = []
  context.on('request', (request) => {
    if (request.method() === 'PUT' && complaintAddress.test(request.url())) times.push(Date.now())
  })
  return times
}

export const complaintAddress = /\/api\/cases\/[^/]+\/complaints\/[^/]+$/

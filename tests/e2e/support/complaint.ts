import { expect, type Locator, type Page } from '@playwright/test'

export interface Point {
  whatHappened: string
  when?: string
  wish?: string
}

/** The fields of a point on the form, by its number from 1. */
export function pointOf(page: Page, number: number): Locator {
  return page.getByRole('group', { name: `Punkt ${number}`, exact: true })
}

/** Writes points into the form, from the first on. */
export async function writePoints(page: Page, points: readonly Point[]): Promise<void> {
  for (const [index, { whatHappened, when, wish }] of points.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Tilføj et punkt' }).click()
    const point = pointOf(page, index + 1)
    await point.getByRole('textbox', { name: 'Hvad er der sket?' }).fill(whatHappened)
    if (when) await point.getByRole('textbox', { name: /^Hvornår\?/ }).fill(when)
    if (wish) await point.getByRole('textbox', { name: /^Hvad vil du have, at kommunen gør\?/ }).fill(wish)
  }
}

/** Waits until the page says that the server has the text. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Gemt kl\. .+ Ikke sendt\.$/)).toBeVisible()
}

/** Waits until the page says that the phone has the text as well: from here on it needs no network. */
export async function expectSavedHere(page: Page): Promise<void> {
  await expect(page.getByText(/^Gemt kl\. .+, også på denne telefon\. Ikke sendt\.$/)).toBeVisible()
}

/** From the form to the page where one checks before sending. */
export async function goToCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await expect(page.getByRole('heading', { name: 'Tjek, før du sender' })).toBeVisible()
}

interface Filed {
  id: string
  about: { kind: string; id?: string }
  points: { whatHappened: string }[]
}

/** The complaints that the server has with a text in them. Ask it, not the page, how many there are. */
export async function complaintsWith(page: Page, text: string): Promise<Filed[]> {
  const answer = await page.request.get('/api/cases/own/complaints?limit=50')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  const all = await Promise.all(
    items.map(async ({ id }) => (await (await page.request.get(`/api/cases/own/complaints/${id}`)).json()) as Filed),
  )
  return all.filter(({ points }) => points.some(({ whatHappened }) => whatHappened.includes(text)))
}

import { expect, type Page } from '@playwright/test'
import type { Person } from './person.ts'

/** Signs in by the bundled sign-in page and comes back to `path`. */
export async function signIn(page: Page, person: Person, path = '/'): Promise<void> {
  await page.goto(`/auth/login?returnTo=${encodeURIComponent(path)}`)
  await page.locator(`button[name="person"][value="${person}"]`).click()
  await expect(page.getByRole('navigation', { name: 'Din sag' })).toBeVisible()
}

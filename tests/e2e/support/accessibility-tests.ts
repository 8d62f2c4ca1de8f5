import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { everyPage } from './pages.ts'
import { forgetKeyOnLeaving, passphrase } from './phone.ts'
import { test } from './test.ts'

/** Declares the tests of one language: every page, and the main states. Each language is a file of its own, so that two workers share the work. */
export function accessibilityTests(language: 'da' | 'en', locale: string): void {
  test.describe('Karen', () => {
    test.use({ locale, person: 'karen-holmsted' })

    test('every page', async ({ page }) => {
      test.setTimeout(900_000)
      for (const path of await everyPage(page.request)) {
        await page.goto(path)
        await settled(page)
        await expectAccessible(page, language)
      }
    })

    test('a letter of each kind, with the original open', async ({ page }) => {
      const answer = await page.request.get('/api/cases/own/letters')
      const { items } = (await answer.json()) as { items: { id: string; kind: string }[] }
      const kinds = new Map(items.map(({ kind, id }) => [kind, id]))
      for (const id of kinds.values()) {
        await page.goto(`/letters/${id}`)
        await settled(page)
        await openAll(page)
        await expectAccessible(page, language)
      }
    })

    test('forms with faults', async ({ page }) => {
      for (const path of ['/complaints/new?about=case', '/records/new']) {
        await page.goto(path)
        await settled(page)
        await page.locator('main form button[type=submit]').click()
        await expect(page.getByRole('alert')).toBeFocused()
        await openAll(page)
        await expectAccessible(page, language)
      }
    })

    test('the check before sending', async ({ page }) => {
      await page.goto('/complaints/new?about=plan')
      await page.locator('#point-0-whatHappened').fill('Jeg er ikke enig.')
      await page.locator('main form button[type=submit]').click()
      await expect(page.locator('main form')).toHaveCount(0)
      await expectAccessible(page, language)
    })

    test('what is sent and waits', async ({ page }) => {
      const { complaint, request } = await fileBoth(page)
      for (const path of [`/complaints/${complaint}`, '/complaints', `/records/${request}`, '/records']) {
        await page.goto(path)
        await settled(page)
        await openAll(page)
        await expectAccessible(page, language)
      }
    })

    test('what waits on the phone', async ({ page, context }) => {
      await page.goto('/complaints/new?about=plan')
      await page.locator('#point-0-whatHappened').fill('Jeg er ikke enig.')
      await expect(page.getByText(/, (også på denne telefon|also on this phone)\./)).toBeVisible()
      // The page that it will lead to is there already: its code and its words.
      await page.waitForFunction(() => {
        const arrived = performance.getEntriesByType('resource').map(({ name }) => name)
        return arrived.filter((name) => /\/assets\/outbox-[^/]*\.js$/.test(name)).length === 2
      })
      await context.setOffline(true)
      await page.locator('#point-0-whatHappened').fill('Jeg er stadig ikke enig.')
      await page.locator('main form button[type=submit]').click()
      await page.locator('main .button-primary').last().click()
      await expect(page.locator('.outbox .card-attention')).toBeVisible()
      await openAll(page)
      await expectAccessible(page, language)
      await page.locator('.outbox .button-quiet').first().click()
      await expect(page.locator('.outbox-thrown button')).toBeFocused()
      await expectAccessible(page, language)
    })

    test('a phone of one’s own: what is kept, logging out, and its lock', async ({ page, context }) => {
      await page.goto('/phone')
      await settled(page)
      await page.locator('main form input').first().fill(passphrase)
      await page.locator('main form button[type=submit]').click()
      await expect(page.locator('main .alert-good')).toBeVisible()
      await expectAccessible(page, language)
      await page.goto('/settings')
      await settled(page)
      await page
        .getByRole('button', { name: /^(Log ud|Log out)$/ })
        .last()
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, language)
      await context.clearCookies({ name: 'udvej_session' })
      await forgetKeyOnLeaving(page)
      await page.goto('/plan')
      await page.locator('#passphrase').fill('not the right words at all')
      await page.locator('main form button[type=submit]').click()
      await expect(page.locator('#passphrase')).toHaveAttribute('aria-invalid', 'true')
      await expectAccessible(page, language)
    })

    test('without a network', async ({ page, context }) => {
      await page.goto('/letters')
      await settled(page)
      await context.setOffline(true)
      await page.getByRole('navigation').getByRole('link').nth(1).click()
      await expect(page.locator('.alert-problem').first()).toBeVisible()
      await expectAccessible(page, language)
    })

    test('when the session has ended', async ({ page, context }) => {
      await page.goto('/letters')
      await settled(page)
      await context.clearCookies({ name: 'udvej_session' })
      await page.getByRole('navigation').getByRole('link').nth(3).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, language)
    })
  })

  test.describe('others', () => {
    test.use({ locale })

    test('signed out', async ({ page }) => {
      for (const path of ['/', '/?signin=failed']) {
        await page.goto(path)
        await expect(page.getByRole('link', { name: /^(Log ind|Sign in|Log in)$/ })).toBeVisible()
        await expectAccessible(page, language)
      }
    })

    test.describe('silence', () => {
      test.use({ person: 'torben-ravnsholt' })
      test('the overview that counts days, and the plan', async ({ page }) => {
        await expectPages(page, ['/', '/plan'], language)
      })
    })

    test.describe('nothing open', () => {
      test.use({ person: 'mikkel-strandgren' })
      test('empty lists', async ({ page }) => {
        await expectPages(page, ['/', '/complaints', '/records', '/caseworker'], language)
      })
    })

    test.describe('a helper', () => {
      test.use({ person: 'bodil-krogsager' })
      test('the case bar', async ({ page }) => {
        await expectPages(page, ['/'], language)
      })
    })
  })
}

async function expectPages(page: Page, paths: readonly string[], language: 'da' | 'en'): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await settled(page)
    await openAll(page)
    await expectAccessible(page, language)
  }
}

/** The page has its content: it says what it is about, and nothing is being fetched. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
  await expect(page.locator('main :is(h2, p, li)').first()).toBeVisible()
}

/** Opens everything that is folded away, so that it is looked at too. */
async function openAll(page: Page): Promise<void> {
  await page.locator('main details:not([open])').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })
}

/** A complaint and a records request, filed by the contract: this is about how they look. */
async function fileBoth(page: Page): Promise<{ complaint: string; request: string }> {
  const put = async (path: string, data: object) => {
    const id = crypto.randomUUID()
    const headers = { 'sec-fetch-site': 'same-origin', 'x-requested-with': 'udvej' }
    const answer = await page.request.put(`/api/cases/own/${path}/${id}`, { data, headers })
    expect(answer.status()).toBe(201)
    return id
  }
  const points = [
    { whatHappened: 'Jeg har ikke fået svar.', when: 'I foråret', wish: 'Svar mig.' },
    { whatHappened: 'Tallet er forkert.' },
  ]
  return {
    complaint: await put('complaints', { kind: 'handling', about: { kind: 'case' }, points }),
    request: await put('records-requests', { what: ['wholeCase', 'costs'] }),
  }
}

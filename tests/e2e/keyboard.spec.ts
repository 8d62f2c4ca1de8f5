import { expect, type Page } from '@playwright/test'
import { complaintsWith } from './support/complaint.ts'
import { test } from './support/test.ts'

test.use({ person: 'karen-holmsted' })

test('the first Tab is a way past the navigation', async ({ page }) => {
  await page.goto('/letters')
  await expect(page.getByRole('heading', { level: 1, name: 'Breve' })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Gå til indholdet' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})

test('Tab goes through the navigation in its order, and Enter opens a place', async ({ page }) => {
  await page.goto('/')
  const places = page.getByRole('navigation', { name: 'Din sag' })
  await places.getByRole('link', { name: 'Overblik' }).focus()
  for (const name of ['Plan', 'Breve', 'Møder', 'Mere']) {
    await page.keyboard.press('Tab')
    await expect(places.getByRole('link', { name, exact: true })).toBeFocused()
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Møder' })).toBeFocused()
})

test('whoever has begun to tab before the app is there stays where they are', async ({ page }) => {
  const gate = Promise.withResolvers<void>()
  await page.route(/assets\/react-/, async (route) => {
    await gate.promise
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  const places = page.getByRole('navigation', { name: 'Din sag' })
  await places.getByRole('link', { name: 'Plan', exact: true }).focus()
  await page.keyboard.press('Tab')
  gate.resolve()
  await expect(page.getByRole('heading', { level: 1, name: 'Hvad nu?' })).toBeVisible()
  await expect(places.getByRole('link', { name: 'Breve', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Breve' })).toBeFocused()
})

test('a change of page takes the focus to its heading, and back brings it there again', async ({ page }) => {
  await page.goto('/letters')
  await page.getByRole('link', { name: 'Nej til fleksjob nu' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nej til fleksjob nu' })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Breve' })).toBeFocused()
})

test('every stop of the keyboard can be seen', async ({ page }) => {
  await page.goto('/caseworker')
  await expect(page.getByRole('button', { name: 'Send kommentaren' })).toBeVisible()
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
      const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      return marked ? 'marked' : `${focused.tagName} ${focused.textContent} is not marked`
    })
    expect(seen).toBe('marked')
  }
})

test('a complaint is written and sent with the keyboard alone', async ({ page }) => {
  await page.goto('/complaints/new?about=case')
  await tabTo(page, page.getByRole('textbox', { name: 'Hvad er der sket?' }))
  await page.keyboard.type('Skrevet uden mus.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('I går')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Svar mig.')
  await tabTo(page, page.getByRole('button', { name: 'Videre: tjek, før du sender' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tjek, før du sender' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Send klagen' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Klage over/ })).toBeFocused()
  expect(await complaintsWith(page, 'Skrevet uden mus.')).toHaveLength(1)
})

test('faults take the focus to their summary, and each leads to its field', async ({ page }) => {
  await page.goto('/complaints/new?about=case')
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Hvad er der sket?' })).toBeFocused()
})

test('a new point, a removed one and a move keep the focus where the writer is', async ({ page }) => {
  await page.goto('/complaints/new?about=case')
  await page.getByRole('textbox', { name: 'Hvad er der sket?' }).fill('Det første')
  await page.getByRole('button', { name: 'Tilføj et punkt' }).press('Enter')
  const second = page.getByRole('group', { name: 'Punkt 2', exact: true })
  await expect(second.getByRole('textbox', { name: 'Hvad er der sket?' })).toBeFocused()
  await page.keyboard.type('Det andet')
  await page.getByRole('button', { name: 'Flyt op punkt 2' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Flyt ned punkt 1' })).toBeFocused()
  await page.getByRole('button', { name: 'Fjern punkt 2' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Fortryd' })).toBeFocused()
})

test('the dialog about an ended session holds the focus, and gives it back', async ({ page, context }) => {
  await page.goto('/letters')
  await expect(page.getByRole('heading', { level: 1, name: 'Breve' })).toBeVisible()
  const cookies = await context.cookies()
  await context.clearCookies({ name: 'udvej_session' })
  const plan = page.getByRole('link', { name: 'Plan', exact: true })
  await plan.press('Enter')

  const dialog = page.getByRole('dialog', { name: 'Du er logget ud' })
  await expect(dialog).toBeVisible()
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab')
    // Between the last stop and the first the browser's own controls have their turn.
    const inside = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)
    expect(inside).toMatch(/DIALOG|BODY/)
    expect(await page.locator(':focus').evaluateAll((all) => all.every((one) => one.closest('dialog')))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()

  await context.addCookies(cookies)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Din plan' })).toBeFocused()
})

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let stop = 0; stop < 40; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

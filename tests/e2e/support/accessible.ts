import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The widths that every page and state must do at: the narrowest phone and a desk. */
const widths = [320, 1280] as const
/** 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose outcome the theme can change. The others are looked at once for each width. */
const ofColour = ['color-contrast', 'link-in-text-block']

/**
 * What must hold for every page and every state, in both themes and at both widths: no axe violation, no scrolling sideways, one h1, a title
 * and a language. The page is loaded once; only colours and size change.
 */
export async function expectAccessible(page: Page, language: 'da' | 'en'): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectNoViolations(page, 'light')
    await expectNoViolations(page, 'dark', ofColour)
  }
  await page.setViewportSize(zoomed)
  await expectNoSidewaysScroll(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/\S+ – Udvej$/)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

async function expectNoViolations(page: Page, colorScheme: 'light' | 'dark', only?: string[]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // Legacy mode: these pages have no frames, and a blank page for each look would cost more than the look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (only) axe.withRules(only)
  else axe.options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  )
  expect.soft(found, `${page.url()} at ${page.viewportSize()?.width} px, ${colorScheme}`).toEqual([])
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .concat(`the page is ${scrollWidth} px wide in ${clientWidth} px`)
  })
  expect.soft(tooWide, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([])
}

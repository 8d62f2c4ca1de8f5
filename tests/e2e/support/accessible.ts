import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The widths that every page and state must do at: the narrowest phone and a desk. */
const widths = [320, 1280] as const
/** 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 }

const rules = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/**
 * What must hold for every page and every state, in both themes and at both widths: no axe violation, no scrolling sideways, one h1, a title
 * and a language. The page is loaded once; only colours and size change.
 */
export async function expectAccessible(page: Page, language: 'da' | 'en'): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await violationsOn(page), `${page.url()} at ${width} px, ${colorScheme}`).toEqual([])
    }
  }
  await page.setViewportSize(zoomed)
  await expectNoSidewaysScroll(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/\S+ – Udvej$/)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** One line for each. axe stays in the page after the first look: bringing it anew would cost more than the look itself. */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await new AxeBuilder({ page }).setLegacyMode(true).withRules('html-has-lang').analyze()
  }
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<Found> } }
    const { violations } = await axe.run(options)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
  }, rules)
}

interface Found {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .concat(`the page is ${scrollWidth} px wide in ${clientWidth} px`)
  })
  expect.soft(tooWide, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([])
}

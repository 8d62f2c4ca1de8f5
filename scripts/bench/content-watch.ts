import type { Page } from '@playwright/test'

/** When something came, in ms since the page's start. */
export interface Seen {
  firstPaint: number
  /** The content is drawn. */
  content: number
  /** The last press before it; absent when there was none. */
  pressed?: number
}

const word = 'bench '

/**
 * For the browser in which something is measured. While a tool is attached, V8 wants to know for each Error where it was made, and reads whole files
 * again for that: React makes three when it starts, a seventh of a second on a slow phone that nobody's own browser spends. So it notes the places at once.
 */
export const measuringFlags = ['--js-flags=--no-enable-lazy-source-positions']

/**
 * To be run in a page: says on its console when the first paint and an element for `selector` have come. It looks when something has changed and
 * not in every frame: that would make a page that works in short pieces draw between them.
 */
function watchContent({ selector, word }: { selector: string; word: string }): void {
  const seen: Partial<Seen> = {}
  const say = () => {
    const { firstPaint, content } = seen
    // Where the first frame has the content, it is seen when that frame is, a moment after the page is done with it.
    if (firstPaint !== undefined && content !== undefined)
      console.debug(word + JSON.stringify({ ...seen, content: Math.max(firstPaint, content) }))
  }
  addEventListener('click', () => Object.assign(seen, { pressed: performance.now() }), true)
  new PerformanceObserver((paints) => {
    for (const { name, startTime } of paints.getEntries())
      if (name === 'first-contentful-paint') seen.firstPaint = startTime
    say()
  }).observe({ type: 'paint', buffered: true })
  const look = () => {
    if (!document.querySelector(selector)) return
    changes.disconnect()
    // After the frame in which it is styled, laid out and drawn: before that nobody can read it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        seen.content = performance.now()
        say()
      }
      port2.postMessage(null)
    })
  }
  const changes = new MutationObserver(look)
  changes.observe(document, { childList: true, subtree: true })
  look()
}

/**
 * Opens an address and tells when its content came. Nothing is asked in the page meanwhile: the tool that asks would bring its own scripts, which
 * a slow phone works on for longer than on the page's.
 */
export async function openAndWatch(page: Page, address: string, selector: string): Promise<Seen> {
  await page.addInitScript(watchContent, { selector, word })
  const seen = untilSeen(page)
  await page.goto(address, { waitUntil: 'commit' })
  return seen
}

/** From a press in an open page to its content, in ms. */
export async function pressAndWatch(page: Page, press: () => Promise<void>, selector: string): Promise<number> {
  await page.evaluate(watchContent, { selector, word })
  const seen = untilSeen(page)
  await press()
  const { content, pressed } = await seen
  if (pressed === undefined) throw new Error('Nothing was pressed before the content came')
  return content - pressed
}

async function untilSeen(page: Page): Promise<Seen> {
  const message = await page.waitForEvent('console', {
    predicate: (one) => one.text().startsWith(word),
    timeout: 60_000,
  })
  return JSON.parse(message.text().slice(word.length)) as Seen
}

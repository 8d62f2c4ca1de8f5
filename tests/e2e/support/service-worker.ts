import { expect, type Page } from '@playwright/test'

/** Waits until the service worker holds every file that it was built with. */
export async function expectKeptForOffline(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration()
          if (registration?.active?.state !== 'activated') return 'no worker'
          const source = await (await fetch('/sw.js')).text()
          const files = source.match(/\/(?:assets|fonts|icons)\/[\w.-]+\.\w+/g) ?? []
          const kept = new Set(
            (await (await caches.open('udvej-files')).keys()).map(({ url }) => new URL(url).pathname),
          )
          const missing = files.filter((file) => !kept.has(file))
          return files.length > 0 && missing.length === 0 ? 'all' : `${missing.length} of ${files.length} missing`
        }),
      { timeout: 30_000 },
    )
    .toBe('all')
}

/** Everything that the browser keeps for the portal, as one text: Cache Storage, both Web Storages, and the names in IndexedDB. */
export function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? '')
      }
    }
    parts.push(JSON.stringify(await indexedDB.databases()))
    return parts.join('\n')
  })
}

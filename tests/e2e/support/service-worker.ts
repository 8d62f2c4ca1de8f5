import { expect, type Page } from '@playwright/test'

/** Waits until the service worker holds every file that it was built with. */
export async function expectKeptForOffline(page: Page): Promise<void> {
  // Asked for outside the page: the worker keeps files only while no page asks for anything.
  const source = await (await page.request.get(new URL('/sw.js', page.url()).href)).text()
  const files = source.match(/\/(?:assets|fonts|icons)\/[\w.-]+\.\w+/g) ?? []
  await expect
    .poll(
      () =>
        page.evaluate(async (files) => {
          const registration = await navigator.serviceWorker.getRegistration()
          if (registration?.active?.state !== 'activated') return 'no worker'
          const kept = new Set(
            (await (await caches.open('udvej-files')).keys()).map(({ url }) => new URL(url).pathname),
          )
          const missing = files.filter((file) => !kept.has(file))
          return files.length > 0 && missing.length === 0 ? 'all' : `${missing.length} of ${files.length} missing`
        }, files),
      // Said here, too, because the benches use it outside the tests' runner.
      { timeout: 60_000 },
    )
    .toBe('all')
}

/** Everything that the browser keeps for the portal: the addresses in Cache Storage, and all texts of it, of both Web Storages and of its databases. */
export function everythingKept(page: Page): Promise<{ addresses: string[]; text: string }> {
  return page.evaluate(async () => {
    const addresses: string[] = []
    const texts = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage)))
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        addresses.push(request.url)
        texts.push((await (await cache.match(request))?.text()) ?? '')
      }
    }
    const all = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    // Bytes as letters, so that a text in clear would be seen.
    const asText = (_key: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await all(indexedDB.open(name))
      for (const store of db.objectStoreNames)
        texts.push(JSON.stringify(await all(db.transaction(store).objectStore(store).getAll()), asText))
      db.close()
    }
    return { addresses, text: texts.join('\n') }
  })
}

// The floor's service worker: the html and the assets from the cache, everything else from the network. A page with ?kept gets its answer from the cache
// too: what bench-offline.ts measures against.
const kept = 'floor'
self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(kept)
      const html = await (await fetch('/')).text()
      await cache.addAll(['/', '/api/bare'])
      await cache.addAll([...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path))
      await self.skipWaiting()
    })(),
  )
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  const isKept = pathname === '/api/bare' && event.request.referrer.endsWith('/?kept')
  if (event.request.mode === 'navigate' || pathname.startsWith('/assets/') || isKept) {
    event.respondWith(
      caches.match(event.request.mode === 'navigate' ? '/' : event.request).then((hit) => hit ?? fetch(event.request)),
    )
  }
})

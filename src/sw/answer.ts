import { edition, fileCache, shellCache } from './edition.ts'
import { chosenLanguage } from './language.ts'

declare const self: ServiceWorkerGlobalScope

/** Addresses of the server's own: never answered from here. */
const servers = /^\/(?:api|auth|idp|docs|oauth|feed|delivery|device-standing|healthz|readyz)(?:\/|$)/
const file = /^\/(?:assets|fonts|icons)\//

/** An answer from what is kept, or undefined: then the browser asks the network as if there were no worker. */
export function answerFor(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || servers.test(pathname)) return undefined
  if (request.mode === 'navigate') return isFileName(pathname) ? undefined : shell(request)
  return file.test(pathname) ? keptFile(request, pathname) : undefined
}

/** A page's address has no dot in its last part; /sw.js, /manifest.webmanifest and documents have. */
function isFileName(pathname: string): boolean {
  return /\.[^/]+$/.test(pathname)
}

async function shell(request: Request): Promise<Response> {
  const path = edition.shells[await chosenLanguage()] ?? '/index.html'
  const kept = await (await caches.open(shellCache)).match(path)
  return kept ?? fetch(request)
}

/** What is missing is asked for; a 404 stays a 404 and never becomes html. */
async function keptFile(request: Request, pathname: string): Promise<Response> {
  const files = await caches.open(fileCache)
  const kept = await files.match(pathname)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && response.type === 'basic') await files.put(pathname, response.clone())
  return response
}

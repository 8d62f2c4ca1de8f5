import { HttpResponse, http, passthrough } from 'msw'
import { setupWorker } from 'msw/browser'
import { keepSettings, keepWorlds, readSettings, readWorlds } from './kept.ts'
import { networkHandlers } from './network.ts'
import { showPanel } from './panel.ts'
import type { Settings } from './settings.ts'

/** Puts the mocks between the app and the network, and the panel on the page. Call it before the app starts. */
export async function startMocks(): Promise<void> {
  const now = () => new Date()
  const worlds = readWorlds(now())
  // Read afresh for each request: another tab may have signed in.
  const mock = {
    worlds,
    now,
    get settings() {
      return readSettings()
    },
    changed: () => keepWorlds(worlds, now()),
  }
  // Asked by the html's head before there was anybody to answer (src/app/before-paint.ts).
  globalThis.udvejEarly = undefined
  signInFromAddress()
  const worker = setupWorker(...networkHandlers(mock, location.origin), signOut())
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
  document.addEventListener('click', downloadByFetch)
  showPanel()
}

function change(part: Partial<Settings>): void {
  keepSettings({ ...readSettings(), ...part })
}

/** `/auth/login?returnTo=/…` is the server's; here the page that comes instead signs in and goes on. */
function signInFromAddress(): void {
  if (location.pathname !== '/auth/login') return
  const { failure } = readSettings()
  change({ signedIn: true, failure: failure === 'expired' ? 'none' : failure })
  history.replaceState(null, '', new URLSearchParams(location.search).get('returnTo') ?? '/')
}

/** The app asks first, and then sends a form so that the browser itself goes on; the development server takes the form. */
function signOut() {
  return http.post(`${location.origin}/auth/logout`, ({ request }) => {
    change({ signedIn: false })
    return request.headers.has('X-Requested-With') ? new HttpResponse(null, { status: 204 }) : passthrough()
  })
}

/** A browser does not show downloads to a service worker, so what a link to the API would download is fetched here and then saved. */
function downloadByFetch(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.pathname.startsWith('/api/')) return
  event.preventDefault()
  void save(link.href)
}

async function save(href: string): Promise<void> {
  const response = await fetch(href)
  if (!response.ok) return console.warn(`The mock answered ${response.status} to ${href}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = /filename="(.+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? ''
  link.click()
  URL.revokeObjectURL(link.href)
}

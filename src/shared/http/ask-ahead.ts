import { readPreference } from '#src/shared/preferences.ts'

/**
 * Tells the service worker whether somebody is signed in here: then it asks for a page's first answers while the page is still being opened
 * (src/sw/ask-ahead.ts). Never while or after logging out, which a page that is on its way out may not know yet. Not only the worker that answers
 * this page: after a forced reload none does, and it must hear of logging out all the same.
 */
export function letWorkerAsk(signedIn: boolean): void {
  const allowed = signedIn && !readPreference('leaving') && !readPreference('visitor')
  void navigator.serviceWorker
    ?.getRegistration()
    .then((registration) => registration?.active?.postMessage({ type: 'ask-ahead', allowed }))
    .catch(() => undefined)
}

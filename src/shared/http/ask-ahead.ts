/**
 * Tells the service worker whether somebody is signed in here: then it asks for a page's first answers while the page is still being opened
 * (src/sw/ask-ahead.ts). Not only the worker that answers this page: after a forced reload none does, and it must hear of logging out all the same.
 */
export function letWorkerAsk(allowed: boolean): void {
  void navigator.serviceWorker
    ?.getRegistration()
    .then((registration) => registration?.active?.postMessage({ type: 'ask-ahead', allowed }))
    .catch(() => undefined)
}

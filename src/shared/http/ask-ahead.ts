/**
 * Tells the service worker whether somebody is signed in here: then it asks for a page's first answers while the page is still being opened
 * (src/sw/ask-ahead.ts). `worker` is the one that answers this page, when left out.
 */
export function letWorkerAsk(allowed: boolean, worker = navigator.serviceWorker?.controller): void {
  worker?.postMessage({ type: 'ask-ahead', allowed })
}

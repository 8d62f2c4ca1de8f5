/** Loads the app anew from the network, past the service worker: for an edition that the service takes no longer (426). What is kept on the phone stays. */
export async function loadNewestEdition(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration()
  await worker?.unregister()
  location.reload()
}

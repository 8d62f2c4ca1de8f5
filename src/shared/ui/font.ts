import { readPreference, writePreference } from '#src/shared/preferences.ts'

/**
 * Fetches the own font after the page is useful, and switches it on. Next time it is in the browser's cache and is used from the start
 * (src/app/before-paint.ts). The fallback has the same measures, so nothing moves.
 */
export async function bringOwnFont(): Promise<void> {
  if (document.documentElement.dataset.font !== undefined || !('fonts' in document)) return
  await Promise.all([document.fonts.load('400 1em "Udvej Sans"'), document.fonts.load('600 1em "Udvej Sans"')])
  document.documentElement.dataset.font = ''
  if (readPreference('font') !== '1') writePreference('font', '1')
}

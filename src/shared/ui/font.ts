import { writePreference } from '#src/shared/preferences.ts'

/**
 * Fetches the own font after the page is useful. The next page that is opened has it from the start (src/app/before-paint.ts); this one stays as it
 * is: what somebody is reading must not change under their eyes.
 */
export async function bringOwnFont(): Promise<void> {
  if (document.documentElement.dataset.font !== undefined || !('fonts' in document)) return
  await Promise.all([document.fonts.load('400 1em "Udvej Sans"'), document.fonts.load('600 1em "Udvej Sans"')])
  writePreference('font', '1')
}

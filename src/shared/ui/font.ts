import { readPreference, writePreference } from '#src/shared/preferences.ts'

const faces = ['400 1em "Udvej Sans"', '600 1em "Udvej Sans"']
const loadFaces = () => Promise.all(faces.map((face) => document.fonts.load(face)))

/** Takes the own font up, where an earlier page has fetched it. Resolves when it is there, or cannot be. */
export async function prepareOwnFont(): Promise<void> {
  if (readPreference('font') && 'fonts' in document) await loadFaces().catch(() => undefined)
}

/**
 * Writes in the own font from here on, if it is there. Each letter on the page is laid out anew by that, so it is done once, when the page takes the
 * place of the html's shell; what somebody is reading does not change under their eyes.
 */
export function applyOwnFont(): void {
  if ('fonts' in document && faces.every((face) => document.fonts.check(face)))
    document.documentElement.dataset.font = ''
}

/** Fetches the own font after the page is useful: the next page that is opened has it. */
export async function bringOwnFont(): Promise<void> {
  if (readPreference('font') || !('fonts' in document)) return
  await loadFaces()
  writePreference('font', '1')
}

/** The build that this worker belongs to; filled in by scripts/vite-plugins/service-worker.ts. */
declare const EDITION: {
  id: string
  shells: Record<string, string>
  first: string[]
  rest: string[]
}

export const edition = EDITION

/** The shell's html lives with its edition: html and files must fit together. */
export const shellCache = `udvej-shell-${edition.id}`
/** Hashed files never change, so all editions share one cache. */
export const fileCache = 'udvej-files'
/** The chosen language, and when files fell out of use. Nothing about a person. */
export const noteCache = 'udvej-notes'

import { edition, noteCache } from './edition.ts'

const note = '/__language'

/** Remembers which shell to serve (a worker cannot read cookies or localStorage). Unknown languages are ignored. */
export async function chooseLanguage(language: string): Promise<void> {
  if (!Object.hasOwn(edition.shells, language)) return
  const notes = await caches.open(noteCache)
  await notes.put(note, new Response(language))
}

/** The chosen language; Danish until one was chosen. */
export async function chosenLanguage(): Promise<string> {
  const kept = await (await caches.open(noteCache)).match(note)
  const language = (await kept?.text()) ?? 'da'
  return Object.hasOwn(edition.shells, language) ? language : 'da'
}

import { edition, fileCache, noteCache, shellCache } from './edition.ts'
import { untilQuiet } from './quiet.ts'

const retiredNote = '/__retired'
const keepRetiredMs = 30 * 24 * 60 * 60 * 1000

/** The html of every language and the files of the first page. Fails as a whole: then the old edition goes on. */
export async function keepFirst(): Promise<void> {
  const shells = await caches.open(shellCache)
  await Promise.all(
    Object.values(edition.shells).map(async (path) => {
      const response = await fetch(path, { cache: 'no-cache', credentials: 'omit' })
      if (!response.ok || response.redirected) throw new Error(`${path} was answered ${response.status}`)
      await shells.put(path, response)
    }),
  )
  const files = await caches.open(fileCache)
  await Promise.all(edition.first.map((path) => keepFile(files, path)))
}

/**
 * The other files, one after another, and none while pages are asking for something: on a slow line each would take its time from what the
 * reader waits for. A failure is no harm: they are fetched when used.
 */
export async function keepRest(): Promise<void> {
  const files = await caches.open(fileCache)
  for (const path of edition.rest) {
    if (await files.match(path)) continue
    await untilQuiet()
    await keepFile(files, path).catch(() => undefined)
  }
}

async function keepFile(files: Cache, path: string): Promise<void> {
  if (await files.match(path)) return
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} was answered ${response.status}`)
  await files.put(path, response)
}

/** After taking over: old shells go at once; old files stay 30 days, for pages that are still open with them. */
export async function tidy(now: number = Date.now()): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('udvej-shell-') && name !== shellCache).map((name) => caches.delete(name)),
  )
  const files = await caches.open(fileCache)
  const notes = await caches.open(noteCache)
  const retired = ((await (await notes.match(retiredNote))?.json()) ?? {}) as Record<string, number>
  const current = new Set([...edition.first, ...edition.rest])
  const stillRetired: Record<string, number> = {}
  for (const request of await files.keys()) {
    const path = new URL(request.url).pathname
    if (current.has(path)) continue
    const since = retired[path] ?? now
    if (now - since > keepRetiredMs) await files.delete(request)
    else stillRetired[path] = since
  }
  await notes.put(retiredNote, Response.json(stillRetired))
}

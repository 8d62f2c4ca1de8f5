import { clientEdition } from '#api/client-edition.ts'
import { firstAnswers } from '#src/shared/offline/first-answers.ts'
import { noteCache } from './edition.ts'

const note = '/__ask-ahead'

/** A page that has not asked by now does not ask any more. */
const holdMs = 30_000

/** The id of the page under way → path → its answer; undefined where it was not asked for. In memory only, and given once. */
const held = new Map<string, Map<string, Promise<Response | undefined>>>()

let allowed: Promise<boolean> | undefined

/** Remembers whether somebody is signed in here, as a page last said: a worker cannot read what pages remember. */
export async function allowAsking(isAllowed: boolean): Promise<void> {
  allowed = Promise.resolve(isAllowed)
  const notes = await caches.open(noteCache)
  if (isAllowed) await notes.put(note, new Response())
  else await notes.delete(note)
}

async function isNoted(): Promise<boolean> {
  return (await (await caches.open(noteCache)).match(note)) !== undefined
}

/**
 * Asks for what the page that is opened here will ask for first. By itself it could ask only after its html was read; on a slow phone that is a
 * fifth of a second later.
 */
export function askAhead(event: FetchEvent): void {
  const page = event.resultingClientId
  if (page === '') return
  allowed ??= isNoted()
  const answers = new Map(
    ['/api/session', ...firstAnswers(new URL(event.request.url).pathname)].map((path) => [path, askIfAllowed(path)]),
  )
  held.set(page, answers)
  setTimeout(() => held.delete(page), holdMs)
  event.waitUntil(Promise.allSettled(answers.values()))
}

async function askIfAllowed(path: string): Promise<Response | undefined> {
  if (!(await allowed)) return undefined
  const headers = { 'X-Requested-With': 'udvej', 'Udvej-Client': String(clientEdition) }
  return fetch(path, { headers, credentials: 'same-origin' })
}

/** The answer that is held for a question of a page, or undefined: then the browser asks. */
export function heldAnswer({ clientId, request }: FetchEvent): Promise<Response> | undefined {
  if (request.method !== 'GET') return undefined
  const { pathname, search } = new URL(request.url)
  const answers = held.get(clientId)
  const answer = answers?.get(pathname + search)
  answers?.delete(pathname + search)
  return answer?.then((response) => response ?? fetch(request))
}

import { reportAnswer, reportSilence, requestsHeld } from './connection.ts'
import { NetworkError } from './errors.ts'

/** Answers that the page's head script asked for before the app was there (src/app/before-paint.ts). Each is used once. */
declare global {
  var udvejEarly: Record<string, Promise<Response>> | undefined
}

/** After this long without an answer the reader is told. What was asked goes on: slow is not broken. */
const silenceMs = 7_000
/** Reading is given up after this long; writing is not, since it may have arrived. */
const longestReadMs = 45_000

function takeEarly(request: Request): Promise<Response> | undefined {
  const path = request.url.slice(new URL(request.url).origin.length)
  const early = globalThis.udvejEarly?.[path]
  if (!early || request.method !== 'GET') return undefined
  delete globalThis.udvejEarly?.[path]
  return early
}

function withLimit(signal: AbortSignal): AbortSignal {
  // Safari before 17.4 has no AbortSignal.any: there a read waits as long as the browser lets it.
  return 'any' in AbortSignal ? AbortSignal.any([signal, AbortSignal.timeout(longestReadMs)]) : signal
}

async function ask(request: Request): Promise<Response> {
  if (requestsHeld()) await requestsHeld()
  if (request.method !== 'GET') return fetch(request)
  const early = takeEarly(request)
  if (early) return early
  return fetch(new Request(request, { signal: withLimit(request.signal) }))
}

/**
 * fetch as the app uses it: reports to the connection state, and turns "nothing came back" into a NetworkError.
 * @throws NetworkError; an AbortError when the caller gave up.
 */
export async function send(request: Request): Promise<Response> {
  try {
    const response = await sayWhenSilent(ask(request))
    // A gateway without a server behind it is silence too.
    if (response.status === 502 || response.status === 504) reportSilence()
    else reportAnswer()
    return response
  } catch (cause) {
    if (request.signal.aborted) throw cause
    reportSilence()
    throw new NetworkError('No answer', { cause })
  }
}

/** The same promise; while it takes long, the reader is told that nothing answers. For the files of the app too: a network that carries nothing holds them as well. */
export async function sayWhenSilent<Thing>(asked: Promise<Thing>): Promise<Thing> {
  const silence = setTimeout(reportSilence, silenceMs)
  try {
    return await asked
  } finally {
    clearTimeout(silence)
  }
}

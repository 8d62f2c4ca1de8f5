import createClient from 'openapi-fetch'
import { clientEdition } from '#api/client-edition.ts'
import type { paths } from '#api/generated/types.ts'
import { problemOf } from './errors.ts'
import { send } from './send.ts'
import { reportSignedOut } from './session-state.ts'

/**
 * `X-Requested-With` is a header that a foreign page cannot send without being asked about it (CSRF); the server checks it together with
 * Sec-Fetch-Site and Origin. `Udvej-Client` lets the server tell an app that has grown too old (426).
 */
export const ownHeaders = { 'X-Requested-With': 'udvej', 'Udvej-Client': String(clientEdition) }

/** The typed client of the contract. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  headers: ownHeaders,
  fetch: send,
})

interface Outcome<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/**
 * The data of an answer, or an exception: `take(api.GET('/api/cases/{caseId}/letters', { params, signal }))`.
 * @throws ProblemError when the server said no; NetworkError when nothing came back. A 401 also raises "session expired".
 */
export async function take<Data>(asked: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await asked
  if (response.ok) return data as Data
  if (response.status === 401) reportSignedOut()
  throw problemOf(response, error)
}

import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { components } from '#api/generated/types.ts'
import { ownCase, useCaseId } from '#src/shared/case/case-path.ts'
import { writePreference } from '#src/shared/preferences.ts'
import { api, take } from './api.ts'
import { send } from './send.ts'
import { currentSessionState, reportSignedIn, type SessionState, subscribeToSessionState } from './session-state.ts'

export type Session = components['schemas']['Session']
export type CaseAccess = components['schemas']['CaseAccess']

/** Who is signed in. A 401 is an answer too: the session state then says `out` or `expired`. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await take(api.GET('/api/session', { signal }))
    reportSignedIn()
    writePreference('visitor', '')
    return session
  },
  staleTime: 5 * 60_000,
  retryOnMount: false, // a 401 is an answer; it is not asked again until something changes
})

/** The session's data (undefined until the answer) and whether it still stands. */
export function useSession(): { session: Session | undefined; state: SessionState } {
  const { data } = useQuery(sessionQuery)
  const state = useSyncExternalStore(subscribeToSessionState, currentSessionState, () => 'unknown' as const)
  return { session: data, state }
}

/** The case of an address: `own` is the citizen's own newest case. Undefined when the person has no access to it. */
export function caseOf(session: Session | undefined, caseId: string): CaseAccess | undefined {
  if (caseId === ownCase) return session?.cases.find((one) => one.relation === 'self')
  return session?.cases.find((one) => one.caseId === caseId)
}

/** The case that the page is about, with the reader's relation and scopes. */
export function useCase(): CaseAccess | undefined {
  return caseOf(useSession().session, useCaseId())
}

/**
 * Ends the session on the server, forgets everything in memory, and lets the browser go on to the identity provider's own sign-out (a real
 * form: else the next press on "sign in" would sign the same person in again). Without an answer nothing is done and it resolves to false: one is
 * still signed in, and the connection bar says why.
 */
export async function signOut(client: QueryClient): Promise<boolean> {
  const headers = { 'X-Requested-With': 'udvej', Accept: 'application/json' }
  const response = await send(new Request(`${location.origin}/auth/logout`, { method: 'POST', headers })).catch(
    () => null,
  )
  if (!response?.ok) return false
  client.clear()
  writePreference('visitor', '1')
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/auth/logout'
  document.body.append(form)
  form.submit()
  return true
}

/** Where signing in begins; afterwards the browser comes back to `returnTo` (a path of ours). */
export function signInPath(returnTo: string): string {
  return `/auth/login?returnTo=${encodeURIComponent(returnTo)}`
}

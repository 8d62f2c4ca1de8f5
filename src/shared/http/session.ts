import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { components } from '#api/generated/types.ts'
import { ownCase, useCaseId } from '#src/shared/case/case-path.ts'
import { readPreference, writePreference } from '#src/shared/preferences.ts'
import { api, take } from './api.ts'
import { letWorkerAsk } from './ask-ahead.ts'
import { NetworkError } from './errors.ts'
import { send } from './send.ts'
import {
  currentSessionState,
  reportSignedIn,
  reportSignedOut,
  type SessionState,
  subscribeToSessionState,
} from './session-state.ts'

export type Session = components['schemas']['Session']
export type CaseAccess = components['schemas']['CaseAccess']

/** Who is signed in. A 401 is an answer too: the session state then says `out` or `expired`. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session> => {
    if ((await isLeft()) && !(await endSession())) {
      reportSignedOut()
      throw new NetworkError('Logged out here')
    }
    const session = await take(api.GET('/api/session', { signal }))
    if (readPreference('leaving')) throw new NetworkError('Logged out here')
    reportSignedIn()
    writePreference('visitor', '')
    letWorkerAsk(true)
    return session
  },
  staleTime: 5 * 60_000,
  retryOnMount: false, // a 401 is an answer; it is not asked again until something changes
  // The cases of others, with their names, are not kept on the phone.
  meta: { kept: (session: Session) => ({ ...session, cases: session.cases.filter((one) => one.relation === 'self') }) },
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

/** Whether the session is the one that was left without a way to the server. Whoever has signed in since then has another. */
async function isLeft(): Promise<boolean> {
  const left = readPreference('leaving')
  if (!left || left === '1') return !!left
  const { sessionRef } = await take(api.GET('/api/session')).catch(() => ({ sessionRef: left }))
  if (sessionRef === left) return true
  writePreference('leaving', '')
  return false
}

const longestSignOutMs = 10_000

/**
 * Ends the session on the server. Without an answer it resolves to false, and is tried again when the app next asks who is signed in: until
 * then the session is not used (`leaving`).
 */
export async function endSession(): Promise<boolean> {
  writePreference('leaving', readPreference('leaving') || '1')
  writePreference('visitor', '1')
  letWorkerAsk(false)
  const headers = { 'X-Requested-With': 'udvej', Accept: 'application/json' }
  const signal = AbortSignal.timeout(longestSignOutMs)
  const request = new Request(`${location.origin}/auth/logout`, { method: 'POST', headers, signal })
  const response = await send(request).catch(() => null)
  if (!response?.ok) return false
  writePreference('leaving', '')
  return true
}

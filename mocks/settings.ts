import type { PersonKey } from './persons/persons.ts'

/** What can be made to fail, as the panel offers it. */
export const failures = {
  none: 'Everything works',
  slow: 'Slow: every answer takes 2 s',
  offline: 'Offline: nothing comes back',
  error: 'Every answer is a 500',
  expired: 'The session has expired (401)',
  sourceDown: 'One source is down (503)',
} as const

export type Failure = keyof typeof failures

/** The sources that can be down: where their operations stand, and the parts of the overview that go with them. */
export const sources = {
  letters: { paths: /\/letters(\/|$)/, missing: ['unreadLetters'] },
  meetings: { paths: /\/meetings(\/|$)/, missing: ['nextMeeting'] },
  plan: { paths: /\/plan(\/|$)/, missing: ['purpose', 'newChanges'] },
  caseworker: { paths: /\/(caseworker|handovers)(\/|$)/, missing: [] },
  complaints: { paths: /\/complaints(\/|$)/, missing: ['matters'] },
  corrections: { paths: /\/corrections(\/|$)/, missing: ['matters'] },
  records: { paths: /\/records-requests(\/|$)/, missing: ['matters'] },
} as const

export type Source = keyof typeof sources

/** What the panel decides. */
export interface Settings {
  person: PersonKey
  signedIn: boolean
  failure: Failure
  /** The one that is down while the failure is `sourceDown`. */
  source: Source
}

export const firstSettings: Settings = { person: 'longCase', signedIn: true, failure: 'none', source: 'letters' }

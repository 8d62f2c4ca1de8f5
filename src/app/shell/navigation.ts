import type { components } from '#api/generated/types.ts'
import * as icons from '#src/shared/ui/icons.ts'

type Scope = components['schemas']['Scope']

export interface Place {
  /** Key in locales/<lang>/shell.json under `nav`. */
  name: string
  path: string
  shape: string
  /** The bottom bar of a phone has room for five; the rest is under "more" there. */
  bar: boolean
  /** The part of the case that a helper must have been granted. */
  scope?: Scope
}

/** The places of a case, in the order of the navigation. */
export const places: readonly Place[] = [
  { name: 'overview', path: '/', shape: icons.home, bar: true },
  { name: 'plan', path: '/plan', shape: icons.signpost, bar: true, scope: 'plan' },
  { name: 'letters', path: '/letters', shape: icons.mail, bar: true, scope: 'letters' },
  { name: 'meetings', path: '/meetings', shape: icons.calendar, bar: true, scope: 'meetings' },
  { name: 'caseworker', path: '/caseworker', shape: icons.person, bar: false, scope: 'caseworker' },
  { name: 'complaints', path: '/complaints', shape: icons.speech, bar: false, scope: 'complaints' },
  { name: 'records', path: '/records', shape: icons.folder, bar: false, scope: 'records' },
  { name: 'inquiries', path: '/inquiries', shape: icons.help, bar: false, scope: 'inquiries' },
  { name: 'outbox', path: '/outbox', shape: icons.send, bar: false },
  { name: 'settings', path: '/settings', shape: icons.settings, bar: false },
]

/** The places that somebody may open; everything for the citizen, and before we know. */
export function openPlaces(scopes: readonly Scope[] | undefined): readonly Place[] {
  return scopes ? places.filter(({ scope }) => !scope || scopes.includes(scope)) : places
}

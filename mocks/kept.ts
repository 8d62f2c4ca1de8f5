import { localDateOf } from './days.ts'
import { createWorlds, persons, type Worlds } from './persons/persons.ts'
import { failures, firstSettings, type Settings, sources } from './settings.ts'

const settingsKey = 'udvej.mock.settings'
const worldsKey = 'udvej.mock.worlds'

/** The panel's settings, kept for every tab of this browser. */
export function readSettings(): Settings {
  const { person, failure, source, signedIn } = {
    ...firstSettings,
    ...parsed<Partial<Settings>>(localStorage, settingsKey),
  }
  return {
    person: person in persons ? person : firstSettings.person,
    failure: failure in failures ? failure : firstSettings.failure,
    source: source in sources ? source : firstSettings.source,
    signedIn,
  }
}

export function keepSettings(settings: Settings): void {
  localStorage.setItem(settingsKey, JSON.stringify(settings))
}

/** The worlds, kept for this tab until the day is over: a reload loses nothing that was filed. */
export function readWorlds(now: Date): Worlds {
  const kept = parsed<{ day: string; worlds: Worlds }>(sessionStorage, worldsKey)
  return kept?.day === localDateOf(now) ? kept.worlds : createWorlds(now)
}

export function keepWorlds(worlds: Worlds, now: Date): void {
  sessionStorage.setItem(worldsKey, JSON.stringify({ day: localDateOf(now), worlds }))
}

/** The next page load starts over. */
export function forgetWorlds(): void {
  sessionStorage.removeItem(worldsKey)
}

function parsed<Kept>(storage: Storage, key: string): Kept | undefined {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined // somebody else's words under our key
  }
}

import { InvalidLocalDateError, localDate, localDateOf } from '#server/rules/local-date.ts'

const instant = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/
// Ids are compared as text, so there is one way to write them.
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * What the formats of the contract mean here. They are narrower than JSON Schema's: a day must exist and lie in 1900–2199, an instant
 * is in UTC, so that whatever passes can be stored and counted with.
 */
export const formats = {
  date: isDay,
  // Both the day in UTC and the day in Denmark: the last instants of 2199 are already in 2200 there.
  'date-time': (text: string) => isDay(instant.exec(text)?.[1] ?? '') && exists(() => localDateOf(text)),
  uuid,
  uri: (text: string) => URL.canParse(text),
  binary: true,
} as const

function isDay(text: string): boolean {
  return exists(() => localDate(text))
}

function exists(day: () => string): boolean {
  try {
    day()
    return true
  } catch (error) {
    if (error instanceof InvalidLocalDateError) return false
    throw error
  }
}

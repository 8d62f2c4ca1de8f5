import type { LocalDate } from './rules/local-date.ts'
import type { Text } from './text.ts'

/** The rule that the municipality says something rests on. */
export interface RuleCitation {
  label: Text
  url?: string
  checkedOn?: LocalDate
}

/** Somebody at the municipality. The name is for the citizen concerned only. */
export interface Actor {
  role: Text
  name?: string
  profession?: Text
}

import type { ProblemError } from '#server/problem.ts'
import { pointerStep } from './contract-messages.ts'

/** Deeper than anything in the contract, and far below what makes JSON.stringify run out of stack. */
const deepest = 40
const mostErrors = 50
/** Several times what a full batch of the feed has. Megabytes of empty lists would otherwise keep the service busy for seconds. */
const mostValues = 200_000

export interface TextCheck {
  errors: ProblemError[]
  /** How many values there are in all: how much work it is to check them. */
  size: number
}

/**
 * Looks through a JSON value for what no text of ours may hold: NUL, which PostgreSQL cannot store, lone surrogates, which are not Unicode,
 * nesting without end, and values without number. It does not go beyond the limits itself.
 */
export function checkTexts(value: unknown): TextCheck {
  const check: TextCheck = { errors: [], size: 0 }
  look(value, '', 0, check)
  return check
}

/** What is wrong with a text as such, as a sentence; `null` when nothing is. */
function textFault(text: string): string | null {
  if (text.includes('\0')) return 'Must not hold the character NUL. Remove it.'
  if (!text.isWellFormed()) return 'Holds half a character (a lone surrogate). Remove it.'
  return null
}

function look(value: unknown, pointer: string, depth: number, check: TextCheck): void {
  check.size += 1
  if (check.size > mostValues && check.errors.length === 0)
    check.errors.push({ pointer: '', detail: `Must not hold more than ${mostValues} values. Send fewer at a time.` })
  if (check.size > mostValues || check.errors.length >= mostErrors) return
  if (typeof value === 'string') {
    const fault = textFault(value)
    if (fault !== null) check.errors.push({ pointer, detail: fault })
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) {
    check.errors.push({ pointer, detail: `Must not be nested more than ${deepest} deep.` })
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (check.size > mostValues) return
      look(item, pointer + pointerStep(index), depth + 1, check)
    }
    return
  }
  for (const [key, item] of Object.entries(value)) {
    // A key that is not text cannot be named, so its object is.
    const fault = textFault(key)
    if (fault !== null) check.errors.push({ pointer, detail: fault })
    else look(item, pointer + pointerStep(key), depth + 1, check)
  }
}

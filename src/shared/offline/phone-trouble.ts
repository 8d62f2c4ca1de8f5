/** Why nothing can be written on this phone: it stores nothing (or nobody's vault is open), or it is full. */
export type PhoneTrouble = 'noStorage' | 'full'

/** What a failed write means. */
export function phoneTroubleOf(cause: unknown): PhoneTrouble {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'noStorage'
}

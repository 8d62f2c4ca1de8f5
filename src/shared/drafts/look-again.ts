import type { components } from '#api/generated/types.ts'

interface Filed {
  receipt: components['schemas']['Receipt']
  matter: components['schemas']['Matter']
  /** What happened to it, oldest first. */
  history: { at: string }[]
}

const whileSentMs = 4_000
const whileFreshMs = 10_000
const freshMs = 10 * 60_000

/**
 * For `refetchInterval` of something filed: how soon to ask for it again while the page is looked at, in ms. Often while its receipt or one of its files is on the
 * way, now and then while something has just happened and it is not over, else never: also on the citizen's turn, who may have asked for an answer.
 */
export function lookAgain(filed: Filed | undefined): number | false {
  if (!filed) return false
  if (filed.receipt.state === 'sent') return whileSentMs
  const fresh = Date.now() - Date.parse(filed.history.at(-1)?.at ?? filed.receipt.filedAt) < freshMs
  if (fresh && filed.receipt.attachments?.some(({ state }) => state !== 'received' && state !== 'refused'))
    return whileSentMs
  return fresh && filed.matter.turn !== 'nobody' ? whileFreshMs : false
}

/** For pages that show several filings: soon while a receipt is on the way, now and then while one is so new that an answer may come. */
export function lookAgainForAny(receipts: readonly Filed['receipt'][]): number | false {
  if (receipts.some(({ state }) => state === 'sent')) return whileSentMs
  return receipts.some(({ filedAt }) => Date.now() - Date.parse(filedAt) < freshMs) ? whileFreshMs : false
}

import { setBusy } from '#src/shared/busy.ts'
import { openDraft } from '#src/shared/drafts/open-drafts.ts'
import { api, take } from '#src/shared/http/api.ts'
import { reportSignedOut } from '#src/shared/http/session-state.ts'
import { ask } from '#src/shared/offline/ask.ts'
import type { FilingRequest, OutboxFacts, Receipt, Refusal } from '#src/shared/offline/outbox-item.ts'
import { currentOutbox, outboxChanged, sendNow } from '#src/shared/offline/outbox-runtime.ts'
import { sendItem } from '#src/shared/offline/outbox-transport.ts'

/**
 * Why a filing has no receipt and does not wait either. `lost`: nothing came back, so it may have arrived. `busy`: the service could not take it now.
 * `signedOut`: it was not taken. `outdated`: the app is too old. `refused`: the service said no. `words`: a text holds something that cannot be sent.
 * `changed`: an earlier try did arrive, and the text was changed since. `stale`: what it would replace was changed by somebody else.
 */
export type FilingTrouble = 'lost' | 'busy' | 'signedOut' | 'outdated' | 'refused' | 'words' | 'changed' | 'stale'

/** One filing, as the form hands it over. */
export interface ToFile {
  filingId: string
  /** The open draft that it grew out of. */
  draftId: string
  request: FilingRequest
  facts: OutboxFacts
}

export type Filed =
  | { outcome: 'filed'; receipt: Receipt }
  /** It lies in the outbox of this phone, and goes by itself. */
  | { outcome: 'waiting' }
  | { outcome: FilingTrouble; pointers: readonly string[] }

/** Nobody looks at a turning wheel for longer; what is on the way by then goes on by itself. */
const longestWaitMs = 12_000

const beingFiled = new Set<string>()

/** Whether "send" was pressed for this draft in this tab and is still being answered. */
export function isBeingFiled(draftId: string): boolean {
  return beingFiled.has(draftId)
}

/**
 * Files something: it is frozen in the outbox of this phone and tried at once. Where the phone keeps nothing it is sent, and the text stays in the form
 * until there is a receipt. A refusal makes it a draft again.
 */
export async function fileIt(filing: ToFile): Promise<Filed> {
  beingFiled.add(filing.draftId)
  setBusy('sending', true)
  try {
    return await attempt(filing)
  } finally {
    beingFiled.delete(filing.draftId)
    setBusy('sending', beingFiled.size > 0)
  }
}

async function attempt(filing: ToFile): Promise<Filed> {
  const saver = openDraft(filing.draftId)
  // A save that is still planned would bring the draft back.
  await saver?.stop()
  const frozen = await freeze(filing).catch(() => false)
  const filed = frozen ? await sendFromOutbox(filing) : await sendDirectly(filing)
  if (filed.outcome !== 'filed' && filed.outcome !== 'waiting') saver?.resume(frozen)
  return filed
}

/** False where there is no vault. @throws NoStorageError; a DOMException named QuotaExceededError when the phone is full */
async function freeze({ filingId, draftId, request, facts }: ToFile): Promise<boolean> {
  const running = currentOutbox()
  const saver = openDraft(draftId)
  if (!running || !saver) return false
  const { caseId, kind, target } = saver.place
  const draft = { kind, ...(target ? { target } : {}), content: saver.content, basedOn: saver.version }
  const queuedAt = new Date().toISOString()
  const state = { name: 'waiting', tries: 0 } as const
  await running.store.freeze({ id: filingId, caseId, queuedAt, request, draft, state, facts }, draftId)
  return true
}

async function sendFromOutbox({ filingId, draftId }: ToFile): Promise<Filed> {
  const verdict = await sendNow(filingId, longestWaitMs)
  if (verdict.name === 'filed') return { outcome: 'filed', receipt: verdict.sent.receipt }
  if (verdict.name === 'waiting') return { outcome: 'waiting' }
  const { item } = verdict
  const outcome = item.state.name === 'needsYou' ? await troubleOf(filingId, item.state.refusal) : undefined
  const { kind, target, content, basedOn } = item.draft
  const savedAt = new Date().toISOString()
  const draft = { id: draftId, caseId: item.caseId, kind, target, content, basedOn, ahead: true, savedAt }
  await currentOutbox()?.store.takeBack(filingId, draft)
  await outboxChanged()
  return outcome ?? { outcome: 'refused', pointers: [] }
}

async function sendDirectly({ filingId, request }: ToFile): Promise<Filed> {
  const answer = await sendItem(ask, { id: filingId, request })
  if (answer.kind === 'receipt') return { outcome: 'filed', receipt: answer.receipt }
  if (answer.kind === 'silence') return { outcome: 'lost', pointers: [] }
  if (answer.refusal.status === 401) reportSignedOut()
  return troubleOf(filingId, answer.refusal)
}

async function troubleOf(
  filingId: string,
  { status, pointers }: Refusal,
): Promise<Exclude<Filed, { outcome: 'filed' | 'waiting' }>> {
  if (status === 422 && pointers.length > 0) return { outcome: 'words', pointers }
  // Something else was filed under this id: an earlier text, whose answer was lost.
  if (status === 422 && (await readReceipt(filingId))) return { outcome: 'changed', pointers: [] }
  return { outcome: plainTrouble(status), pointers: [] }
}

function plainTrouble(status: number): FilingTrouble {
  if (status === 401) return 'signedOut'
  if (status === 412) return 'stale'
  if (status === 426) return 'outdated'
  return status === 429 || status >= 500 ? 'busy' : 'refused'
}

/** The receipt that the service has for this id, or undefined: it has none, or did not answer. */
export async function readReceipt(filingId: string): Promise<Receipt | undefined> {
  return take(api.GET('/api/me/receipts/{filingId}', { params: { path: { filingId } } })).catch(() => undefined)
}

import { randomUUID } from 'node:crypto'
import type { Relation, Scope } from '#server/access.ts'
import { canonicalHash } from '#server/canonical-hash.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Queryable } from '#server/db/db.ts'
import { type DeclaredAttachment, linkAttachments } from '#server/modules/attachments/attachments.public.ts'
import { recordAudit } from '#server/modules/audit/audit.public.ts'
import { discardDraft } from '#server/modules/drafts/drafts.public.ts'
import { forbidden, notFound, type Problem, problem } from '#server/problem.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import { type FiledAs, type FilingKind, type Receipt, receiptOf, type StoredFiling } from './filing.ts'
import { filingsRepository } from './filings.repository.ts'
import { newReceiptNumber } from './receipt-number.ts'

export type { FiledAs, FilingKind, Receipt, StoredFiling }
export { receiptOf }

export interface NewFiling {
  /** Minted by the client when the draft was born. It is the idempotency key. */
  filingId: string
  caseId: string
  /** Who files: the citizen, or a representative. Anybody else is refused. */
  personId: string
  relation: Relation
  kind: FilingKind
  /** The meeting or assignment that it belongs to. */
  targetId?: string
  body: unknown
  /** Files that the body declares and that follow it. */
  attachments?: readonly DeclaredAttachment[]
  at: Date
}

export type FilingOutcome =
  /** `filed`: stored now. `again`: the very same one was stored before; the receipt is the same. */
  | { outcome: 'filed' | 'again'; receipt: Receipt }
  /** `different`: the person has filed something else under this id. `foreign`: the id belongs to somebody else. */
  | { outcome: 'different' | 'foreign' }

// With 30^8 numbers a year, one attempt is nearly always enough.
const numberAttempts = 3

/**
 * Stores a filing exactly once, with its audit entry, and removes the draft that it grew out of. Call it in the citizen's transaction.
 * Two requests with the same id wait for each other at the primary key, so one files and the other finds it filed. Throws 403 for an assistant, and 404 for
 * a file's id that belongs to another filing: then nothing is stored.
 */
export async function fileOnce(tx: Queryable, filing: NewFiling): Promise<FilingOutcome> {
  const { filingId, caseId, personId, relation, kind, targetId, body, attachments: declared = [], at } = filing
  if (relation === 'assistant') throw forbidden('Only the citizen or somebody acting for them can file.')
  const hash = canonicalHash({ kind, targetId, body })
  for (let attempt = 0; attempt < numberAttempts; attempt += 1) {
    const stored = await filingsRepository.insert(tx, {
      ...{ id: filingId, caseId, personId, filedAs: relation, kind, body, bodyHash: hash, filedAt: at.toISOString() },
      targetId: targetId ?? null,
      number: newReceiptNumber(localDateOf(at).slice(0, 4)),
    })
    if (stored) {
      const attachments = await linkAttachments(tx, { caseId, filingId }, declared)
      await discardDraft(tx, personId, filingId)
      const actor = { kind: relation === 'self' ? 'citizen' : 'representative', personId } as const
      await recordAudit(tx, { caseId, actor, action: 'filed', what: scopeOfFiling[kind], refId: filingId, at })
      return { outcome: 'filed', receipt: receiptOf({ ...stored, attachments }) }
    }
    const first = await filingsRepository.findWithHash(tx, filingId)
    // Not stored and not to be seen: another's id, or the number was taken. Another number tells them apart.
    if (first) return compare(first, filing, hash)
  }
  return { outcome: 'foreign' }
}

/**
 * Stores what the service itself has to tell the municipality, so that it is delivered and acknowledged like a filing. Call it in a system transaction
 * that makes sure that it is told once.
 */
export async function fileAsService(
  tx: Queryable,
  {
    caseId,
    personId,
    kind,
    targetId,
    body,
    at,
  }: Required<Pick<NewFiling, 'caseId' | 'personId' | 'kind' | 'targetId' | 'body' | 'at'>>,
): Promise<void> {
  for (let attempt = 0; attempt < numberAttempts; attempt += 1) {
    const stored = await filingsRepository.insert(tx, {
      ...{ id: randomUUID(), caseId, personId, filedAs: 'service', kind, targetId, body },
      ...{ bodyHash: canonicalHash({ kind, targetId, body }), filedAt: at.toISOString() },
      number: newReceiptNumber(localDateOf(at).slice(0, 4)),
    })
    if (stored) return
  }
  throw new Error(`The service could not tell of ${targetId}.`)
}

/** The problem that an outcome without a receipt becomes: 422 for another body, 404 for another's id. */
export function filingProblem(outcome: 'different' | 'foreign'): Problem {
  if (outcome === 'foreign') return notFound()
  return problem('invalid-request', {
    detail: 'Something else was filed under this id before. The first one stands as it was. File this under a new id.',
  })
}

/** A page of what was filed in a case, newest first. Throws 422 for a cursor that the service never made. */
export async function readFilings(
  tx: Queryable,
  caseId: string,
  kind: FilingKind,
  page: { targetId?: string; cursor?: string | undefined; limit: number },
): Promise<{ filings: StoredFiling[]; nextCursor: string | null }> {
  const { targetId, cursor, limit } = page
  const after = readCursor(cursor, 'instant', 'uuid')
  const found = await filingsRepository.list(tx, caseId, kind, { targetId, after, limit: limit + 1 })
  const { items, nextCursor } = pageOf(found, limit, ({ filedAt, id }) => writeCursor(filedAt, id))
  return { filings: items, nextCursor }
}

/** These filings of a case, by their ids. */
export async function readFilingsById(
  tx: Queryable,
  caseId: string,
  kind: FilingKind,
  ids: readonly string[],
): Promise<Map<string, StoredFiling>> {
  const found = ids.length === 0 ? [] : await filingsRepository.findAll(tx, caseId, kind, ids)
  return new Map(found.map((filing) => [filing.id, filing]))
}

/** One filing of a case, or `null`. */
export function readFiling(tx: Queryable, caseId: string, kind: FilingKind, id: string): Promise<StoredFiling | null> {
  return filingsRepository.find(tx, caseId, kind, id)
}

/** One filing of a case of whatever kind, or `null`. */
export function readFilingOfCase(tx: Queryable, caseId: string, id: string): Promise<StoredFiling | null> {
  return filingsRepository.findOfCase(tx, caseId, id)
}

/** What was filed in a matter, oldest first: the filing that is the matter, and those about the thing it is about. */
export function readFilingsOfMatter(tx: Queryable, caseId: string, refId: string): Promise<StoredFiling[]> {
  return filingsRepository.listOfMatter(tx, caseId, refId)
}

/** Whether this has been filed, as far as the transaction may see. */
export function isFiled(tx: Queryable, id: string): Promise<boolean> {
  return filingsRepository.exists(tx, id)
}

/**
 * A filing in any case, for an answer from the municipality, or `null`. Call it in a system transaction: answers to the same filing
 * wait for each other until it ends.
 */
export function lockFiling(tx: Queryable, kind: FilingKind, id: string): Promise<StoredFiling | null> {
  return filingsRepository.lockOfKind(tx, kind, id)
}

/** The part of the case that a filing belongs to: who may see it, and what the audit calls it. */
export const scopeOfFiling: Record<FilingKind, Scope> = {
  complaint: 'complaints',
  recordsRequest: 'records',
  correction: 'complaints',
  meetingReply: 'meetings',
  preparation: 'meetings',
  handoverComment: 'caseworker',
  ownWords: 'plan',
  missingAnswer: 'complaints',
  goOn: 'complaints',
  inquiry: 'inquiries',
  inquiryRaised: 'inquiries',
}

function compare(
  first: { filing: StoredFiling; bodyHash: Buffer },
  second: NewFiling,
  secondHash: Buffer,
): FilingOutcome {
  const { filing } = first
  if (filing.caseId !== second.caseId || filing.personId !== second.personId) return { outcome: 'foreign' }
  if (filing.kind !== second.kind || !first.bodyHash.equals(secondHash)) return { outcome: 'different' }
  return { outcome: 'again', receipt: receiptOf(filing) }
}

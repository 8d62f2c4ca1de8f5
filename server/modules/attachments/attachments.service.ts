import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { recordAudit } from '#server/modules/audit/audit.public.ts'
import type { Attachment, AttachmentFile } from './attachment.ts'
import { readAttachmentFile } from './attachments.public.ts'
import { type ArrivingAttachment, type AttachmentPlace, attachmentsRepository } from './attachments.repository.ts'
import type { Inspection } from './inspect-file.ts'

/** Which file of which complaint. */
export interface AttachmentKey {
  complaintId: string
  attachmentId: string
}

export interface Part {
  /** Where it begins in the file. */
  offset: number
  bytes: Uint8Array
}

export type PartOutcome =
  | { outcome: 'stored'; attachment: Attachment }
  | { outcome: 'unknown' }
  /** Nothing was stored. `misplaced`: the next part begins at `offset`. `differs`: the whole was not what was declared, and it begins anew. */
  | { outcome: 'misplaced' | 'tooMuch' | 'differs'; offset: number }

export type AttachmentsService = ReturnType<typeof createAttachmentsService>

interface AttachmentsDeps {
  db: Db
  clock: Clock
  /** Takes its time, and must not hold up anything else. */
  inspect(bytes: Uint8Array): Promise<Inspection>
}

/** Files that follow a complaint, part by part. */
export function createAttachmentsService({ db, clock, inspect }: AttachmentsDeps) {
  /** Stores a part that is not the last; of the last one it gives back the whole file, unstored. */
  const takePart = (access: CaseAccess, key: AttachmentKey, part: Part) =>
    db.asPerson(access.personId, async (tx) => {
      const place = placeOf(access, key)
      const arriving = await attachmentsRepository.lock(tx, place, key.attachmentId)
      const fault = faultOf(arriving, part)
      if (!arriving || fault) return fault ?? unknown
      const { id, size } = arriving.standing
      const end = part.offset + part.bytes.length
      if (end === size) {
        const parts = await attachmentsRepository.partsOf(tx, id)
        return { outcome: 'whole', bytes: Buffer.concat([...parts, part.bytes]), sha256: arriving.sha256 } as const
      }
      await attachmentsRepository.storePart(tx, place.caseId, id, part)
      return { outcome: 'stored', attachment: { ...arriving.standing, state: 'arriving', offset: end } } as const
    })

  /** Writes what became of the whole, unless the same part arrived twice and the other one was first. */
  const finish = (access: CaseAccess, key: AttachmentKey, part: Part, result: Inspection | 'differs') =>
    db.asPerson(access.personId, async (tx): Promise<PartOutcome> => {
      const place = placeOf(access, key)
      const id = key.attachmentId
      const arriving = await attachmentsRepository.lock(tx, place, id)
      const fault = faultOf(arriving, part)
      if (fault) return fault
      if (result === 'differs') {
        await attachmentsRepository.startOver(tx, id)
        return { outcome: 'differs', offset: 0 }
      }
      if (result.outcome === 'accepted') await attachmentsRepository.accept(tx, id, result)
      else await attachmentsRepository.refuse(tx, id, result.reason)
      await recordArrival(tx, access, id, clock.now())
      const attachment = await attachmentsRepository.find(tx, place, id)
      return attachment ? { outcome: 'stored', attachment } : unknown
    })

  return {
    /** A file as it stands, or `null`. */
    get: (access: CaseAccess, key: AttachmentKey): Promise<Attachment | null> =>
      db.asPerson(access.personId, (tx) => attachmentsRepository.find(tx, placeOf(access, key), key.attachmentId)),

    /**
     * Takes the next part. The whole is inspected before its last part is stored and outside any transaction: when the service stops in
     * between, the last part has not come, and is sent again. Throws 503 when too many files are being inspected.
     */
    async takePart(access: CaseAccess, key: AttachmentKey, part: Part): Promise<PartOutcome> {
      const taken = await takePart(access, key, part)
      if (taken.outcome !== 'whole') return taken
      const isDeclared = (await sha256Of(taken.bytes)) === taken.sha256
      return finish(access, key, part, isDeclared ? await inspect(taken.bytes) : 'differs')
    },

    /** A file that has arrived, or `null`. */
    file: (access: CaseAccess, key: AttachmentKey): Promise<AttachmentFile | null> =>
      db.asPerson(access.personId, async (tx) => {
        const attachment = await attachmentsRepository.find(tx, placeOf(access, key), key.attachmentId)
        return attachment && readAttachmentFile(tx, key.complaintId, key.attachmentId)
      }),
  }
}

const unknown = { outcome: 'unknown' } as const

function placeOf({ caseId }: CaseAccess, { complaintId }: AttachmentKey): AttachmentPlace {
  return { caseId, filingId: complaintId }
}

function faultOf(arriving: ArrivingAttachment | null, { offset, bytes }: Part): PartOutcome | null {
  if (!arriving) return unknown
  const { state, size, offset: stored } = arriving.standing
  const isOpen = state === 'missing' || state === 'arriving'
  if (!isOpen || offset !== stored) return { outcome: 'misplaced', offset: stored }
  if (offset + bytes.length > size) return { outcome: 'tooMuch', offset: stored }
  return null
}

/** Not on the event loop: ten megabytes take long enough for somebody else to notice. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

function recordArrival(tx: Queryable, access: CaseAccess, id: string, at: Date): Promise<void> {
  const { caseId, personId, relation } = access
  const actor = { kind: relation === 'self' ? 'citizen' : relation, personId } as const
  return recordAudit(tx, { caseId, actor, action: 'filed', what: 'attachments', refId: id, at })
}

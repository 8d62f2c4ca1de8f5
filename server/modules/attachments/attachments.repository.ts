import type { Queryable } from '#server/db/db.ts'
import type { Attachment, AttachmentFile, AttachmentType, DeclaredAttachment, RefusalReason } from './attachment.ts'

export interface AttachmentPlace {
  caseId: string
  filingId: string
}

/** A file while it arrives, locked until the transaction ends. */
export interface ArrivingAttachment {
  standing: Attachment
  sha256: string
}

// As the contract has it.
const standing = `jsonb_strip_nulls(jsonb_build_object('id', a.id, 'name', a.name, 'size', a.size, 'state', a.state, 'offset', a.stored_bytes,
  'mediaType', a.media_type, 'refusedBecause', a.refused_because))`

/** An SQL expression: the files of a filing in the form of the contract, as a JSON list. `filingId` is a column, never a value from outside. */
export const attachmentsSql = (filingId: string): string =>
  `(select coalesce(jsonb_agg(${standing} order by a.position), '[]') from attachments a where a.filing_id = ${filingId})`

/** Files that follow a filing. In a citizen's transaction row-level security leaves only the cases that are open to them. */
export const attachmentsRepository = {
  /** The ids that were free and are stored now. Waits for another transaction that is storing the same. */
  async insert(tx: Queryable, place: AttachmentPlace, declared: readonly DeclaredAttachment[]): Promise<string[]> {
    const sql = `insert into attachments (id, filing_id, case_id, position, name, size, sha256)
      select each.id, $1, $2, each.position, each.name, each.size, decode(each.sha256, 'hex')
      from jsonb_to_recordset($3::jsonb) as each (id uuid, position smallint, name text, size integer, sha256 text)
      on conflict do nothing returning id`
    const rows = JSON.stringify(declared.map((each, position) => ({ ...each, position })))
    const stored = await tx.query<{ id: string }>(sql, [place.filingId, place.caseId, rows])
    return stored.map(({ id }) => id)
  },

  async find(tx: Queryable, place: AttachmentPlace, id: string): Promise<Attachment | null> {
    const sql = `select ${standing} as standing from attachments a where a.id = $1 and a.filing_id = $2 and a.case_id = $3`
    const [row] = await tx.query<{ standing: Attachment }>(sql, [id, place.filingId, place.caseId])
    return row?.standing ?? null
  },

  /** Two parts of one file wait for each other until the transaction ends. */
  async lock(tx: Queryable, place: AttachmentPlace, id: string): Promise<ArrivingAttachment | null> {
    const sql = `select ${standing} as standing, encode(a.sha256, 'hex') as sha256 from attachments a
      where a.id = $1 and a.filing_id = $2 and a.case_id = $3 for update`
    const [row] = await tx.query<ArrivingAttachment>(sql, [id, place.filingId, place.caseId])
    return row ?? null
  },

  async storePart(
    tx: Queryable,
    caseId: string,
    id: string,
    part: { offset: number; bytes: Uint8Array },
  ): Promise<void> {
    const { offset, bytes } = part
    const insert = 'insert into attachment_parts (attachment_id, starts_at, case_id, bytes) values ($1, $2, $3, $4)'
    await tx.query(insert, [id, offset, caseId, bytes])
    await setStored(tx, id, offset + bytes.length)
  },

  /** All that has come, in order. */
  async partsOf(tx: Queryable, id: string): Promise<Uint8Array[]> {
    const sql = 'select bytes from attachment_parts where attachment_id = $1 order by starts_at'
    return (await tx.query<{ bytes: Uint8Array }>(sql, [id])).map(({ bytes }) => bytes)
  },

  /** Nothing of it has come any more. */
  async startOver(tx: Queryable, id: string): Promise<void> {
    await deleteParts(tx, id)
    await setStored(tx, id, 0)
  },

  /** Stores what is passed on, in place of the parts. */
  async accept(tx: Queryable, id: string, file: { mediaType: AttachmentType; bytes: Uint8Array }): Promise<void> {
    await deleteParts(tx, id)
    const sql = `update attachments set state = 'arrived', stored_bytes = size, media_type = $2, file = $3 where id = $1`
    await tx.query(sql, [id, file.mediaType, file.bytes])
  },

  /** Keeps the reason, and nothing of the file. */
  async refuse(tx: Queryable, id: string, reason: RefusalReason): Promise<void> {
    await deleteParts(tx, id)
    const sql = `update attachments set state = 'refused', stored_bytes = size, refused_because = $2 where id = $1`
    await tx.query(sql, [id, reason])
  },

  /** A file that has arrived, or `null`. */
  async file(tx: Queryable, filingId: string, id: string): Promise<AttachmentFile | null> {
    const sql = `select name, media_type as "mediaType", file as bytes from attachments
      where id = $1 and filing_id = $2 and file is not null`
    const [row] = await tx.query<AttachmentFile>(sql, [id, filingId])
    return row ?? null
  },

  /** The municipality has it. Nothing happens to one that had been received, or has not arrived. */
  async setReceived(tx: Queryable, filingId: string, id: string, at: string): Promise<boolean> {
    const sql = `update attachments set state = 'received', received_at = $3
      where id = $1 and filing_id = $2 and state = 'arrived' returning id`
    return (await tx.query(sql, [id, filingId, at])).length === 1
  },
}

async function setStored(tx: Queryable, id: string, bytes: number): Promise<void> {
  const state = bytes === 0 ? 'missing' : 'arriving'
  await tx.query('update attachments set stored_bytes = $2, state = $3 where id = $1', [id, bytes, state])
}

async function deleteParts(tx: Queryable, id: string): Promise<void> {
  await tx.query('delete from attachment_parts where attachment_id = $1', [id])
}

import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { DocumentContent, Extension, RecordsDocument } from './records-request.ts'

export interface DocumentCounts {
  delivered: number
  refused: number
}

export interface StoredFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** What came of requests for access to records. */
export const recordsRepository = {
  async caseTitle(tx: Queryable, caseId: string): Promise<Text> {
    const [row] = await tx.query<{ title: Text }>('select title from cases where id = $1', [caseId])
    if (!row) throw new Error('The case is not to be seen in this transaction.')
    return row.title
  },

  /** By subject, then by date. Without the files themselves. */
  async documentsOf(tx: Queryable, requestId: string): Promise<RecordsDocument[]> {
    const sql = `select id, content from records_documents where request_id = $1
      order by content #>> '{subject,da}', content ->> 'datedOn', id`
    return (await tx.query<DocumentRow>(sql, [requestId])).map(toDocument)
  },

  /** By request. One without any document is left out. */
  async countDocuments(tx: Queryable, requestIds: readonly string[]): Promise<Map<string, DocumentCounts>> {
    const sql = `select request_id, count(*) filter (where file is not null)::int as delivered,
        count(*) filter (where file is null)::int as refused
      from records_documents where request_id = any ($1::uuid[]) group by request_id`
    const rows = await tx.query<{ request_id: string; delivered: number; refused: number }>(sql, [requestIds])
    return new Map(rows.map(({ request_id, delivered, refused }) => [request_id, { delivered, refused }]))
  },

  /** A delivered file, or `null`. */
  async fileOf(tx: Queryable, caseId: string, requestId: string, documentId: string): Promise<StoredFile | null> {
    const sql = `select content -> 'file' ->> 'name' as name, content -> 'file' ->> 'mediaType' as media_type, file as bytes
      from records_documents where id = $1 and request_id = $2 and case_id = $3 and file is not null`
    const [row] = await tx.query<FileRow>(sql, [documentId, requestId, caseId])
    return row ? { name: row.name, mediaType: row.media_type, bytes: row.bytes } : null
  },

  /** `false` when the document belongs to another request. */
  async upsertDocument(
    tx: Queryable,
    place: { caseId: string; requestId: string },
    document: { id: string; content: DocumentContent; file: Uint8Array | null },
  ): Promise<boolean> {
    const sql = `insert into records_documents (id, request_id, case_id, content, file) values ($1, $2, $3, $4::jsonb, $5)
      on conflict (id) do update set content = excluded.content, file = excluded.file
        where records_documents.request_id = excluded.request_id
      returning id`
    const { id, content, file } = document
    const params = [id, place.requestId, place.caseId, JSON.stringify(content), file]
    return (await tx.query(sql, params)).length === 1
  },

  async extensionOf(tx: Queryable, requestId: string): Promise<Extension | null> {
    const sql = 'select content from records_extensions where request_id = $1'
    const [row] = await tx.query<{ content: Extension }>(sql, [requestId])
    return row?.content ?? null
  },

  async upsertExtension(tx: Queryable, caseId: string, requestId: string, extension: Extension): Promise<void> {
    const sql = `insert into records_extensions (request_id, case_id, content) values ($1, $2, $3::jsonb)
      on conflict (request_id) do update set content = excluded.content`
    await tx.query(sql, [requestId, caseId, JSON.stringify(extension)])
  },

  async upsertDone(tx: Queryable, caseId: string, requestId: string, doneOn: LocalDate): Promise<void> {
    const sql = `insert into records_done (request_id, case_id, done_on) values ($1, $2, $3)
      on conflict (request_id) do update set done_on = excluded.done_on`
    await tx.query(sql, [requestId, caseId, doneOn])
  },

  async isDone(tx: Queryable, requestId: string): Promise<boolean> {
    return (await tx.query('select 1 from records_done where request_id = $1', [requestId])).length === 1
  },
}

interface DocumentRow {
  id: string
  content: DocumentContent
}

interface FileRow {
  name: string
  media_type: string
  bytes: Uint8Array
}

function toDocument({ id, content }: DocumentRow): RecordsDocument {
  return { id, ...content, outcome: content.refusal ? 'refused' : 'delivered' }
}

import type { Queryable } from '#server/db/db.ts'
import type { ThingKind } from './passage.ts'

/** The tables that hold words of the municipality. */
export type Source =
  | 'letters'
  | 'facts'
  | 'activities'
  | 'meetings'
  | 'plans'
  | 'plan_changes'
  | 'assignments'
  | 'point_answers'
  | 'inquiry_answers'
  | 'correction_quotes'

export const sourceOf: Record<ThingKind, Source> = {
  fact: 'facts',
  activity: 'activities',
  plan: 'plans',
  letter: 'letters',
  meeting: 'meetings',
}

const idColumns: Record<Source, string> = {
  letters: 'id',
  facts: 'id',
  activities: 'id',
  meetings: 'id',
  plans: 'case_id',
  plan_changes: 'id',
  assignments: 'id',
  point_answers: 'id',
  inquiry_answers: 'inquiry_id',
  correction_quotes: 'correction_id',
}
const sources = Object.keys(idColumns) as Source[]

/** A row whose content is words of the municipality. */
export interface Row {
  source: Source
  id: string
  content: unknown
}

/** A text that is hidden, with its words. Only a system transaction sees any. */
export interface Hiding {
  correctionId: string
  aboutKind: ThingKind
  aboutId: string
  part: string | undefined
  isPinned: boolean
  words: string[]
}

// As it stands inside the text of a jsonb.
const asJson = (word: string) => JSON.stringify(word).slice(1, -1)

export const passagesRepository = {
  /** Whoever feeds the case waits for whoever hides something in it, and the other way round, until their transactions end. */
  async lock(tx: Queryable, caseId: string, mode: 'hide' | 'feed'): Promise<void> {
    const lock = mode === 'hide' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
    await tx.query(`select ${lock}(13, hashtext($1))`, [caseId])
  },

  async contentOf(tx: Queryable, kind: ThingKind, caseId: string, id: string): Promise<unknown> {
    const source = sourceOf[kind]
    const sql = `select content from ${source} where ${idColumns[source]} = $1 and case_id = $2`
    const [row] = await tx.query<{ content: unknown }>(sql, [id, caseId])
    return row?.content ?? null
  },

  /** Every row of the case in which one of the words stands. */
  async rowsWith(tx: Queryable, caseId: string, words: readonly string[]): Promise<Row[]> {
    const sql = sources
      .map(
        (source) => `select '${source}' as source, ${idColumns[source]} as id, content from ${source}
          where case_id = $1 and exists (select 1 from unnest($2::text[]) word where strpos(content::text, word) > 0)`,
      )
      .join(' union all ')
    return tx.query<Row>(sql, [caseId, words.map(asJson)])
  },

  /** Seals these rows and puts them without what is hidden in their place. In the transaction of the citizen who filed the correction. */
  async hide(tx: Queryable, correctionId: string, words: readonly string[], rows: readonly Row[]): Promise<void> {
    await tx.query('select hide_passage($1, $2::text[], $3::jsonb)', [correctionId, words, JSON.stringify(rows)])
  },

  /** What is hidden in the case now. System only, as all that follow. */
  async standing(tx: Queryable, caseId: string): Promise<Hiding[]> {
    const sql = `select correction_id, about_kind, about_id, part, is_pinned, words from hidden_passages
      where case_id = $1 and shown_on is null order by correction_id`
    return (await tx.query<HidingRow>(sql, [caseId])).map(toHiding)
  },

  /** `shownOn` null: it is hidden. */
  async settle(
    tx: Queryable,
    correctionId: string,
    { isPinned, shownOn }: { isPinned: boolean; shownOn: string | null },
  ): Promise<void> {
    const sql = 'update hidden_passages set is_pinned = $2, shown_on = $3 where correction_id = $1'
    await tx.query(sql, [correctionId, isPinned, shownOn])
  },

  async originals(tx: Queryable, caseId: string): Promise<Row[]> {
    return tx.query<Row>('select source, source_id as id, content from hidden_originals where case_id = $1', [caseId])
  },

  async seal(tx: Queryable, caseId: string, { source, id, content }: Row): Promise<void> {
    const sql = `insert into hidden_originals (source, source_id, case_id, content) values ($1, $2, $3, $4::jsonb)
      on conflict (source, source_id) do update set content = excluded.content`
    await tx.query(sql, [source, id, caseId, JSON.stringify(content)])
  },

  /** A row as it was fed, when something is hidden in it, or `null`. */
  async original(tx: Queryable, { source, id }: Pick<Row, 'source' | 'id'>): Promise<unknown> {
    const sql = 'select content from hidden_originals where source = $1 and source_id = $2'
    const [row] = await tx.query<{ content: unknown }>(sql, [source, id])
    return row?.content ?? null
  },

  async unseal(tx: Queryable, { source, id }: Pick<Row, 'source' | 'id'>): Promise<void> {
    await tx.query('delete from hidden_originals where source = $1 and source_id = $2', [source, id])
  },

  async put(tx: Queryable, caseId: string, { source, id, content }: Row): Promise<void> {
    await tx.query('select put_hidden($1, $2, $3, $4::jsonb)', [caseId, source, id, JSON.stringify(content)])
  },
}

interface HidingRow {
  correction_id: string
  about_kind: ThingKind
  about_id: string
  part: string | null
  is_pinned: boolean
  words: string[]
}

function toHiding(row: HidingRow): Hiding {
  const { correction_id: correctionId, about_kind: aboutKind, about_id: aboutId, is_pinned: isPinned, words } = row
  return { correctionId, aboutKind, aboutId, part: row.part ?? undefined, isPinned, words }
}

import type { Queryable } from '#server/db/db.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { MatterEvent } from './machine.ts'
import type { MatterKind } from './standings.ts'

/** The words that came with an event. They decide nothing. */
export interface EventDetail {
  text?: Text
  rule?: RuleCitation
  by?: Actor
  /** Where it was sent on to. */
  to?: Text
  /** What the citizen wrote. */
  words?: string
}

/** An event as it is kept. */
export interface RecordedEvent<Event extends MatterEvent = MatterEvent> {
  event: Event
  detail: EventDetail | null
  /** When the service learned of it. ISO instant. */
  learnedAt: string
  /** The last day as it was told with the event. */
  toldDue: LocalDate | null
}

/** What happened to matters. Nothing is changed or removed. */
export const matterEventsRepository = {
  async append(
    tx: Queryable,
    { kind, refId, caseId }: { kind: MatterKind; refId: string; caseId: string },
    { event, detail, learnedAt, toldDue }: RecordedEvent,
  ): Promise<void> {
    const sql = `insert into matter_events (kind, ref_id, case_id, event_id, type, happened_on, learned_at, told_due, content, detail)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb)`
    const { id, type, on, ...content } = event
    const words = detail === null ? null : JSON.stringify(detail)
    await tx.query(sql, [kind, refId, caseId, id, type, on, learnedAt, toldDue, JSON.stringify(content), words])
  },

  /** In the order in which the service learned of them. */
  async of<Event extends MatterEvent>(tx: Queryable, kind: MatterKind, refId: string): Promise<RecordedEvent<Event>[]> {
    const sql = `select event_id, type, happened_on, learned_at, told_due, content, detail from matter_events
      where kind = $1 and ref_id = $2 order by number`
    return (await tx.query<EventRow>(sql, [kind, refId])).map((row) => ({
      event: { id: row.event_id, type: row.type, on: row.happened_on, ...row.content } as unknown as Event,
      detail: row.detail,
      learnedAt: row.learned_at,
      toldDue: row.told_due,
    }))
  },
}

interface EventRow {
  event_id: string
  type: string
  happened_on: LocalDate
  learned_at: string
  told_due: LocalDate | null
  content: Record<string, unknown>
  detail: EventDetail | null
}

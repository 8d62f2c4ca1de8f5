import type { Queryable } from '#server/db/db.ts'
import type { ProblemError } from '#server/problem.ts'
import type { LocalDate } from '#server/rules/local-date.ts'

/** One record of the feed whose data fit the schema of their type. */
export interface FedRecord<Data> {
  id: string
  /** When the municipality's system recorded this version. ISO instant with Z. */
  asOf: string
  data: Data
}

/** Things that have a row in the book of what was fed. */
export type FedType = 'person' | 'case' | 'grant' | 'assignment' | 'plan' | 'fact' | 'activity' | 'meeting' | 'letter'

/** What a `take…` function may ask about the feed while it takes one record. */
export interface FeedContext {
  /** The present instant, and its local date. */
  now: Date
  today: LocalDate
  /** Local date of the record's `asOf`: the day to tell the citizen. */
  asOfDay: LocalDate
  /** Whether this municipality has fed a thing of this type and id. Another municipality's things do not exist for it. */
  isFed(tx: Queryable, type: FedType, id: string): Promise<boolean>
  /** Local date of the `asOf` with which a thing first came, or null when it never came. */
  firstFedOn(tx: Queryable, type: FedType, id: string): Promise<LocalDate | null>
}

/** What became of a taken record. The feed writes the audit entry and moves the case's last event. */
export interface Taken {
  /** The case it belongs to; null for a person. */
  caseId: string | null
  /** The day of something new that the citizen can see; null when there is nothing to see. */
  seenOn: LocalDate | null
}

/** The record is refused: its transaction is undone and the faults are told. Pointers go into the record's `data`. */
export class Refusal extends Error {
  readonly errors: readonly ProblemError[]

  constructor(errors: readonly ProblemError[]) {
    super('The record was refused.')
    this.name = 'Refusal'
    this.errors = errors
  }
}

/** Refuses the record over one field (`''` for the record as a whole). `detail` says what is wrong and what exists. Throws Refusal. */
export function refuse(pointer: string, detail: string): never {
  throw new Refusal([{ pointer, detail }])
}

/** Refuses the record unless this municipality has fed the case. Throws Refusal. */
export async function requireCase(
  tx: Queryable,
  context: FeedContext,
  caseId: string,
  pointer = '/caseId',
): Promise<void> {
  if (!(await context.isFed(tx, 'case', caseId))) {
    refuse(pointer, 'There is no case with this id. Feed the case first, with type "case".')
  }
}

import type { Meeting } from './meetings.queries.ts'

/** Whether there is nothing left to reply to: held, cancelled, or ended by the clock. */
export function isOver({ state, endsAt }: Pick<Meeting, 'state' | 'endsAt'>, now: number = Date.now()): boolean {
  return state !== 'planned' || Date.parse(endsAt) < now
}

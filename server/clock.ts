/** Anything that can tell the present instant. The service's clock counts for deadlines, never the phone's. */
export interface Clock {
  now(): Date
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() }

const msPerDay = 86_400_000

/** The clock of the machine, so many days ahead. */
export function clockAhead(days: number): Clock {
  return days === 0 ? systemClock : { now: () => new Date(Date.now() + days * msPerDay) }
}

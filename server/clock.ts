/** Anything that can tell the present instant. The service's clock counts for deadlines, never the phone's. */
export interface Clock {
  now(): Date
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() }

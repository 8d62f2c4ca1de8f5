import { vi } from 'vitest'

/** Waits until something holds: an upper limit for a slow and busy machine, not for how long it takes. */
export function eventually<Result>(hold: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(hold, { timeout: 15_000 })
}

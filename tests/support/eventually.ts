import { vi } from 'vitest'

// As they are before a test takes the clock over.
const realTimeout = globalThis.setTimeout
const realNow = performance.now.bind(performance)

/**
 * Waits until something holds: an upper limit for a slow and busy machine, not for how long it takes. Where the clock is the test's, it goes on by a
 * little each time; what the clock does not rule (storage, encryption, answers) has its real time all the same.
 */
export async function eventually<Result>(hold: () => Result | Promise<Result>): Promise<Result> {
  const end = realNow() + 15_000
  for (;;) {
    try {
      return await hold()
    } catch (cause) {
      if (realNow() > end) throw cause
    }
    if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(50)
    await new Promise((resolve) => realTimeout(resolve, 20))
  }
}

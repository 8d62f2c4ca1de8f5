/** The version of what is sealed in the outbox. Raise it together with a step in `migrations`: what waits on a phone for weeks must still be sent. */
export const schema = 2

/** From each older version to the next. */
export const migrations: Record<number, (older: unknown) => unknown> = {
  // 2: what the case said about it lies beside it.
  1: (older) => ({ ...(older as object), facts: {} }),
}

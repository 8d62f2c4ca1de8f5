/** Lets the browser do what else it has to do, at least for `ms`. */
export function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** So long must no page have asked for anything. A page's own next question follows its last one sooner than this. */
const quietMs = 2_000

let lastAskedAt = 0

/** A page asks for something, of this worker or of the network. */
export function noteAsking(): void {
  lastAskedAt = Date.now()
}

/** Waits until the pages have asked for nothing for a while. */
export async function untilQuiet(): Promise<void> {
  for (;;) {
    const wait = lastAskedAt + quietMs - Date.now()
    if (wait <= 0) return
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

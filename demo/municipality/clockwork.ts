import type { Filing, Step } from './steps.ts'
import { stepsFor } from './steps.ts'

/** A filing on the municipality's desk. */
export interface DeskItem {
  filing: Filing
  /** Seconds since it came, by the clockwork's own clock. */
  age: number
  remaining: readonly Step[]
  forgotten: readonly number[]
}

export type Clockwork = ReturnType<typeof createClockwork>

const keptWhenDone = 30

/**
 * Works through filings step by step. It has no clock of its own: somebody calls `advance`. `perform` is called for one step at a time,
 * and a step is done when it comes back.
 */
export function createClockwork(perform: (filing: Filing, step: Step) => Promise<void>) {
  const desk = new Map<string, DeskItem>()
  let isPaused = false
  let queue: Promise<unknown> = Promise.resolve()

  // A press on the control page and the clock must not do the same step twice.
  const oneAtATime = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(work)
    queue = done.catch(() => {})
    return done
  }

  async function doNext(item: DeskItem): Promise<void> {
    const [step, ...rest] = item.remaining
    if (!step) return
    await perform(item.filing, step)
    if (item.filing.kind === 'missingAnswer' && step.kind === 'answerForgotten')
      remember(item.filing.targetId, step.point)
    item.remaining = rest
    item.age = Math.max(item.age, step.afterSeconds)
  }

  /** A point that was asked for and answered is forgotten no more. */
  function remember(complaintId: string, point: number): void {
    const complaint = desk.get(complaintId)
    if (complaint) complaint.forgotten = complaint.forgotten.filter((each) => each !== point)
  }

  async function advanceAll(seconds: number): Promise<void> {
    for (const item of desk.values()) {
      item.age += seconds
      while ((item.remaining[0]?.afterSeconds ?? Number.POSITIVE_INFINITY) <= item.age) await doNext(item)
    }
    clear()
  }

  function clear(): void {
    const done = [...desk].filter(([, item]) => item.remaining.length === 0 && item.forgotten.length === 0)
    for (const [filingId] of done.slice(0, Math.max(0, done.length - keptWhenDone))) desk.delete(filingId)
  }

  return {
    /** Puts a filing on the desk. Of one that lies there already only its receipt is new: how far its files have come. */
    take(filing: Filing): boolean {
      const known = desk.get(filing.filingId)
      if (known) {
        known.filing = filing
        return false
      }
      const { steps, forgotten } = stepsFor(filing)
      desk.set(filing.filingId, { filing, age: 0, remaining: steps, forgotten })
      return true
    },

    /** Lets time pass, unless it is paused, and does what has fallen due. */
    async advance(seconds: number): Promise<void> {
      if (!isPaused) await oneAtATime(() => advanceAll(seconds))
    },

    /** Does the next step of a filing now. Harmless when there is none. */
    async next(filingId: string): Promise<void> {
      await oneAtATime(async () => {
        const item = desk.get(filingId)
        if (item) await doNext(item)
      })
    },

    /** Answers a point that was forgotten. Harmless when there is none. */
    async answerForgotten(filingId: string): Promise<void> {
      await oneAtATime(async () => {
        const item = desk.get(filingId)
        const [point, ...rest] = item?.forgotten ?? []
        if (!item || point === undefined) return
        // An answer to something that was never acknowledged would look odd.
        if (item.remaining[0]?.kind === 'receipt') await doNext(item)
        await perform(item.filing, { kind: 'answerForgotten', point, afterSeconds: item.age })
        item.forgotten = rest
      })
    },

    pause() {
      isPaused = true
    },
    resume() {
      isPaused = false
    },
    get isPaused() {
      return isPaused
    },
    /** What lies on the desk, newest first. */
    desk: (): DeskItem[] => [...desk.values()].reverse(),
  }
}

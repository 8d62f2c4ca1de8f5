import type { OutboxItem, OutboxState, Receipt, Refusal, Setback } from './outbox-item.ts'

/** What came back. Whatever is not surely from the service (a gateway, the sign-in page of a hotel's network) is `silence`. */
export type Answer =
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'refused'; refusal: Refusal; retryAfterMs?: number }
  | { kind: 'silence' }

/** Where the items lie. Every method is one transaction. */
export interface OutboxStore {
  /** In the order in which they were queued. */
  list(): Promise<OutboxItem[]>
  /** Harmless when the item has gone in the meantime. */
  change(item: OutboxItem): Promise<void>
  /** Stores the receipt and removes the item, both or neither. */
  settle(item: OutboxItem, receipt: Receipt): Promise<void>
}

export interface OutboxPorts {
  store: OutboxStore
  send(item: OutboxItem): Promise<Answer>
  /** Asked before a 403 or 404 is believed: another person may have signed in, who cannot see the case. */
  isStillOurs(): Promise<boolean>
  /** Does something while nobody else does it, in no other tab either. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>
  now(): number
  /** From 0 to 1. */
  random(): number
  /** Something changed in the store, or in `pause`. */
  onChange(): void
}

/** Why nothing is sent at all, though items wait. */
export type Pause = 'signedOut' | 'outdated'

export interface Pauses {
  first: number
  longest: number
  /** However often the way opens and closes, one item is not sent again sooner. */
  shortest: number
}

const usual: Pauses = { first: 2_000, longest: 5 * 60_000, shortest: 1_000 }
type Waiting = Extract<OutboxState, { name: 'waiting' }>
type Next = 'on' | 'case ends' | 'pass ends'

/**
 * Sends what was filed, each exactly once, in the order in which it was filed within a case. An item leaves only when its receipt is stored; what
 * the service refuses stays and needs the person. Sending is repeated as it stands: the service knows the id and files it once.
 */
export class Outbox {
  readonly #ports: OutboxPorts
  readonly #pauses: Pauses
  #pause: Pause | undefined
  #underWay: Promise<void> | undefined
  #wanted: 'nothing' | 'due' | 'all' = 'nothing'
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false
  #sending: string | undefined

  constructor(ports: OutboxPorts, pauses: Pauses = usual) {
    this.#ports = ports
    this.#pauses = pauses
  }

  get pause(): Pause | undefined {
    return this.#pause
  }

  /** The id of what is being sent at this moment. */
  get sending(): string | undefined {
    return this.#sending
  }

  /**
   * Sends what is due. `all`: something has changed (the way is open, the person asks), so our own pauses do not count; what the server asked for
   * does. Resolves when everything that could be tried has been.
   */
  wake(which: 'due' | 'all' = 'due'): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    if (this.#wanted !== 'all') this.#wanted = which
    this.#underWay ??= this.#run()
    return this.#underWay
  }

  /** Somebody is signed in again, or the app is new enough again. */
  resume(): Promise<void> {
    this.#become(undefined)
    return this.wake('all')
  }

  /** Sends nothing more. What waits stays where it is. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    await Promise.resolve() // `#underWay` is set first, and from the last look at what is wanted to its end nothing comes in between
    clearTimeout(this.#timer)
    try {
      do {
        while (this.#isWanted()) {
          const which = this.#wanted === 'all' ? 'all' : 'due'
          this.#wanted = 'nothing'
          await this.#ports.alone(() => this.#pass(which))
        }
        if (!this.#pause && !this.#stopped) await this.#planNext()
      } while (this.#isWanted())
    } catch {
      // The phone's storage failed. What lies there is not lost by that; it is tried again.
      this.#plan(this.#pauses.longest)
    }
    this.#wanted = 'nothing'
    this.#underWay = undefined
  }

  #isWanted(): boolean {
    return this.#wanted !== 'nothing' && !this.#pause && !this.#stopped
  }

  async #pass(which: 'due' | 'all'): Promise<void> {
    const closed = new Set<string>()
    const items = await this.#ports.store.list()
    // What the service asked for holds for everything that is sent to it.
    if (restUntil(items) > this.#ports.now()) return
    for (const item of items) {
      if (this.#stopped) return
      if (item.state.name !== 'waiting' || closed.has(item.caseId)) continue
      const next = this.#isDue(item.state, which) ? await this.#try(item, item.state) : 'case ends'
      if (next === 'pass ends') return
      if (next === 'case ends') closed.add(item.caseId)
    }
  }

  #isDue(state: Waiting, which: 'due' | 'all'): boolean {
    const now = this.#ports.now()
    return which === 'all' ? at(state.lastTriedAt) + this.#pauses.shortest <= now : at(state.retryAt) <= now
  }

  async #try(item: OutboxItem, before: Waiting): Promise<Next> {
    // Written before it is sent: whatever happens now, it is known that it may have arrived.
    const state: Waiting = { name: 'waiting', tries: before.tries + 1, lastTriedAt: iso(this.#ports.now()) }
    const tried = { ...item, state: { ...state, ...(before.setback ? { setback: before.setback } : {}) } }
    await this.#ports.store.change(tried)
    // Whoever logged out in the meantime sends nothing more from here.
    if (this.#stopped) return 'pass ends'
    this.#sending = item.id
    this.#ports.onChange()
    try {
      return await this.#take(tried, state, await this.#ports.send(tried))
    } finally {
      this.#sending = undefined
      this.#ports.onChange()
    }
  }

  async #take(item: OutboxItem, state: Waiting, answer: Answer): Promise<Next> {
    if (answer.kind === 'receipt') {
      await this.#ports.store.settle(item, answer.receipt)
      return 'on'
    }
    if (answer.kind === 'silence') return this.#later(item, state, 'silence')
    const { refusal, retryAfterMs = 0 } = answer
    if (refusal.status === 401) return this.#halt('signedOut')
    if (refusal.status === 426) return this.#halt('outdated')
    if (isPassing(refusal.status)) return this.#later(item, state, 'busy', retryAfterMs)
    const strange = refusal.status === 403 || refusal.status === 404
    const ours = strange ? await this.#ports.isStillOurs().catch(() => undefined) : true
    if (ours === undefined) return this.#later(item, state, 'silence')
    if (!ours) return this.#halt('signedOut')
    await this.#ports.store.change({
      ...item,
      state: { name: 'needsYou', refusal, since: iso(this.#ports.now()) },
    })
    return 'on'
  }

  #halt(pause: Pause): Next {
    this.#become(pause)
    return 'pass ends'
  }

  /** Kept for later. A server that does not answer or asks to be left alone is not asked for another case either. */
  async #later(item: OutboxItem, state: Waiting, setback: Setback, retryAfterMs = 0): Promise<Next> {
    const { first, longest } = this.#pauses
    const growing = Math.min(longest, first * 2 ** (state.tries - 1))
    // Phones that were cut off together must not come back together.
    const own = growing * (0.5 + this.#ports.random() / 2)
    const now = this.#ports.now()
    await this.#ports.store.change({
      ...item,
      state: {
        ...state,
        setback,
        retryAt: iso(now + Math.max(own, retryAfterMs)),
        ...(retryAfterMs > 0 ? { notBefore: iso(now + retryAfterMs) } : {}),
      },
    })
    return setback === 'silence' || retryAfterMs > 0 ? 'pass ends' : 'case ends'
  }

  async #planNext(): Promise<void> {
    const cases = new Set<string>()
    const times: number[] = []
    const items = await this.#ports.store.list()
    for (const { caseId, state } of items) {
      if (state.name !== 'waiting' || cases.has(caseId)) continue
      cases.add(caseId)
      times.push(at(state.retryAt))
    }
    if (times.length === 0) return
    const next = Math.max(restUntil(items), Math.min(...times))
    this.#plan(Math.max(this.#pauses.shortest, next - this.#ports.now()))
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer)
    if (!this.#stopped) this.#timer = setTimeout(() => void this.wake(), ms)
  }

  #become(pause: Pause | undefined): void {
    if (pause === this.#pause) return
    this.#pause = pause
    this.#ports.onChange()
  }
}

/** Until when the service asked to be left alone, in ms; 0 when it did not. */
function restUntil(items: readonly OutboxItem[]): number {
  return Math.max(0, ...items.map(({ state }) => (state.name === 'waiting' ? at(state.notBefore) : 0)))
}

/** Whether the same may be taken later: the server is busy, broken or away. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500
}

const iso = (ms: number) => new Date(ms).toISOString()
const at = (instant: string | undefined) => (instant ? Date.parse(instant) : 0)

import { ProblemError } from '#src/shared/http/errors.ts'
import { type DraftSnapshot, type DraftStatus, reasonOf } from './draft-status.ts'
import { type Draft, type DraftPlace, type DraftSaved, readDraft, saveDraft } from './drafts.api.ts'

const pauseMs = 500
/** Who never pauses is saved all the same. */
const longestUnsavedMs = 3_000
const firstRetryMs = 2_000
const longestRetryMs = 60_000
const sentKept = 5

/** Saves one draft while it is being written. It outlives its page until the last text is saved. */
export class DraftSaver<Content extends object = object> {
  readonly place: DraftPlace
  /** How many pages show it. */
  users = 0
  #snapshot: DraftSnapshot<Content>
  #version: number
  #text: string
  #savedText: string
  /** The last texts that were sent: one of them coming back as "another version" is our own, whose answer was lost. */
  #sent: string[] = []
  #underWay = false
  #stopped = false
  #failures = 0
  #unsavedSince: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()
  readonly #onSaved: () => void

  /** `stored`: what the server has, or null for a new draft that begins as `initial`. */
  constructor(place: DraftPlace, stored: Draft | null, initial: Content, onSaved: () => void) {
    this.place = place
    this.#onSaved = onSaved
    const start = stored ? (stored.content as Content) : initial
    this.#text = JSON.stringify(start)
    this.#savedText = this.#text
    this.#version = stored?.version ?? 0
    this.#snapshot = { start, revision: 0, status: stored ? { kind: 'saved', at: stored.savedAt } : { kind: 'fresh' } }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): DraftSnapshot<Content> => this.#snapshot

  get unsaved(): boolean {
    return !this.#stopped && this.#text !== this.#savedText
  }

  /** The text as it is on screen now. */
  get content(): Content {
    return JSON.parse(this.#text) as Content
  }

  /** Takes what is on screen; saves it when the person pauses. */
  readonly change = (content: Content): void => {
    const text = JSON.stringify(content)
    if (this.#stopped || text === this.#text) return
    this.#text = text
    const { kind } = this.#snapshot.status
    if (kind === 'conflict') return
    if (kind !== 'notSaved') this.#become({ kind: 'unsaved' })
    this.#unsavedSince ??= Date.now()
    // After a failure the planned retry takes the newest text along: typing must not make it ask more often.
    if (this.#failures === 0) this.#plan(Math.min(pauseMs, this.#unsavedSince + longestUnsavedMs - Date.now()))
  }

  /** Saves now what is unsaved. `outlivesPage`: the page is going away, so nothing can wait for an answer. */
  async save(outlivesPage = false): Promise<void> {
    clearTimeout(this.#timer)
    if (!this.unsaved || this.#snapshot.status.kind === 'conflict') return
    if (!this.#underWay) return this.#send(outlivesPage)
    // The save under way will make the next version, most likely before this one comes in.
    if (outlivesPage) await this.#put(this.#version + 1, true).catch(() => undefined)
  }

  /** The two versions differ: goes on with the one on screen (`mine`) or with the stored one (`theirs`). */
  readonly settle = (choice: 'mine' | 'theirs'): void => {
    const { status, revision } = this.#snapshot
    if (status.kind !== 'conflict') return
    this.#version = status.other.version
    this.#savedText = JSON.stringify(status.other.content)
    if (choice === 'theirs') {
      this.#text = this.#savedText
      this.#snapshot = { ...this.#snapshot, start: this.content, revision: revision + 1 }
    }
    this.#become(this.unsaved ? { kind: 'unsaved' } : { kind: 'saved', at: status.other.savedAt })
    void this.save()
  }

  /** Nothing more is saved: it was sent, or thrown away. `resume` takes that back. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#stopped = true
    this.#become(this.#snapshot.status)
  }

  resume(): void {
    this.#stopped = false
    void this.save()
  }

  async #send(outlivesPage: boolean): Promise<void> {
    const text = this.#text
    this.#underWay = true
    this.#unsavedSince = undefined
    // While it keeps failing it tries quietly: no flicker between "not saved" and "saving".
    if (this.#snapshot.status.kind !== 'notSaved') this.#become({ kind: 'saving' })
    try {
      this.#took(text, await this.#put(this.#version, outlivesPage))
    } catch (cause) {
      await this.#failed(cause)
    } finally {
      this.#underWay = false
    }
    if (this.#text !== text && this.#failures === 0 && this.#snapshot.status.kind !== 'conflict') this.#plan(pauseMs)
  }

  #put(basedOn: number, outlivesPage: boolean): Promise<DraftSaved> {
    this.#sent = [...this.#sent, this.#text].slice(-sentKept)
    return saveDraft(this.place, basedOn, this.#text, outlivesPage)
  }

  #took(text: string, { version, savedAt }: DraftSaved): void {
    this.#version = version
    this.#savedText = text
    this.#failures = 0
    this.#become(this.unsaved ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt })
    this.#onSaved()
  }

  async #failed(cause: unknown): Promise<void> {
    if (this.#stopped) return
    if (cause instanceof ProblemError && cause.status === 412) {
      return this.#compare().catch((next: unknown) => this.#notSaved(next))
    }
    this.#notSaved(cause)
  }

  /** The server has another version: our own whose answer was lost, none any more, or really another. */
  async #compare(): Promise<void> {
    const other = await readDraft(this.place.caseId, this.place.id)
    if (!other || this.#sent.includes(JSON.stringify(other.content))) {
      this.#version = other?.version ?? 0
      this.#failures = 0
      this.#become({ kind: 'unsaved' })
      return this.#plan(0)
    }
    this.#failures = 0
    this.#become({ kind: 'conflict', other })
  }

  #notSaved(cause: unknown): void {
    this.#failures += 1
    const reason = reasonOf(cause)
    this.#become({ kind: 'notSaved', reason })
    if (reason === 'refused' || reason === 'tooLarge') {
      this.#failures = 0 // trying the same again cannot help; the next change is tried
      return
    }
    if (reason === 'signedOut') return // open-drafts.ts asks again when somebody is signed in
    const asked = cause instanceof ProblemError ? (cause.retryAfter ?? 0) * 1000 : 0
    this.#plan(Math.max(asked, Math.min(longestRetryMs, firstRetryMs * 2 ** (this.#failures - 1))))
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), Math.max(0, ms))
  }

  #become(status: DraftStatus): void {
    this.#snapshot = { ...this.#snapshot, status }
    for (const listener of this.#listeners) listener()
  }
}

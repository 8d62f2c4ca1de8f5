import { tellTyping } from '#src/shared/busy.ts'
import { ProblemError } from '#src/shared/http/errors.ts'
import type { Draft, DraftPlace, DraftSaved } from './draft.ts'
import { type DraftFound, openingOf } from './draft-opening.ts'
import { type DraftSnapshot, type DraftStatus, type NotSavedReason, reasonOf } from './draft-status.ts'
import { readDraft, saveDraft } from './drafts.api.ts'
import { PhoneCopy } from './phone-copy.ts'

/** On the phone it is written down well within half a second of the last key, and while somebody types without a pause. */
const phonePauseMs = 250
const longestOffPhoneMs = 1_000
const pauseMs = 500
/** Who never pauses is saved all the same. */
const longestUnsavedMs = 3_000
const firstRetryMs = 2_000
const longestRetryMs = 60_000
const sentKept = 5

/** Saves one draft while it is being written, first on this phone and then with the service. It outlives its page until the last text is saved. */
export class DraftSaver<Content extends object = object> {
  readonly place: DraftPlace
  /** How many pages show it. */
  users = 0
  readonly #initial: Content
  #snapshot: DraftSnapshot<Content>
  #phone: PhoneCopy
  #version: number
  #text: string
  /** What the service has; undefined when it has nothing that we know of. */
  #savedText: string | undefined
  #savedAt: string | undefined
  #conflict: Draft | undefined
  #trouble: NotSavedReason | undefined
  /** The last texts that were sent: one of them coming back as "another version" is our own, whose answer was lost. */
  #sent: string[] = []
  #underWay = false
  #stopped = false
  #failures = 0
  #unsavedSince: number | undefined
  #offPhoneSince: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #phoneTimer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()
  readonly #onSaved: () => void

  /** `found`: what there is of it already. A new draft begins as `initial`. */
  constructor(place: DraftPlace, found: DraftFound, initial: Content, onSaved: () => void) {
    this.place = place
    this.#initial = initial
    this.#onSaved = onSaved
    this.#phone = this.#copyOf(found)
    const { content = initial, version, saved, conflict } = openingOf(found)
    this.#text = JSON.stringify(content)
    this.#version = version
    this.#savedText = saved ? JSON.stringify(saved.content) : undefined
    this.#savedAt = saved?.savedAt
    this.#conflict = conflict
    this.#snapshot = {
      start: content as Content,
      revision: 0,
      status: { kind: 'fresh' },
      phoneTrouble: undefined,
      elsewhere: 'no',
    }
    this.#tell()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): DraftSnapshot<Content> => this.#snapshot

  /** The service does not have the text. */
  get unsaved(): boolean {
    return !this.#stopped && this.#snapshot.elsewhere !== 'yes' && this.#text !== this.#base
  }

  /** The text is nowhere but on the screen. */
  get atRisk(): boolean {
    return this.unsaved && this.#phone.holds(this.#text) === undefined
  }

  /** The text as it is on screen now. */
  get content(): Content {
    return JSON.parse(this.#text) as Content
  }

  /** The version of the server's copy that the text is based on; 0 for none. */
  get version(): number {
    return this.#version
  }

  /** Takes what is on screen; writes it down at once, and saves it when the person pauses. */
  readonly change = (content: Content): void => {
    const text = JSON.stringify(content)
    if (this.#snapshot.elsewhere === 'yes' || text === this.#text) return
    this.#text = text
    if (this.#stopped) return
    tellTyping(() => !this.atRisk)
    this.#offPhoneSince ??= Date.now()
    this.#planPhone(Math.min(phonePauseMs, this.#offPhoneSince + longestOffPhoneMs - Date.now()))
    this.#unsavedSince ??= Date.now()
    // After a failure the planned retry takes the newest text along: typing must not make it ask more often.
    if (this.#failures === 0 && !this.#conflict)
      this.#plan(Math.min(pauseMs, this.#unsavedSince + longestUnsavedMs - Date.now()))
    this.#tell()
  }

  /** Saves now what is unsaved. `outlivesPage`: the page is going away, so nothing can wait for an answer. */
  async save(outlivesPage = false): Promise<void> {
    clearTimeout(this.#timer)
    if (this.atRisk) this.#writeDown()
    if (!this.unsaved || this.#conflict) return
    if (!this.#underWay) return this.#send(outlivesPage)
    // The save under way will make the next version, most likely before this one comes in.
    if (outlivesPage) await this.#put(this.#version + 1, true).catch(() => undefined)
  }

  /** The two versions differ: goes on with the one on screen (`mine`) or with the stored one (`theirs`). */
  readonly settle = (choice: 'mine' | 'theirs'): void => {
    const other = this.#conflict
    if (!other) return
    this.#conflict = undefined
    this.#took(JSON.stringify(other.content), other)
    if (choice === 'theirs') this.#beginAnew(other.content as Content)
    this.#writeDown()
    void this.save()
  }

  /** It is being written in another tab: nothing is saved from here until `takeOver`. */
  readElsewhere(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#phoneTimer)
    this.#show({ elsewhere: 'yes' })
  }

  /** The other tab has let go of it: goes on with what it left. */
  takeOver(found: DraftFound): void {
    const { content = this.#initial, version, saved, conflict } = openingOf(found)
    this.#phone = this.#copyOf(found)
    this.#version = version
    this.#savedText = saved ? JSON.stringify(saved.content) : undefined
    this.#savedAt = saved?.savedAt
    this.#conflict = conflict
    this.#beginAnew(content as Content)
    this.#show({ elsewhere: 'takenOver' })
  }

  /** Nothing more is saved: it is being sent, or thrown away. Resolves when nothing is being written on the phone. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    clearTimeout(this.#phoneTimer)
    this.#stopped = true
    this.#tell()
    await this.#phone.stop()
  }

  /** Takes `stop` back. `offPhone`: what lay on the phone is gone. */
  resume(offPhone = false): void {
    this.#stopped = false
    this.#phone.resume(offPhone)
    this.#writeDown()
    void this.save()
  }

  /** Removes what lies on this phone. */
  removeFromPhone(): Promise<void> {
    return this.#phone.remove()
  }

  /** What the form shows when nothing was changed. */
  get #base(): string {
    return this.#savedText ?? (this.#version === 0 ? JSON.stringify(this.#initial) : '')
  }

  #copyOf({ phone }: DraftFound): PhoneCopy {
    const written = phone && { text: JSON.stringify(phone.content), at: phone.savedAt }
    return new PhoneCopy(this.place, written, () => this.#tell())
  }

  #writeDown(): void {
    clearTimeout(this.#phoneTimer)
    this.#offPhoneSince = undefined
    if (this.#stopped) return
    this.#phone.write(this.#text, this.#version, this.#text !== this.#savedText)
  }

  async #send(outlivesPage: boolean): Promise<void> {
    const text = this.#text
    this.#underWay = true
    this.#unsavedSince = undefined
    this.#tell()
    try {
      const saved = await this.#put(this.#version, outlivesPage)
      this.#took(text, saved)
      this.#writeDown()
      this.#onSaved()
    } catch (cause) {
      await this.#failed(cause)
    } finally {
      this.#underWay = false
      this.#tell()
    }
    if (this.#text !== text && this.#failures === 0 && !this.#conflict) this.#plan(pauseMs)
  }

  #put(basedOn: number, outlivesPage: boolean): Promise<DraftSaved> {
    this.#sent = [...this.#sent, this.#text].slice(-sentKept)
    return saveDraft(this.place, basedOn, this.#text, outlivesPage)
  }

  #took(text: string, { version, savedAt }: Pick<DraftSaved, 'version' | 'savedAt'>): void {
    this.#version = version
    this.#savedText = text
    this.#savedAt = savedAt
    this.#failures = 0
    this.#trouble = undefined
    this.#tell()
  }

  #beginAnew(content: Content): void {
    this.#text = JSON.stringify(content)
    this.#show({ start: content, revision: this.#snapshot.revision + 1 })
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
    this.#failures = 0
    this.#trouble = undefined
    if (!other || this.#sent.includes(JSON.stringify(other.content))) {
      this.#version = other?.version ?? 0
      return this.#plan(0)
    }
    this.#conflict = other
  }

  #notSaved(cause: unknown): void {
    this.#failures += 1
    this.#trouble = reasonOf(cause)
    if (this.#trouble === 'refused' || this.#trouble === 'tooLarge') {
      this.#failures = 0 // trying the same again cannot help; the next change is tried
      return
    }
    if (this.#trouble === 'signedOut') return // open-drafts.ts asks again when somebody is signed in
    const asked = cause instanceof ProblemError ? (cause.retryAfter ?? 0) * 1000 : 0
    this.#plan(Math.max(asked, Math.min(longestRetryMs, firstRetryMs * 2 ** (this.#failures - 1))))
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), Math.max(0, ms))
  }

  #planPhone(ms: number): void {
    clearTimeout(this.#phoneTimer)
    this.#phoneTimer = setTimeout(() => this.#writeDown(), Math.max(0, ms))
  }

  #status(): DraftStatus {
    if (this.#conflict) return { kind: 'conflict', other: this.#conflict }
    const here = this.#phone.holds(this.#text)
    if (this.#text === this.#base) {
      const at = this.#savedAt
      return at ? { kind: 'saved', at, where: here === undefined ? 'service' : 'both' } : { kind: 'fresh' }
    }
    if (here !== undefined) return { kind: 'onPhone', at: here, reason: this.#trouble }
    // While it keeps failing it tries quietly: no flicker between "not saved" and "saving".
    if (this.#trouble) return { kind: 'notSaved', reason: this.#trouble }
    return { kind: this.#underWay ? 'saving' : 'unsaved' }
  }

  #tell(): void {
    this.#show({})
  }

  #show(change: Partial<DraftSnapshot<Content>>): void {
    this.#snapshot = {
      ...this.#snapshot,
      ...change,
      status: this.#status(),
      phoneTrouble: this.#phone.trouble,
    }
    for (const listener of this.#listeners) listener()
  }
}

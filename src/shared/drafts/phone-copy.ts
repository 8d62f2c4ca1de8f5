import { removeLocalDraft, writeLocalDraft } from '#src/shared/offline/local-drafts.ts'
import { openVaultForWriting } from '#src/shared/offline/my-vault.ts'
import { type PhoneTrouble, phoneTroubleOf } from '#src/shared/offline/phone-trouble.ts'
import type { DraftPlace } from './draft.ts'

interface Written {
  text: string
  at: string
}

/** The copy of one draft on this phone. One write at a time, the newest text last. */
export class PhoneCopy {
  #written: Written | undefined
  #trouble: PhoneTrouble | undefined
  #next: { text: string; basedOn: number; ahead: boolean } | undefined
  #underWay: Promise<void> | undefined
  #stopped = false
  readonly #place: DraftPlace
  readonly #onChange: () => void

  /** `written`: what lies there already. */
  constructor(place: DraftPlace, written: Written | undefined, onChange: () => void) {
    this.#place = place
    this.#written = written
    this.#onChange = onChange
  }

  get trouble(): PhoneTrouble | undefined {
    return this.#trouble
  }

  /** When this very text was written down here, or undefined when it was not. */
  holds(text: string): string | undefined {
    return this.#written?.text === text ? this.#written.at : undefined
  }

  /** Writes a text down. `basedOn`: the version of the server's copy; `ahead`: the server does not have the text. */
  write(text: string, basedOn: number, ahead: boolean): void {
    if (this.#stopped) return
    this.#next = { text, basedOn, ahead }
    this.#underWay ??= this.#run()
  }

  /** Writes nothing more; resolves when nothing is being written. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#next = undefined
    await this.#underWay
  }

  /** After `stop`: it goes on. `removed`: what lay there is gone. */
  resume(removed: boolean): void {
    this.#stopped = false
    if (removed) this.#written = undefined
  }

  /** Removes it from the phone. Failing is harmless: it is found again, and the person can throw it away again. */
  async remove(): Promise<void> {
    await this.stop()
    await removeLocalDraft(this.#place.id).catch(() => undefined)
  }

  async #run(): Promise<void> {
    while (this.#next) {
      const { text, basedOn, ahead } = this.#next
      this.#next = undefined
      const at = new Date().toISOString()
      try {
        const vault = await openVaultForWriting()
        if (vault)
          await writeLocalDraft(vault, { ...this.#place, content: JSON.parse(text), basedOn, ahead, savedAt: at })
        this.#trouble = vault ? undefined : 'noStorage'
        if (vault) this.#written = { text, at }
      } catch (cause) {
        this.#trouble = phoneTroubleOf(cause)
      }
      this.#onChange()
    }
    // In the same breath as the last look: what comes now begins another run.
    this.#underWay = undefined
  }
}

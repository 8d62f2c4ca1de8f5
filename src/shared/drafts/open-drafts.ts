import { currentConnection, subscribeToConnection } from '#src/shared/http/connection.ts'
import { currentSessionState, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import { subscribeToVault } from '#src/shared/offline/vault.ts'
import { lockDraft } from './draft-lock.ts'
import type { DraftSaver } from './draft-saver.ts'
import { findDraft } from './drafts.api.ts'

interface OpenDraft {
  saver: DraftSaver
  /** Lets other tabs write it. */
  release: () => void
}

/**
 * The drafts that are being written in this tab. One stays here after its page was left until its text is saved, so that coming back
 * to the page finds the newest text even when nothing could be saved in between. While it is here no other tab writes it.
 */
const open = new Map<string, OpenDraft>()
let watching = false

/** The open draft of an id, or undefined. */
export function openDraft<Content extends object>(id: string): DraftSaver<Content> | undefined {
  return open.get(id)?.saver as unknown as DraftSaver<Content> | undefined
}

/** Keeps a draft open. Harmless when it is. */
export function keepOpen<Content extends object>(saver: DraftSaver<Content>): DraftSaver<Content> {
  const { id } = saver.place
  if (openDraft<Content>(id) !== saver) {
    const any = saver as unknown as DraftSaver
    open.set(id, {
      saver: any,
      release: lockDraft(
        id,
        () => saver.readElsewhere(),
        () => void takeOver(any),
      ),
    })
    saver.subscribe(guard)
    watch()
  }
  return saver
}

/** The tab that wrote it is closed: goes on with what it left. */
async function takeOver(saver: DraftSaver): Promise<void> {
  const { caseId, id } = saver.place
  const found = await findDraft(caseId, id).catch(() => undefined)
  if (found && openDraft(id) === saver) saver.takeOver(found)
}

/** A page shows the draft. The returned function says that the page was left: the rest is saved, and then the draft is forgotten here. */
export function attach<Content extends object>(saver: DraftSaver<Content>): () => void {
  keepOpen(saver).users += 1
  // What only the phone had goes to the service now, not with the next key.
  void saver.save()
  return () => {
    saver.users -= 1
    void saver.save().finally(forgetSaved)
  }
}

/** It is being sent, was sent, or was thrown away. Resolves when nothing more is written on the phone. */
export async function close(id: string): Promise<void> {
  const draft = open.get(id)
  open.delete(id)
  guard()
  await draft?.saver.stop()
  draft?.release()
}

/** For tests: as at start-up. */
export function forgetAllDrafts(): void {
  for (const id of open.keys()) void close(id)
}

/** Whether something that was typed is nowhere but on the screen. */
function anythingAtRisk(): boolean {
  return [...open.values()].some(({ saver }) => saver.atRisk)
}

function forgetSaved(): void {
  for (const [id, { saver, release }] of open) {
    if (saver.unsaved || saver.users > 0) continue
    open.delete(id)
    release()
  }
}

function saveAll(outlivesPage = false): void {
  for (const { saver } of open.values()) void saver.save(outlivesPage)
}

/** The browser asks "leave the page?" only while something is at risk: always listening would also switch off its fast "back". */
function guard(): void {
  if (anythingAtRisk()) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}

function ask(event: BeforeUnloadEvent): void {
  saveAll()
  event.preventDefault()
}

function watch(): void {
  if (watching) return
  watching = true
  subscribeToConnection(() => {
    if (currentConnection() === 'ok') saveAll()
  })
  subscribeToSessionState(() => {
    if (currentSessionState() === 'in') saveAll()
  })
  subscribeToVault(() => saveAll())
  // Phones often end a page in the background without a pagehide.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveAll(true)
  })
  addEventListener('pagehide', () => saveAll(true))
}

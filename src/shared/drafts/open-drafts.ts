import { currentConnection, subscribeToConnection } from '#src/shared/http/connection.ts'
import { currentSessionState, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import type { DraftSaver } from './draft-saver.ts'

/**
 * The drafts that are being written in this tab. One stays here after its page was left until its text is saved, so that coming back
 * to the page finds the newest text even when nothing could be saved in between.
 */
const open = new Map<string, DraftSaver>()
let watching = false

/** The open draft of an id, or undefined. */
export function openDraft<Content extends object>(id: string): DraftSaver<Content> | undefined {
  return open.get(id) as unknown as DraftSaver<Content> | undefined
}

/** Keeps a draft open. Harmless when it is. */
export function keepOpen<Content extends object>(saver: DraftSaver<Content>): DraftSaver<Content> {
  open.set(saver.place.id, saver as unknown as DraftSaver)
  saver.subscribe(guard)
  watch()
  return saver
}

/** A page shows the draft. The returned function says that the page was left: the rest is saved, and then the draft is forgotten here. */
export function attach<Content extends object>(saver: DraftSaver<Content>): () => void {
  keepOpen(saver).users += 1
  return () => {
    saver.users -= 1
    void saver.save().finally(forgetSaved)
  }
}

/** It was sent or thrown away. */
export function close(id: string): void {
  open.get(id)?.stop()
  open.delete(id)
  guard()
}

/** For tests: as at start-up. */
export function forgetAllDrafts(): void {
  for (const id of open.keys()) close(id)
}

function forgetSaved(): void {
  for (const [id, saver] of open) {
    if (!saver.unsaved && saver.users === 0) open.delete(id)
  }
}

function saveAll(outlivesPage = false): void {
  for (const saver of open.values()) void saver.save(outlivesPage)
}

/** The browser asks "leave the page?" only while something is unsaved: always listening would also switch off its fast "back". */
function guard(): void {
  if ([...open.values()].some((saver) => saver.unsaved)) addEventListener('beforeunload', ask)
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
  // Phones often end a page in the background without a pagehide.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveAll(true)
  })
  addEventListener('pagehide', () => saveAll(true))
}

import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { draftPath } from '#src/shared/drafts/draft-path.ts'
import { newId } from '#src/shared/drafts/new-id.ts'
import { readReceipt } from '#src/shared/filing/file-it.ts'
import { carryFiles } from '#src/shared/offline/carry-files.ts'
import { holdBackFiles } from '#src/shared/offline/held-files.ts'
import type { OutboxItem } from '#src/shared/offline/outbox-item.ts'
import { currentOutbox, outboxChanged } from '#src/shared/offline/outbox-runtime.ts'

export interface OutboxActs {
  /** Tries to send everything that waits. */
  sendAll: () => void
  /** Makes it a draft again and goes to its form. */
  mend: (item: OutboxItem) => void
  /** Makes it a draft again, to be found where drafts are. */
  keepAsDraft: (item: OutboxItem) => void
  remove: (item: OutboxItem) => void
  restore: () => void
  /** What was thrown away last, to be taken back. */
  thrown: OutboxItem | undefined
  /** Something was made a draft again just now. */
  kept: boolean
  /** The phone's storage failed, and nothing was changed. */
  failed: boolean
}

/** What the person can do with what waits. Before something is taken out that may have arrived, the service is asked whether it has. */
export function useOutboxActs(): OutboxActs {
  const navigate = useNavigate()
  const to = useCasePath()
  const [thrown, setThrown] = useState<OutboxItem>()
  const [kept, setKept] = useState(false)
  const [failed, setFailed] = useState(false)

  const attempt = async (act: () => Promise<unknown>) => {
    setFailed(false)
    setKept(false)
    await act().catch(() => setFailed(true))
    await outboxChanged()
    keepFocus()
  }
  const takeBack = async (item: OutboxItem): Promise<string | undefined> => {
    if (await hasArrivedAfterAll(item)) return undefined
    const { kind, target, content, basedOn } = item.draft
    // Something else was filed under its id: mended, it is another filing.
    const another = item.state.name === 'needsYou' && isTaken(item.state.refusal)
    const id = another ? newId() : item.id
    const carried = another ? await carryFiles(item.id, id, content) : undefined
    const draft = {
      ...{ id, caseId: item.caseId, kind, target },
      ...(carried ? { content: carried.content, basedOn: 0 } : { content, basedOn }),
      ...{ ahead: true, savedAt: new Date().toISOString() },
    }
    const taken = await currentOutbox()?.store.takeBack(item.id, draft)
    if (!taken) await carried?.undo()
    else if (!another) await holdBackFiles(id)
    return taken ? id : undefined
  }
  const mend = async (item: OutboxItem) => {
    const id = await takeBack(item)
    // The form's page sends whoever comes for something that still waits back here.
    await outboxChanged()
    if (id) await navigate(to(draftPath({ id, kind: item.draft.kind, target: item.draft.target })))
  }
  const keep = async (item: OutboxItem) => setKept((await takeBack(item)) !== undefined)
  const remove = async (item: OutboxItem) => {
    if (await hasArrivedAfterAll(item)) return
    await currentOutbox()?.store.discard(item.id)
    setThrown(item)
  }
  const restore = async () => {
    if (!thrown) return
    await currentOutbox()?.store.freeze(thrown)
    setThrown(undefined)
  }
  return {
    sendAll: () => void attempt(async () => currentOutbox()?.outbox.resume()),
    mend: (item) => void attempt(() => mend(item)),
    keepAsDraft: (item) => void attempt(() => keep(item)),
    remove: (item) => void attempt(() => remove(item)),
    restore: () => void attempt(restore),
    thrown,
    kept,
    failed,
  }
}

/** The button that was pressed may be gone, and the focus with it. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector('h1')?.focus()
  })
}

/** It was sent before, and no answer came: when the service has it, it gets its receipt and leaves. */
async function hasArrivedAfterAll(item: OutboxItem): Promise<boolean> {
  if (item.state.name !== 'waiting' || item.state.tries === 0) return false
  const receipt = await readReceipt(item.id)
  if (receipt) await currentOutbox()?.store.settle(item, receipt)
  return receipt !== undefined
}

/** Whether another text was filed under the id. */
export function isTaken({ status, pointers }: { status: number; pointers: readonly string[] }): boolean {
  return status === 422 && pointers.length === 0
}

import { useEffect, useSyncExternalStore } from 'react'
import type { OutboxItem } from '#src/shared/offline/outbox-item.ts'
import { type OutboxView, outboxView, startOutbox, subscribeToOutbox } from '#src/shared/offline/outbox-runtime.ts'
import { isBeingFiled } from './file-it.ts'

/** What lies in the outbox of whoever is signed in. Undefined until it was read, and where this phone stores nothing. */
export function useOutbox(): OutboxView | undefined {
  return useInOutbox((view) => view)
}

/** One thing that the outbox tells, plain or kept by it: who asks is made anew when that changes, not whenever the outbox was read. */
function useInOutbox<Told>(tell: (view: OutboxView | undefined) => Told): Told {
  useEffect(() => void startOutbox().catch(() => undefined), [])
  return useSyncExternalStore(
    subscribeToOutbox,
    () => tell(outboxView()),
    () => tell(undefined),
  )
}

/** What was filed from here for one thing and has no receipt yet. */
export function useWaitingFor(kind: OutboxItem['draft']['kind'], target: string): readonly OutboxItem[] {
  const items = useOutbox()?.items ?? []
  return items.filter(({ draft }) => draft.kind === kind && draft.target === target)
}

/** Whether this draft was sent from here and has no receipt yet. Not while it is being sent: then the form itself says what comes of it. */
export function useIsWaiting(draftId: string | null): boolean {
  return useInOutbox((view) => !!view?.items.some(({ id }) => id === draftId && !isBeingFiled(id)))
}

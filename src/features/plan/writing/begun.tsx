import { useEffect } from 'react'
import { useWaitingFor } from '#src/shared/filing/use-outbox.ts'
import { WaitingHere } from '#src/shared/filing/waiting-here.tsx'
import { useBegun } from './use-begun.ts'

/** What was written and has not arrived: it stands over the words that have. `onDraft` hears whether there is a draft to go on with. */
export function Begun({ onDraft }: { onDraft: (there: boolean) => void }) {
  const there = useBegun().draftId !== undefined
  useEffect(() => onDraft(there), [onDraft, there])
  return <WaitingHere items={useWaitingFor('ownWords', 'plan')} />
}

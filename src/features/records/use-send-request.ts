import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import type { FilingTrouble } from '#src/shared/filing/use-filing.ts'
import { useFileRecordsRequest } from './records.mutations.ts'
import { faultsAt, faultsOf, type RecordsDraft, type RecordsFault, toInput } from './records-draft.ts'

interface SendOptions {
  draft: DraftReady<RecordsDraft>
  form: UseFormReturn<RecordsDraft>
  onFaults: (faults: readonly RecordsFault[]) => void
}

export interface Sending {
  send: () => void
  busy: boolean
  trouble: FilingTrouble | undefined
  /** The id under which it is sent, or under which an earlier request was sent. */
  id: string
}

/** Sends the request once, however often the button is pressed, and goes to its page with the receipt, or to where it waits for one. */
export function useSendRequest({ draft, form, onFaults }: SendOptions): Sending {
  const filing = useFileRecordsRequest()
  const navigate = useNavigate()
  const to = useCasePath()
  const { trouble, pointers } = filing

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer's pointers are a list of their own; that is what is looked at.
  useEffect(() => {
    if (trouble === 'words') onFaults(faultsAt(pointers, form.getValues()))
  }, [pointers])

  const send = async () => {
    const values = form.getValues()
    const faults = faultsOf(values)
    if (faults.length > 0) return onFaults(faults)
    const outcome = await filing.send(draft.id, toInput(values))
    if (outcome !== 'filed' && outcome !== 'waiting') return
    draft.filed()
    void navigate(to(outcome === 'filed' ? `/records/${draft.id}` : '/outbox'), { replace: true })
  }
  return { send: () => void send(), busy: filing.sending, trouble, id: draft.id }
}

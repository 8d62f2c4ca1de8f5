import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import type { FilingTrouble } from '#src/shared/filing/use-filing.ts'
import { type CorrectionDraft, type CorrectionFault, faultsAt, toInput } from './correction-draft.ts'
import { useFileCorrection } from './corrections.mutations.ts'

interface SendOptions {
  draft: DraftReady<CorrectionDraft>
  form: UseFormReturn<CorrectionDraft>
  onFaults: (faults: readonly CorrectionFault[]) => void
}

export interface Sending {
  send: () => void
  busy: boolean
  trouble: FilingTrouble | undefined
  /** The id under which it is sent, or under which an earlier one was sent. */
  id: string
}

/** Sends it once, however often the button is pressed, and goes to its page with the receipt, or to where it waits for one. */
export function useSendCorrection({ draft, form, onFaults }: SendOptions): Sending {
  const filing = useFileCorrection()
  const navigate = useNavigate()
  const to = useCasePath()
  const { trouble, pointers } = filing

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer's pointers are a list of their own; that is what is looked at.
  useEffect(() => {
    if (trouble === 'words') onFaults(faultsAt(pointers))
  }, [pointers])

  const send = async () => {
    const outcome = await filing.send(draft.id, toInput(form.getValues()))
    if (outcome !== 'filed' && outcome !== 'waiting') return
    draft.filed()
    void navigate(to(outcome === 'filed' ? `/corrections/${draft.id}` : '/outbox'), { replace: true })
  }
  return { send: () => void send(), busy: filing.sending, trouble, id: draft.id }
}

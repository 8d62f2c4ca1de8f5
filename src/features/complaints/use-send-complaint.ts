import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import type { FilingTrouble } from '#src/shared/filing/use-filing.ts'
import { useOutboxFacts } from '#src/shared/filing/use-outbox-facts.ts'
import { startUploads } from '#src/shared/offline/uploads.ts'
import { type ComplaintDraft, toInput } from './complaint-draft.ts'
import { type ComplaintFault, faultsAt, faultsOf } from './complaint-faults.ts'
import { useFileComplaint } from './complaints.mutations.ts'
import type { AboutFacts, ComplaintKind } from './complaints.queries.ts'
import type { Files } from './use-files.ts'

interface SendOptions {
  draft: DraftReady<ComplaintDraft>
  form: UseFormReturn<ComplaintDraft>
  kind: ComplaintKind
  facts: AboutFacts | null | undefined
  files: Files
  onFaults: (faults: readonly ComplaintFault[]) => void
}

export interface Sending {
  send: () => void
  busy: boolean
  trouble: FilingTrouble | undefined
  /** The id under which it is sent, or under which an earlier text was sent. */
  id: string
}

/** Sends the complaint once, however often the button is pressed, and goes to its page with the receipt, or to where it waits for one. */
export function useSendComplaint({ draft, form, kind, facts, files, onFaults }: SendOptions): Sending {
  const filing = useFileComplaint(useOutboxFacts({ about: facts?.title, dueOn: facts?.letter?.due }))
  const navigate = useNavigate()
  const to = useCasePath()
  const { trouble, pointers } = filing

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer's pointers are a list of their own; that is what is looked at.
  useEffect(() => {
    if (trouble === 'words') onFaults(faultsAt(pointers))
  }, [pointers])

  const send = async () => {
    const values = form.getValues()
    const faults = faultsOf(values)
    if (faults.length > 0) return onFaults(faults)
    await files.release()
    const outcome = await filing.send(draft.id, toInput({ ...values, kind: kind }, files.list))
    if (outcome === 'underWay') return
    if (outcome !== 'filed' && outcome !== 'waiting') {
      // An earlier text that did arrive has declared its files: they may follow that one.
      if (outcome !== 'changed') await files.holdBack()
      return
    }
    startUploads()
    draft.filed()
    void navigate(to(outcome === 'filed' ? `/complaints/${draft.id}` : '/outbox'), { replace: true })
  }
  return { send: () => void send(), busy: filing.sending, trouble, id: draft.id }
}

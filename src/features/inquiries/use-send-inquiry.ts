import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import type { FilingTrouble } from '#src/shared/filing/use-filing.ts'
import { useOutboxFacts } from '#src/shared/filing/use-outbox-facts.ts'
import type { Text } from '#src/shared/i18n/text-of.tsx'
import { useFileInquiry } from './inquiries.mutations.ts'
import { faultsAt, type InquiryDraft, toInput } from './inquiry-draft.ts'
import type { Faults } from './use-faults.ts'

interface SendOptions {
  draft: DraftReady<InquiryDraft>
  form: UseFormReturn<InquiryDraft>
  faults: Faults
  title: Text | undefined
}

export interface Sending {
  send: () => void
  busy: boolean
  trouble: FilingTrouble | undefined
  /** The id under which it is sent, or under which an earlier text was sent. */
  id: string
}

/** Sends it once, however often the button is pressed, and goes to its page with the receipt, or to where it waits for one. */
export function useSendInquiry({ draft, form, faults, title }: SendOptions): Sending {
  const filing = useFileInquiry(useOutboxFacts({ about: title }))
  const navigate = useNavigate()
  const to = useCasePath()
  const { trouble, pointers } = filing

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer's pointers are a list of their own; that is what is looked at.
  useEffect(() => {
    if (trouble === 'words') faults.show(faultsAt(pointers))
  }, [pointers])

  const send = async () => {
    if (faults.find()) return
    const outcome = await filing.send(draft.id, toInput(form.getValues()))
    if (outcome !== 'filed' && outcome !== 'waiting') return
    draft.filed()
    void navigate(to(outcome === 'filed' ? `/inquiries/${draft.id}` : '/outbox'), { replace: true })
  }
  return { send: () => void send(), busy: filing.sending, trouble, id: draft.id }
}

import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useFormFaults } from '#src/shared/drafts/use-form-faults.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { faultsOf, fieldId, type InquiryDraft, type InquiryFault } from './inquiry-draft.ts'

export type Faults = ReturnType<typeof useFaults>

/** The form's faults. Each goes away as soon as its field is changed. */
export function useFaults(form: UseFormReturn<InquiryDraft>, draft: DraftReady<InquiryDraft>) {
  const t = useWords('inquiries')
  const { today } = useDates()
  return useFormFaults<InquiryDraft, InquiryFault>(form, draft, {
    look: (content) => faultsOf(content, today()),
    tell: ({ field, kind }) => ({ fieldId: fieldId(field), message: t(`fault.${kind}`) }),
    // Another kind asks for other things.
    stillThere: (before, _content, name) => (name === 'kind' ? [] : before.filter(({ field }) => field !== name)),
  })
}

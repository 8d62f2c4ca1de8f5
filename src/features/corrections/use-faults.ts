import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useFormFaults } from '#src/shared/drafts/use-form-faults.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { type CorrectionDraft, type CorrectionFault, faultsOf, fieldId } from './correction-draft.ts'

export type Faults = ReturnType<typeof useFaults>

/** The form's faults. They go away as soon as something is changed. */
export function useFaults(form: UseFormReturn<CorrectionDraft>, draft: DraftReady<CorrectionDraft>) {
  const t = useWords('corrections')
  return useFormFaults<CorrectionDraft, CorrectionFault>(form, draft, {
    look: faultsOf,
    tell: ({ field, kind }) => ({ fieldId: fieldId(field), message: t(`form.faults.${kind}`) }),
    stillThere: () => [],
  })
}

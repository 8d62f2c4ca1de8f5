import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useFormFaults } from '#src/shared/drafts/use-form-faults.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { faultsOf, fieldId, type RecordsDraft, type RecordsFault } from './records-draft.ts'

export type Faults = ReturnType<typeof useFaults>

/** The form's faults. Each goes away as soon as it is mended. */
export function useFaults(form: UseFormReturn<RecordsDraft>, draft: DraftReady<RecordsDraft>) {
  const t = useWords('records')
  return useFormFaults<RecordsDraft, RecordsFault>(form, draft, {
    look: faultsOf,
    tell: ({ field, kind }) => ({ fieldId: fieldId(field), message: t(`fault.${kind}`) }),
    stillThere,
  })
}

/** What only the server sees stays until the next try. */
function stillThere(before: readonly RecordsFault[], content: RecordsDraft): readonly RecordsFault[] {
  const now = faultsOf(content)
  return before.filter(
    ({ field, kind }) => kind === 'refused' || now.some((fault) => fault.field === field && fault.kind === kind),
  )
}

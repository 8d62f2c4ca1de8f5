import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import { type CorrectionDraft, type CorrectionFault, type FieldName, faultsOf, fieldId } from './correction-draft.ts'

export interface Faults {
  list: FieldFault[]
  /** Goes up with every try, so that the summary takes the focus each time. */
  attempt: number
  /** Looks for faults, shows them, and says whether there are any. */
  find: () => boolean
  show: (found: readonly CorrectionFault[]) => boolean
  /** The sentence of one field. */
  at: (field: FieldName) => string | undefined
}

/** The form's faults, and every change handed to the draft. A fault goes away as soon as something is changed. */
export function useFaults(form: UseFormReturn<CorrectionDraft>, draft: DraftReady<CorrectionDraft>): Faults {
  const t = useWords('corrections')
  const [faults, setFaults] = useState<readonly CorrectionFault[]>([])
  const [attempt, setAttempt] = useState(0)

  useEffect(() =>
    form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        draft.change(values)
        setFaults((before) => (before.length === 0 ? before : []))
      },
    }),
  )

  const show = (found: readonly CorrectionFault[]) => {
    setFaults(found)
    setAttempt((before) => before + 1)
    return found.length > 0
  }
  const list = faults.map(({ field, kind }) => ({ fieldId: fieldId(field), message: t(`form.faults.${kind}`) }))
  const at = (field: FieldName) => list.find((fault) => fault.fieldId === fieldId(field))?.message
  return { list, attempt, show, at, find: () => show(faultsOf(form.getValues())) }
}

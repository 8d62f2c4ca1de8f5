import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import { type FieldName, faultsOf, fieldId, type RecordsDraft, type RecordsFault } from './records-draft.ts'

export interface Faults {
  list: FieldFault[]
  /** Goes up with every try, so that the summary takes the focus each time. */
  attempt: number
  /** Looks for faults, shows them, and says whether there are any. */
  find: () => boolean
  show: (found: readonly RecordsFault[]) => boolean
  /** The sentence of one field. */
  at: (field: FieldName) => string | undefined
}

/** The form's faults, and every change handed to the draft. A fault goes away as soon as it is mended. */
export function useFaults(form: UseFormReturn<RecordsDraft>, draft: DraftReady<RecordsDraft>): Faults {
  const t = useWords('records')
  const [faults, setFaults] = useState<readonly RecordsFault[]>([])
  const [attempt, setAttempt] = useState(0)

  useEffect(() =>
    form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        draft.change(values)
        setFaults((before) => (before.length === 0 ? before : stillThere(before, values)))
      },
    }),
  )

  const show = (found: readonly RecordsFault[]) => {
    setFaults(found)
    setAttempt((before) => before + 1)
    return found.length > 0
  }
  const list = faults.map(({ field, kind }) => ({ fieldId: fieldId(field), message: t(`fault.${kind}`) }))
  const at = (field: FieldName) => list.find((fault) => fault.fieldId === fieldId(field))?.message
  return { list, attempt, show, at, find: () => show(faultsOf(form.getValues())) }
}

function stillThere(before: readonly RecordsFault[], values: RecordsDraft): readonly RecordsFault[] {
  const now = faultsOf(values)
  // What only the server sees stays until the next try.
  return before.filter(
    ({ field, kind }) => kind === 'refused' || now.some((fault) => fault.field === field && fault.kind === kind),
  )
}

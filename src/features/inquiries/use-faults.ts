import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import { type FieldName, faultsOf, fieldId, type InquiryDraft, type InquiryFault } from './inquiry-draft.ts'

export interface Faults {
  list: FieldFault[]
  /** Goes up with every try, so that the summary takes the focus each time. */
  attempt: number
  /** Looks for faults, shows them, and says whether there are any. */
  find: () => boolean
  /** Shows faults that the server found. */
  show: (found: readonly InquiryFault[]) => void
  /** The sentence of one field. */
  at: (field: FieldName) => string | undefined
}

/** The form's faults, and every change handed to the draft. A fault goes away as soon as its field is changed. */
export function useFaults(form: UseFormReturn<InquiryDraft>, draft: DraftReady<InquiryDraft>): Faults {
  const t = useWords('inquiries')
  const { today } = useDates()
  const [faults, setFaults] = useState<readonly InquiryFault[]>([])
  const [attempt, setAttempt] = useState(0)

  useEffect(() =>
    form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        draft.change(values)
        // Another kind asks for other things.
        setFaults((before) => (name === 'kind' ? [] : before.filter(({ field }) => field !== name)))
      },
    }),
  )

  const show = (found: readonly InquiryFault[]) => {
    setFaults(found)
    setAttempt((before) => before + 1)
  }
  const find = () => {
    const found = faultsOf(form.getValues(), today())
    show(found)
    return found.length > 0
  }
  const list = faults.map(({ field, kind }) => ({ fieldId: fieldId(field), message: t(`fault.${kind}`) }))
  const at = (field: FieldName) => list.find((fault) => fault.fieldId === fieldId(field))?.message
  return { list, attempt, find, show, at }
}

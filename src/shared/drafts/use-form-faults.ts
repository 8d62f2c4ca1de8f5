import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import type { DraftReady } from './use-draft.ts'

/** What a form knows of its faults. */
interface FaultWays<Content, Fault> {
  /** What is to be mended before sending. */
  look: (content: Content) => readonly Fault[]
  /** The id of its field, and its sentence. */
  tell: (fault: Fault) => FieldFault
  /** Those that are there after a change; `name`: the field that was changed. */
  stillThere: (before: readonly Fault[], content: Content, name: string | undefined) => readonly Fault[]
}

export interface FormFaults<Fault> {
  /** The faults in words, for the fields and for the summary. */
  list: FieldFault[]
  /** Goes up with every try, so that the summary takes the focus each time. */
  attempt: number
  /** Looks for faults, shows them, and says whether there are any. */
  find: () => boolean
  /** Shows faults that the server found, and says whether there are any. */
  show: (found: readonly Fault[]) => boolean
  /** The sentence of one field. */
  at: (fieldId: string) => string | undefined
}

/** The form's faults, and every change handed to the draft. A fault goes away as soon as it is mended, without a new try. */
export function useFormFaults<Content extends FieldValues, Fault>(
  form: UseFormReturn<Content>,
  draft: Pick<DraftReady<Content>, 'change'>,
  { look, tell, stillThere }: FaultWays<Content, Fault>,
): FormFaults<Fault> {
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [attempt, setAttempt] = useState(0)

  useEffect(() =>
    form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        draft.change(values)
        setFaults((before) => (before.length === 0 ? before : stillThere(before, values, name)))
      },
    }),
  )

  const show = (found: readonly Fault[]) => {
    setFaults(found)
    setAttempt((before) => before + 1)
    return found.length > 0
  }
  const list = faults.map(tell)
  const at = (id: string) => list.find(({ fieldId }) => fieldId === id)?.message
  return { list, attempt, show, at, find: () => show(look(form.getValues())) }
}

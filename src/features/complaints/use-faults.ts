import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import { type ComplaintDraft, writtenPoints } from './complaint-draft.ts'
import { type ComplaintFault, faultsOf } from './complaint-faults.ts'

export interface Faults {
  /** The faults in words, for the fields and for the summary. */
  list: FieldFault[]
  /** Goes up with every try, so that the summary takes the focus each time. */
  attempt: number
  /** Looks for faults, shows them, and says whether there are any. */
  find: () => boolean
  /** Shows faults that the server found. Always true when there are any. */
  show: (found: readonly ComplaintFault[]) => boolean
}

/** The form's faults, and every change handed to the draft. A fault goes away as soon as it is mended. */
export function useFaults(form: UseFormReturn<ComplaintDraft>, draft: DraftReady<ComplaintDraft>): Faults {
  const t = useWords('complaints')
  const [faults, setFaults] = useState<readonly ComplaintFault[]>([])
  const [attempt, setAttempt] = useState(0)

  useEffect(() =>
    form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        draft.change(values)
        setFaults((before) => stillThere(before, values, name))
      },
    }),
  )

  const show = (found: readonly ComplaintFault[]) => {
    setFaults(found)
    setAttempt((before) => before + 1)
    return found.length > 0
  }
  const find = () => {
    dropBlankPoints(form)
    return show(faultsOf(form.getValues()))
  }
  const list = faults.map(({ fieldId, kind, number }) => ({ fieldId, message: t(`fault.${kind}`, { number }) }))
  return { list, attempt, show, find }
}

/** Blank points are not sent. Without them the form's numbers are those of the complaint. */
function dropBlankPoints(form: UseFormReturn<ComplaintDraft>): void {
  const points = form.getValues('points')
  const written = writtenPoints(points)
  if (written.length < points.length) form.setValue('points', written)
}

/** Our own faults are looked for again; one that the server found goes when its field is changed. */
function stillThere(
  before: readonly ComplaintFault[],
  values: ComplaintDraft,
  changed: string | undefined,
): readonly ComplaintFault[] {
  if (before.length === 0) return before
  const now = faultsOf(values)
  return before.filter(({ fieldId, kind }) =>
    kind === 'empty' || kind === 'tooLong'
      ? now.some((fault) => fault.fieldId === fieldId && fault.kind === kind)
      : changed?.replaceAll('.', '-').replace('points', 'point') !== fieldId,
  )
}

import type { UseFormReturn } from 'react-hook-form'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useFormFaults } from '#src/shared/drafts/use-form-faults.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { type ComplaintDraft, writtenPoints } from './complaint-draft.ts'
import { type ComplaintFault, faultsOf } from './complaint-faults.ts'

export type Faults = ReturnType<typeof useFaults>

/** The form's faults. Each goes away as soon as it is mended. */
export function useFaults(form: UseFormReturn<ComplaintDraft>, draft: DraftReady<ComplaintDraft>) {
  const t = useWords('complaints')
  const faults = useFormFaults<ComplaintDraft, ComplaintFault>(form, draft, {
    look: faultsOf,
    tell: ({ fieldId, kind, number }) => ({ fieldId, message: t(`fault.${kind}`, { number }) }),
    stillThere,
  })
  const find = () => {
    dropBlankPoints(form)
    return faults.find()
  }
  return { ...faults, find }
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
  content: ComplaintDraft,
  changed: string | undefined,
): readonly ComplaintFault[] {
  const now = faultsOf(content)
  return before.filter(({ fieldId, kind }) =>
    kind === 'empty' || kind === 'tooLong'
      ? now.some((fault) => fault.fieldId === fieldId && fault.kind === kind)
      : changed?.replaceAll('.', '-').replace('points', 'point') !== fieldId,
  )
}

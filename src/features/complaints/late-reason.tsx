import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Details } from '#src/shared/ui/details.tsx'
import { TextArea } from '#src/shared/ui/field.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { fieldIds } from './complaint-faults.ts'
import type { AboutFacts, ComplaintKind } from './complaints.queries.ts'

interface LateReasonProps {
  facts: AboutFacts | null | undefined
  kind: ComplaintKind
  error: string | undefined
}

/** A late complaint is welcome, and may say why. Where the last day is not known it is folded: then only the citizen knows. */
export function LateReason({ facts, kind, error }: LateReasonProps) {
  const t = useWords('complaints')
  const { register, getValues } = useFormContext<ComplaintDraft>()
  const { today } = useDates()
  const [wanted, setWanted] = useState(() => getValues('lateReason').trim() !== '')
  const due = facts?.letter?.due
  const field = (
    <TextArea
      id={fieldIds.lateReason}
      label={t('late.label')}
      hint={t('late.hint')}
      optional
      error={error}
      {...register('lateReason')}
    />
  )
  if (due !== undefined) return due < today() ? field : null
  if (kind !== 'decision') return null
  const open = wanted || error !== undefined
  return (
    <Details summary={t('late.summary')} open={open} onToggle={setWanted}>
      <p>{t('late.welcome')}</p>
      {open && field}
    </Details>
  )
}

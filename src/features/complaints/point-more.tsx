import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { HeldFile } from '#src/shared/offline/held-files.ts'
import { Details } from '#src/shared/ui/details.tsx'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import { TextField } from '#src/shared/ui/field.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { faultAt, pointFieldId } from './complaint-faults.ts'
import type { ComplaintKind } from './complaints.queries.ts'
import { EvidenceField } from './evidence-field.tsx'
import { RuleSuggestions } from './rule-suggestions.tsx'

interface PointMoreProps {
  index: number
  faults: readonly FieldFault[]
  kind: ComplaintKind
  files: readonly HeldFile[]
}

const texts = ['where', 'present', 'rule', 'principleDecision'] as const

/** What can make a point stronger, and is never needed: folded until somebody wants it, open when there is something in it. */
export function PointMore({ index, faults, kind, files }: PointMoreProps) {
  const t = useWords('complaints')
  const { getValues, register } = useFormContext<ComplaintDraft>()
  const [wanted, setWanted] = useState(() => {
    const point = getValues(`points.${index}`)
    return point.evidence.length > 0 || texts.some((name) => point[name].trim() !== '')
  })
  const hasFault = [...texts, 'evidence' as const].some((name) => faultAt(faults, pointFieldId(index, name)))
  const field = (name: (typeof texts)[number]) => ({
    id: pointFieldId(index, name),
    label: t(`point.${name}.label`),
    hint: t(`point.${name}.hint`),
    error: faultAt(faults, pointFieldId(index, name)),
    optional: true,
    ...register(`points.${index}.${name}`),
  })
  return (
    <Details summary={<More index={index} />} open={wanted || hasFault} onToggle={setWanted}>
      {(wanted || hasFault) && (
        <>
          <TextField {...field('where')} />
          <TextField {...field('present')} />
          <EvidenceField index={index} files={files} error={faultAt(faults, pointFieldId(index, 'evidence'))} />
          <TextField {...field('rule')} />
          <RuleSuggestions index={index} kind={kind} />
          <TextField {...field('principleDecision')} />
        </>
      )}
    </Details>
  )
}

function More({ index }: { index: number }) {
  const t = useWords('complaints')
  return (
    <>
      {t('point.more')} <span className="visually-hidden">{t('point.which', { number: index + 1 })}</span>
    </>
  )
}

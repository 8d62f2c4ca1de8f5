import { useFormContext } from 'react-hook-form'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { HeldFile } from '#src/shared/offline/held-files.ts'
import { Button } from '#src/shared/ui/button.tsx'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import { TextArea, TextField } from '#src/shared/ui/field.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { faultAt, pointFieldId } from './complaint-faults.ts'
import type { ComplaintKind } from './complaints.queries.ts'
import { PointMore } from './point-more.tsx'

export const moveButtonId = (index: number, way: 'up' | 'down') => `point-${index}-${way}`

interface PointFieldsProps {
  index: number
  count: number
  faults: readonly FieldFault[]
  kind: ComplaintKind
  files: readonly HeldFile[]
  onRemove: (index: number) => void
  onMove: (from: number, to: number) => void
}

/** One point: what happened, when, what one wants, and more for who has it. Only the first is needed. */
export function PointFields({ index, count, faults, kind, files, onRemove, onMove }: PointFieldsProps) {
  const t = useWords('complaints')
  const { register } = useFormContext<ComplaintDraft>()
  const number = index + 1
  const field = (name: 'whatHappened' | 'when' | 'wish') => ({
    id: pointFieldId(index, name),
    label: t(`point.${name}.label`),
    // Once is enough: with several points the form must not grow long.
    hint: index === 0 ? t(`point.${name}.hint`) : undefined,
    error: faultAt(faults, pointFieldId(index, name)),
    ...register(`points.${index}.${name}`),
  })
  return (
    <fieldset className="card point stack">
      <legend className="card-heading">{t('point.heading', { number })}</legend>
      <TextArea {...field('whatHappened')} />
      <TextField {...field('when')} optional />
      <TextArea {...field('wish')} optional rows={3} />
      <PointMore index={index} faults={faults} kind={kind} files={files} />
      {count > 1 && (
        <div className="row point-acts">
          {index > 0 && (
            <Act id={moveButtonId(index, 'up')} name="up" number={number} onClick={() => onMove(index, index - 1)} />
          )}
          {number < count && (
            <Act
              id={moveButtonId(index, 'down')}
              name="down"
              number={number}
              onClick={() => onMove(index, index + 1)}
            />
          )}
          <Act name="remove" number={number} onClick={() => onRemove(index)} />
        </div>
      )}
    </fieldset>
  )
}

function Act({ id, name, number, onClick }: { id?: string; name: string; number: number; onClick: () => void }) {
  const t = useWords('complaints')
  return (
    <Button id={id} kind="quiet" onClick={onClick}>
      {t(`point.${name}`)} <span className="visually-hidden">{t('point.which', { number })}</span>
    </Button>
  )
}

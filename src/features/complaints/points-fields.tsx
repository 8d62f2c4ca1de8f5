import { useState } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { HeldFile } from '#src/shared/offline/held-files.ts'
import { Button } from '#src/shared/ui/button.tsx'
import type { FieldFault } from '#src/shared/ui/error-summary.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { plus } from '#src/shared/ui/icons.ts'
import { type ComplaintDraft, type DraftPoint, emptyPoint, mostPoints } from './complaint-draft.ts'
import { pointFieldId } from './complaint-faults.ts'
import type { ComplaintKind } from './complaints.queries.ts'
import { moveButtonId, PointFields } from './point-fields.tsx'
import { useFocusAfterRender } from './use-focus-after-render.ts'

const undoId = 'undo-remove'

interface PointsFieldsProps {
  faults: readonly FieldFault[]
  kind: ComplaintKind
  files: readonly HeldFile[]
}

/** The numbered points: add, remove with a way to take it back, move by buttons. */
export function PointsFields({ faults, kind, files }: PointsFieldsProps) {
  const t = useWords('complaints')
  const { getValues } = useFormContext<ComplaintDraft>()
  const points = useFieldArray<ComplaintDraft, 'points'>({ name: 'points' })
  const [removed, setRemoved] = useState<{ index: number; point: DraftPoint }>()
  const [said, setSaid] = useState('')
  const focusNext = useFocusAfterRender()
  const { fields } = points

  const add = () => {
    points.append(emptyPoint, { shouldFocus: false })
    focusNext(pointFieldId(fields.length, 'whatHappened'))
  }
  const remove = (index: number) => {
    setRemoved({ index, point: getValues(`points.${index}`) })
    points.remove(index)
    focusNext(undoId)
  }
  const undo = () => {
    if (!removed) return
    points.insert(removed.index, removed.point, { shouldFocus: false })
    focusNext(pointFieldId(removed.index, 'whatHappened'))
    setRemoved(undefined)
  }
  const move = (from: number, to: number) => {
    points.move(from, to)
    setSaid(t('points.moved', { from: from + 1, to: to + 1 }))
    focusNext(moveButtonId(to, to < from ? 'up' : 'down'), moveButtonId(to, to < from ? 'down' : 'up'))
  }
  return (
    <div className="stack">
      {fields.map(({ id }, index) => (
        <PointFields
          key={id}
          index={index}
          count={fields.length}
          faults={faults}
          kind={kind}
          files={files}
          onRemove={remove}
          onMove={move}
        />
      ))}
      {removed && (
        <p className="row point-removed">
          <span role="status">{t('points.removed', { number: removed.index + 1 })}</span>
          <Button id={undoId} kind="quiet" onClick={undo}>
            {t('points.undo')}
          </Button>
        </p>
      )}
      {fields.length < mostPoints && (
        <div>
          <Button kind="secondary" onClick={add}>
            <Icon shape={plus} />
            {t('points.add')}
          </Button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

import { useState } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import type { EvidenceRef } from './evidence.queries.ts'

/** One thing that can be pointed at. */
export interface Option {
  value: string
  ref: EvidenceRef
  name: string
}

export const keyOf = ({ kind, id }: EvidenceRef) => `${kind}:${id}`

interface PickerProps {
  id: string
  options: readonly Option[]
  error: string | undefined
  onAdd: (ref: EvidenceRef) => void
}

const groups = ['letter', 'meeting', 'activity', 'file'] as const

/** Choosing and adding are two presses: with a keyboard, a list that acts while one moves through it cannot be used. */
export function EvidencePicker({ id, options, error, onAdd }: PickerProps) {
  const t = useWords('complaints')
  const field = useWords('drafts')
  const [picked, setPicked] = useState('')
  const option = options.find(({ value }) => value === picked)
  return (
    <>
      <label htmlFor={id}>
        {t('evidence.label')} <span className="field-optional">{field('optional')}</span>
      </label>
      <div id={`${id}-hint`} className="field-hint">
        {t('evidence.hint')}
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <div className="row evidence-pick">
        <select
          id={id}
          className="input"
          value={option ? picked : ''}
          onChange={({ target }) => setPicked(target.value)}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
        >
          <option value="">{t('evidence.choose')}</option>
          {groups.map((kind) => (
            <Group
              key={kind}
              label={t(`evidence.group.${kind}`)}
              options={options.filter(({ ref }) => ref.kind === kind)}
            />
          ))}
        </select>
        <Button kind="secondary" onClick={() => option && onAdd(option.ref)}>
          {t('evidence.add')}
        </Button>
      </div>
    </>
  )
}

function Group({ label, options }: { label: string; options: readonly Option[] }) {
  if (options.length === 0) return null
  return (
    <optgroup label={label}>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}

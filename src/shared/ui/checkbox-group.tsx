import { type ComponentPropsWithRef, useId } from 'react'
import type { Choice, FieldFrame } from './field.tsx'
import { Icon } from './icon.tsx'
import { attention } from './icons.ts'
import './field.css'

interface CheckboxGroupProps extends Omit<FieldFrame, 'optional'> {
  /** Names the first box, so that a summary's link lands on something that takes focus. */
  id?: string
  choices: readonly Choice[]
  /** Spread onto each box: `{...register('what')}` of react-hook-form gives a list of values. */
  input: Omit<ComponentPropsWithRef<'input'>, 'type' | 'value' | 'id'>
}

/** Any number of a few. */
export function CheckboxGroup({ label, hint, error, id, choices, input }: CheckboxGroupProps) {
  const made = useId()
  const own = id ?? made
  const notes = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={`field ${error ? 'field-wrong' : ''}`} aria-describedby={notes || undefined}>
      <legend>{label}</legend>
      {hint && (
        <div id={`${own}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${own}-error`} className="field-error">
          <Icon shape={attention} />
          {error}
        </p>
      )}
      {choices.map((choice, index) => {
        const boxId = index === 0 ? own : `${own}-${index}`
        const about = choice.hint ? `${boxId}-about` : undefined
        return (
          <div key={choice.value} className="choice">
            <input {...input} type="checkbox" id={boxId} value={choice.value} aria-describedby={about} />
            <label htmlFor={boxId}>{choice.label}</label>
            {choice.hint && (
              <p id={about} className="choice-hint">
                {choice.hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from './icon.tsx'
import { attention } from './icons.ts'
import './field.css'

/** What every field has. `id` is what an ErrorSummary links to; without one the field makes its own. */
export interface FieldFrame {
  label: ReactNode
  hint?: ReactNode
  /** The fault in words; stands at the field and belongs in the summary too. */
  error?: string | undefined
  /** Fields are required unless marked: then "(you can skip this)" stands in the label. */
  optional?: boolean
}

interface Wiring {
  id: string
  describedBy: string | undefined
}

function useWiring(id: string | undefined, hint: ReactNode, error: string | undefined): Wiring {
  const made = useId()
  const own = id ?? made
  const describedBy = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  return { id: own, describedBy: describedBy || undefined }
}

/** Hint and fault under a label; their ids are those that `useWiring` names. */
function Notes({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Icon shape={attention} />
          {error}
        </p>
      )}
    </>
  )
}

function Optional({ optional }: { optional: boolean | undefined }) {
  const t = useWords('drafts')
  return optional ? <span className="field-optional"> {t('optional')}</span> : null
}

type Input = Omit<ComponentPropsWithRef<'input'>, 'className'>

/** One line of text. Spreads the rest onto the input, so `{...register('name')}` of react-hook-form fits. */
export function TextField({ label, hint, error, optional, id, ...input }: FieldFrame & Input) {
  const wiring = useWiring(id, hint, error)
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      <label htmlFor={wiring.id}>
        {label}
        <Optional optional={optional} />
      </label>
      <Notes id={wiring.id} hint={hint} error={error} />
      <input
        autoComplete="off"
        {...input}
        id={wiring.id}
        className="input"
        aria-describedby={wiring.describedBy}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}

/** A date by the browser's own date field; its value is a local date, `YYYY-MM-DD`, or ''. */
export function DateField(props: FieldFrame & Omit<Input, 'type'>) {
  return <TextField {...props} type="date" />
}

type Area = Omit<ComponentPropsWithRef<'textarea'>, 'className'>

/** Several lines of text; grows with what is written. */
export function TextArea({ label, hint, error, optional, id, rows = 4, ...area }: FieldFrame & Area) {
  const wiring = useWiring(id, hint, error)
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      <label htmlFor={wiring.id}>
        {label}
        <Optional optional={optional} />
      </label>
      <Notes id={wiring.id} hint={hint} error={error} />
      <textarea
        autoComplete="off"
        {...area}
        id={wiring.id}
        rows={rows}
        className="input"
        aria-describedby={wiring.describedBy}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}

/** A yes or no. */
export function Checkbox({ label, hint, error, id, ...input }: FieldFrame & Omit<Input, 'type'>) {
  const wiring = useWiring(id, hint, error)
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      <div className="choice">
        <input
          {...input}
          type="checkbox"
          id={wiring.id}
          aria-describedby={wiring.describedBy}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={wiring.id}>{label}</label>
      </div>
      <Notes id={wiring.id} hint={hint} error={error} />
    </div>
  )
}

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
}

type RadioGroupProps = FieldFrame &
  Omit<Input, 'type' | 'value' | 'defaultValue'> & {
    name: string
    choices: readonly Choice[]
    /** The chosen value, when the caller holds it. Leave out with react-hook-form. */
    value?: string
  }

/** One of a few. `id` names the first radio, so that a summary's link lands on something that takes focus. */
export function RadioGroup({ label, hint, error, optional, id, choices, value, ...input }: RadioGroupProps) {
  const wiring = useWiring(id, hint, error)
  return (
    <fieldset className={`field ${error ? 'field-wrong' : ''}`} aria-describedby={wiring.describedBy}>
      <legend>
        {label}
        <Optional optional={optional} />
      </legend>
      <Notes id={wiring.id} hint={hint} error={error} />
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? wiring.id : `${wiring.id}-${index}`
        return (
          <div key={choice.value} className="choice">
            <input
              {...input}
              {...(value === undefined ? {} : { checked: choice.value === value })}
              type="radio"
              id={choiceId}
              value={choice.value}
              aria-describedby={choice.hint ? `${choiceId}-about` : undefined}
            />
            <label htmlFor={choiceId}>{choice.label}</label>
            {choice.hint && (
              <p id={`${choiceId}-about`} className="choice-hint">
                {choice.hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

import { useEffect, useRef } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import './error-summary.css'

export interface FieldFault {
  /** The field's `id`. */
  fieldId: string
  message: string
}

interface ErrorSummaryProps {
  faults: readonly FieldFault[]
  /** Raise it with every try to send: the summary takes the focus each time, also when the faults are the same. */
  attempt?: number
}

/** The faults of a form in one place, over the form (the page lists the word file `drafts`). Takes the focus when they appear; each line leads to its field. */
export function ErrorSummary({ faults, attempt = 0 }: ErrorSummaryProps) {
  const t = useWords('drafts')
  const box = useRef<HTMLDivElement>(null)
  const any = faults.length > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is a reason to focus again, not something that is read
  useEffect(() => {
    if (!any) return
    box.current?.focus({ preventScroll: true })
    // At once: on a slow phone a gentle ride to the top can be cut off, and then nothing would seem to have happened.
    box.current?.scrollIntoView?.({ block: 'start', behavior: 'instant' })
  }, [any, attempt])

  if (!any) return null
  return (
    <div ref={box} className="error-summary stack stack-tight" role="alert" tabIndex={-1}>
      <h2 className="card-heading">{t('faults.heading', { count: faults.length })}</h2>
      <p>{t('faults.kept')}</p>
      <ul role="list">
        {faults.map(({ fieldId, message }) => (
          <li key={fieldId + message}>
            <a href={`#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A link's own jump would scroll but not focus in Safari, and would write to the address. */
function goToField(event: React.MouseEvent, fieldId: string): void {
  const field = document.getElementById(fieldId)
  if (!field) return
  event.preventDefault()
  field.focus()
}

import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

/**
 * The step of a form, in the address (`?step=check`): the phone's own "back" goes a step back, a reload stays. On a change of step the element
 * with the id `step` takes the focus, so that a screen reader says where one is; or the field that was asked for: `go('write', 'field-id')`.
 */
export function useStep<Step extends string>(
  steps: readonly [Step, ...Step[]],
): [Step, (next: Step, fieldId?: string) => void] {
  const [search, setSearch] = useSearchParams()
  const [first] = steps
  const step = steps.find((one) => one === search.get('step')) ?? first
  const shown = useRef(step)
  const wanted = useRef<string>(undefined)

  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    const field = wanted.current ? document.getElementById(wanted.current) : null
    wanted.current = undefined
    if (field) return field.focus()
    // The faults that sent one back have taken the focus already.
    if (document.activeElement?.closest('[role="alert"]')) return
    document.getElementById('step')?.focus({ preventScroll: true })
    scrollTo({ top: 0, behavior: 'instant' })
  }, [step])

  const go = (next: Step, fieldId?: string) => {
    wanted.current = fieldId
    setSearch((now) => {
      const address = new URLSearchParams(now)
      if (next === first) address.delete('step')
      else address.set('step', next)
      return address
    })
  }
  return [step, go]
}

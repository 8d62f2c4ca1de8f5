import type { Requirement } from './plan.queries.ts'

/** What stands in a stone, on a 24 × 24 field: a tick, a clock's hands, a dot. Shapes differ, so that colour is not needed. */
const signs: Record<Requirement['status'], string> = {
  done: 'M7 12.5 10.5 16 17 8.5',
  underWay: 'M12 6.5V12l3.5 2.5',
  missing: 'M12 12h.01',
}

/** A door standing ajar, on a 32 × 32 field. */
const ajar = 'M4 28h24M8 28V4h14v24M22 7l5 2v19M17 16h.01'

/** One thing that is needed, as a stone on the way. */
export function Stone({ status }: { status: Requirement['status'] }) {
  return (
    <svg className={`way-stone way-${status}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10" />
      <path d={signs[status]} />
    </svg>
  )
}

/** The end of a way. */
export function Door() {
  return (
    <svg className="way-door" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d={ajar} />
    </svg>
  )
}

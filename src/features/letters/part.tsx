import type { ReactNode } from 'react'

/** One question of the card with its answer. */
export function Part({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <div className="stack stack-tight letter-part">
      <h3>{heading}</h3>
      {children}
    </div>
  )
}

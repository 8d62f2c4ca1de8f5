import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** Groups what belongs together. With a heading it is a section with a name. */
export function Card({
  heading,
  children,
  tone,
}: {
  heading?: ReactNode
  children: ReactNode
  tone?: 'soft' | 'attention'
}) {
  return (
    <section className={`card stack ${tone ? `card-${tone}` : ''}`}>
      {heading && <h2 className="card-heading">{heading}</h2>}
      {children}
    </section>
  )
}

/** One thing in a list, the whole of it a target, with one link named by its heading. Put it in `<ul role="list" class="card-list">`. */
export function LinkCard({ to, heading, children }: { to: string; heading: ReactNode; children?: ReactNode }) {
  return (
    <li className="card card-link">
      <h3 className="card-heading">
        <Link to={to}>{heading}</Link>
      </h3>
      {children}
    </li>
  )
}

import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { attention, done, info } from './icons.ts'

const shapes = { info, attention, good: done, problem: attention }

interface AlertProps {
  kind?: keyof typeof shapes
  heading?: ReactNode
  children?: ReactNode
  /** Read aloud when it appears after the page was shown. */
  live?: boolean
}

/** A message in the page (DKFDS "besked"). `attention` is amber: something to look at, never an accusation. `problem` is for faults of ours. */
export function Alert({ kind = 'info', heading, children, live = false }: AlertProps) {
  return (
    <div className={`alert alert-${kind}`} role={live ? 'status' : undefined}>
      <Icon shape={shapes[kind]} />
      <div className="stack stack-tight">
        {heading && <p className="alert-heading">{heading}</p>}
        {children}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'

interface DetailsProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  onToggle?: (open: boolean) => void
}

/** More to read for who wants it (DKFDS "detaljer"), on the native element. It is opened on paper. */
export function Details({ summary, children, open, onToggle }: DetailsProps) {
  return (
    <details
      className="details"
      open={open}
      onToggle={onToggle && (({ currentTarget }) => onToggle(currentTarget.open))}
    >
      <summary>{summary}</summary>
      <div className="details-content stack">{children}</div>
    </details>
  )
}

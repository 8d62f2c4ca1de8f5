import type { ReactNode } from 'react'

/** More to read for who wants it (DKFDS "detaljer"), on the native element. It is opened on paper. */
export function Details({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details-content stack">{children}</div>
    </details>
  )
}

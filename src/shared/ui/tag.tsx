import type { ReactNode } from 'react'

/** How a state feels: waiting for somebody, needs you, went well, or plain. The words carry the meaning, the colour only helps. */
export type Tone = 'plain' | 'waiting' | 'attention' | 'good'

/** A state in one or two words. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}

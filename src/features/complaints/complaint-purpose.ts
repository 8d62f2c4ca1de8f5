import type { AboutFacts, ComplaintKind } from './complaints.queries.ts'

/**
 * What the form is for, in honest words. A recommendation and a hearing are no decisions: one comments or answers, and the contract's kind is
 * `handling`.
 */
export interface Purpose {
  name: ComplaintKind | 'recommendation' | 'hearing'
  kind: ComplaintKind
}

/** From the chosen kind ('' when the address gave none) and what is known of the letter. */
export function purposeOf(chosen: ComplaintKind | '', facts: AboutFacts | null | undefined): Purpose {
  const letter = facts?.letter?.kind
  if ((letter === 'recommendation' || letter === 'hearing') && chosen !== 'conduct')
    return { name: letter, kind: 'handling' }
  const kind = chosen || (letter === 'decision' ? 'decision' : 'handling')
  return { name: kind, kind }
}

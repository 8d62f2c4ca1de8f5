import type { AboutFacts, ComplaintKind } from './complaints.queries.ts'

/** What is chosen ('' when nobody has), else what fits what is known of the letter. */
export function kindOf(chosen: ComplaintKind | '', facts: AboutFacts | null | undefined): ComplaintKind {
  return chosen || (facts?.letter?.kind === 'decision' ? 'decision' : 'handling')
}

/** A recommendation and a hearing are no decisions: nothing is decided yet, so one comments on them. How one was treated can be complained over all the same. */
export function isToBeCommented(chosen: ComplaintKind | '', facts: AboutFacts | null | undefined): boolean {
  const letter = facts?.letter?.kind
  return (chosen === '' || chosen === 'decision') && (letter === 'recommendation' || letter === 'hearing')
}

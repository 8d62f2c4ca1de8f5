import { useCallback } from 'react'
import { useParams } from 'react-router'

/** A citizen's own case has no id in the address (nothing personal in a URL); a helper's has. */
export const ownCase = 'own'

/** The case that the page is about: a uuid for helpers, `own` for the citizen. Goes straight into API paths. */
export function useCaseId(): string {
  return useParams().caseId ?? ownCase
}

/** Puts the case's prefix before a path: `/letters` → `/case/<id>/letters` for a helper. */
export function casePath(caseId: string, path: string): string {
  if (caseId === ownCase) return path
  return path === '/' ? `/case/${caseId}` : `/case/${caseId}${path}`
}

/** `const to = useCasePath()`, then `<Link to={to('/letters')}>`: links that stay in the case. */
export function useCasePath(): (path: string) => string {
  const caseId = useCaseId()
  return useCallback((path: string) => casePath(caseId, path), [caseId])
}

import type { Matter, MatterKind } from './matter-states.ts'

const paths: Record<MatterKind, (id: string) => string> = {
  complaint: (id) => `/complaints/${id}`,
  recordsRequest: (id) => `/records/${id}`,
  inquiry: (id) => `/inquiries/${id}`,
  correction: (id) => `/corrections/${id}`,
  meeting: (id) => `/meetings/${id}`,
  letter: (id) => `/letters/${id}`,
  activity: (id) => `/plan/activities/${id}`,
  handover: () => '/caseworker',
}

/** Where a matter is shown, as a path inside the case: `to(matterPath(matter))` with `useCasePath`. */
export function matterPath({ kind, id }: Pick<Matter, 'kind' | 'id'>): string {
  return paths[kind](id)
}

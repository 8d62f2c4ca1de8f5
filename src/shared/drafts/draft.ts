import type { components } from '#api/generated/types.ts'

export type Draft = components['schemas']['Draft']
export type DraftKind = components['schemas']['DraftKind']
export type DraftSaved = components['schemas']['DraftSaved']

/** Which draft: its id is also the id of what will be filed. */
export interface DraftPlace {
  caseId: string
  id: string
  kind: DraftKind
  /** What it belongs to, as `letter:<id>`, `meeting:<id>`, `assignment:<id>`, `plan`. */
  target?: string | undefined
}

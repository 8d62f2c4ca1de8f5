import { anchorOf } from '#src/shared/corrections/pointed-at.ts'
import type { About } from './corrections.queries.ts'

/** Where a text can be read, as a path inside the case that leads to the very line. A fact is read under an activity that rests on it. */
export function pathOfThing(about: Pick<About, 'kind' | 'id' | 'part'>, activityId: string | undefined): string {
  const anchor = anchorOf(about)
  return `${pathOf(about, activityId)}${anchor ? `#${anchor}` : ''}`
}

function pathOf({ kind, id }: Pick<About, 'kind' | 'id'>, activityId: string | undefined): string {
  switch (kind) {
    case 'letter':
      return `/letters/${id}`
    case 'meeting':
      return `/meetings/${id}`
    case 'activity':
      return `/plan/activities/${id}`
    case 'fact':
      return activityId ? `/plan/activities/${activityId}` : '/plan'
    case 'plan':
      return '/plan'
  }
}

import type { Schemas } from '#mocks/schemas.ts'
import { buildMatter, text } from './basics.ts'

export function buildOverview(part: Partial<Schemas['Overview']> = {}): Schemas['Overview'] {
  return {
    title: text('Din sag om job og helbred', 'Your case about work and health'),
    purpose: text('Vi finder ud af, hvor meget du kan arbejde.', 'We find out how much you can work.'),
    now: buildMatter(),
    yours: { items: [], total: 0 },
    authoritys: { items: [buildMatter()], total: 1 },
    nextMeeting: null,
    unreadLetters: { count: 0, newest: [] },
    silence: null,
    newChanges: 0,
    missing: [],
    ...part,
  }
}

import type { Schemas } from '#mocks/schemas.ts'
import { idOf, text } from './basics.ts'

/** The right to a case; without words about it, the citizen's own with every part open. */
export function buildCaseAccess(part: Partial<Schemas['CaseAccess']> = {}): Schemas['CaseAccess'] {
  return {
    caseId: idOf(2),
    personName: 'Karla Mosegaard',
    title: text('Din sag om job og helbred', 'Your case about work and health'),
    relation: 'self',
    scopes: ['plan', 'caseworker', 'meetings', 'letters', 'complaints', 'records'],
    ...part,
  }
}

export function buildSession(part: Partial<Schemas['Session']> = {}): Schemas['Session'] {
  return {
    personName: 'Karla Mosegaard',
    sessionRef: idOf(1),
    expiresAt: '2026-11-23T23:00:00.000Z',
    cases: [buildCaseAccess()],
    ...part,
  }
}

export function buildSignedInSession(part: Partial<Schemas['SignedInSession']> = {}): Schemas['SignedInSession'] {
  return {
    sessionRef: idOf(1),
    device: 'Chrome, Android',
    startedAt: '2026-11-23T07:30:00.000Z',
    lastSeenAt: '2026-11-23T09:00:00.000Z',
    current: true,
    ...part,
  }
}

export function buildAccessLogEntry(part: Partial<Schemas['AccessLogEntry']> = {}): Schemas['AccessLogEntry'] {
  return {
    id: idOf(800),
    at: '2026-11-20T10:00:00.000Z',
    who: { kind: 'municipality' },
    action: 'fed',
    what: 'plan',
    ...part,
  }
}

export function buildDraft(part: Partial<Schemas['Draft']> = {}): Schemas['Draft'] {
  return {
    id: idOf(850),
    kind: 'complaint',
    content: { points: [{ whatHappened: 'Jeg fik ikke at vide' }] },
    version: 1,
    savedAt: '2026-11-22T18:00:00.000Z',
    expiresOn: '2027-02-20',
    ...part,
  }
}

import { expect, test } from 'vitest'
import type { LocalDraft } from '#src/shared/offline/local-drafts.ts'
import type { Draft } from './draft.ts'
import { openingOf } from './draft-opening.ts'

const id = '33333333-3333-4333-8333-333333333333'

const stored = (text: string, version: number): Draft => ({
  ...{ id, kind: 'complaint', content: { text }, version },
  ...{ savedAt: '2026-11-20T09:00:00.000Z', expiresOn: '2027-02-20' },
})

const onPhone = (text: string, basedOn: number, ahead: boolean): LocalDraft => ({
  ...{ id, caseId: 'own', kind: 'complaint', content: { text }, basedOn, ahead },
  savedAt: '2026-11-21T09:00:00.000Z',
})

test('what the server never saw is newer than what it has of the same version', () => {
  const opening = openingOf({ stored: stored('gammel', 4), phone: onPhone('ny', 4, true) })
  expect(opening).toMatchObject({ content: { text: 'ny' }, version: 4, conflict: undefined })
})

test('a newer version on the server wins over a copy that it has seen', () => {
  const opening = openingOf({ stored: stored('fra en anden enhed', 5), phone: onPhone('gammel', 4, false) })
  expect(opening).toMatchObject({ content: { text: 'fra en anden enhed' }, version: 5, conflict: undefined })
})

test('both were changed: the phone’s text stays on screen, and the other one is kept beside it', () => {
  const other = stored('fra en anden enhed', 5)
  const opening = openingOf({ stored: other, phone: onPhone('skrevet her', 4, true) })
  expect(opening).toMatchObject({ content: { text: 'skrevet her' }, conflict: other })
})

test('the same text on both sides is no conflict, whatever the versions', () => {
  const opening = openingOf({ stored: stored('ens', 5), phone: onPhone('ens', 4, true) })
  expect(opening).toMatchObject({ content: { text: 'ens' }, version: 5, conflict: undefined })
})

test('without an answer the phone’s text is what there is', () => {
  const opening = openingOf({ stored: undefined, phone: onPhone('skrevet her', 4, true) })
  expect(opening).toMatchObject({ content: { text: 'skrevet her' }, version: 4, saved: undefined })
})

test('9P where the phone has lost everything the server’s copy is offered', () => {
  expect(openingOf({ stored: stored('hos Udvej', 4), phone: undefined }).content).toEqual({ text: 'hos Udvej' })
})

test('a copy of something that was sent or thrown away elsewhere does not come back', () => {
  expect(openingOf({ stored: null, phone: onPhone('væk', 4, false) }).content).toBeUndefined()
})

test('text that only the phone has survives that the server’s copy is gone', () => {
  const opening = openingOf({ stored: null, phone: onPhone('kun her', 4, true) })
  expect(opening).toMatchObject({ content: { text: 'kun her' }, version: 0 })
})

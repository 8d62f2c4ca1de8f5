import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/db.ts'
import { openTestDb } from '#tests/support/test-db.ts'
import { closeMatter, type MatterInput, moveMatter, readMatters, setMatter } from './matters.public.ts'

const today = '2026-11-23'
let db: Db
let caseId: string
beforeAll(async () => {
  db = await openTestDb()
})
afterAll(() => db.close())

async function newCase(): Promise<void> {
  const personId = randomUUID()
  caseId = randomUUID()
  const person = `insert into persons (id, login_key_hash, name, created_at, updated_at) values ($1, $2, 'P', now(), now())`
  await db.query(person, [personId, Buffer.from(personId)])
  const theCase = `insert into cases (id, person_id, title, started_on, decision_roles, last_event_on, news_from)
    values ($1, $2, '{"da":"Sag"}', '2026-01-05', '[]', '2026-01-05', '2026-01-05')`
  await db.query(theCase, [caseId, personId])
}
const matter = (more: Partial<MatterInput> = {}): MatterInput => ({
  ...{ caseId, kind: 'letter', refId: randomUUID(), title: { da: 'Brev' }, state: 'canComplain' },
  ...{ since: '2026-11-02', ...more },
})
const at = (day: string) => new Date(`${day}T09:00:00.000Z`)
const isClosed = async (refId: string) =>
  (await db.query<{ closed: boolean }>('select closed from matters where ref_id = $1', [refId]))[0]?.closed

test('what has run out is closed when something else is written, and can be opened again', async () => {
  await newCase()
  const old = matter({ closesOn: '2026-11-24' })
  await setMatter(db, old, at(today))
  await setMatter(db, matter(), at('2026-11-25'))
  expect(await isClosed(old.refId)).toBe(true)
  await setMatter(db, { ...old, closesOn: '2026-12-01' }, at('2026-11-25'))
  expect(await isClosed(old.refId)).toBe(false)
})

test('the same matter again replaces it, and moving it keeps title, rule and opening days', async () => {
  await newCase()
  const first = matter({
    kind: 'meeting',
    state: 'replyWanted',
    ruleId: 'complaint.fourWeeks',
    ruleStart: '2026-11-02',
  })
  await setMatter(db, first, at(today))
  await setMatter(db, { ...first, title: { da: 'Nyt navn' } }, at(today))
  await moveMatter(db, 'meeting', first.refId, { state: 'needsYou', since: '2026-11-20' }, at(today))
  const moved = (await readMatters(db, 'meeting', [first.refId], today)).get(first.refId)
  expect(moved).toMatchObject({
    title: { da: 'Nyt navn' },
    state: 'needsYou',
    since: '2026-11-20',
    dueOn: '2026-11-30',
  })
  await moveMatter(
    db,
    'meeting',
    first.refId,
    {
      state: 'replyWanted',
      since: today,
      dueOn: '2026-12-24',
    },
    at(today),
  )
  expect((await readMatters(db, 'meeting', [first.refId], today)).get(first.refId)?.dueOn).toBe('2026-12-24')
})

test('a closed matter can be read but is not open', async () => {
  await newCase()
  const done = matter()
  await setMatter(db, done, at(today))
  await closeMatter(db, 'letter', done.refId, at(today))
  await closeMatter(db, 'letter', randomUUID(), at(today))
  expect(await isClosed(done.refId)).toBe(true)
  expect((await readMatters(db, 'letter', [done.refId], today)).size).toBe(1)
})

test('telling the same again is no event, and a time that begins on another day counts anew', async () => {
  await newCase()
  const first = matter({ ruleId: 'complaint.fourWeeks', ruleStart: '2026-11-02' })
  await setMatter(db, first, at(today))
  await setMatter(db, { ...first, title: { da: 'Nyt navn' } }, at(today))
  const events = async () => (await db.query('select 1 from matter_events where ref_id = $1', [first.refId])).length
  expect(await events()).toBe(1)
  await setMatter(db, { ...first, ruleStart: '2026-11-09' }, at(today))
  expect(await events()).toBe(2)
  const read = (await readMatters(db, 'letter', [first.refId], today)).get(first.refId)
  expect(read).toMatchObject({ title: { da: 'Brev' }, dueOn: '2026-12-07' })
  expect(read?.movedFrom).toBeUndefined()
})

test('a state that a kind does not have is refused', async () => {
  await newCase()
  await expect(setMatter(db, matter({ state: 'replyWanted' }), at(today))).rejects.toThrow(/no state replyWanted/)
})

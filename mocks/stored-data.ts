import type { Schemas } from './schemas.ts'
import type { World } from './world.ts'

/** What is kept about the person, counted. */
export function storedData(world: World): Schemas['StoredData'] {
  const { session, letters, meetings, activities, complaints, recordsRequests, inquiries, corrections, drafts } = world
  const { devices, sessions, accessLog } = world
  const lists = { cases: session.cases, letters, meetings, activities }
  const untilCaseEnds = Object.entries(lists).map(([kind, list]) =>
    item(kind as keyof typeof lists, list.length, 'caseEnds'),
  )
  return {
    items: [
      item('name', 1, 'caseEnds'),
      ...untilCaseEnds,
      item('complaints', complaints.length, 'law'),
      item('recordsRequests', recordsRequests.length, 'law'),
      item('inquiries', inquiries.length, 'caseEnds'),
      item('corrections', corrections.length, 'law'),
      item('drafts', drafts.length, 'expires'),
      item('devices', devices.filter(({ key }) => key !== null).length, 'youRemove'),
      item('sessions', sessions.length, 'expires'),
      item('accessLog', accessLog.length, 'law'),
    ],
  }
}

function item(
  kind: Schemas['StoredItem']['kind'],
  count: number,
  keptUntil: NonNullable<Schemas['StoredItem']['keptUntil']>,
): Schemas['StoredItem'] {
  return { kind, count, keptUntil }
}

import type { Queryable } from '#server/db/db.ts'
import {
  type FedRecord,
  type FeedContext,
  Refusal,
  refuse,
  requireCase,
  type Taken,
} from '#server/modules/feed/feed.public.ts'
import type { ProblemError } from '#server/problem.ts'
import { addDays, type LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import { casesFeedRepository } from './cases-feed.repository.ts'

export interface PersonData {
  loginKey: string
  name: string
}

/** Where people who can sign in are stored. */
export interface Persons {
  upsertPerson(tx: Queryable, person: PersonData & { personId: string }): Promise<'stored' | 'loginKeyTaken'>
}

export interface CaseData {
  personId: string
  title: Text
  startedOn: LocalDate
  endedOn?: LocalDate
  decisionRoles: readonly unknown[]
}

export interface GrantData {
  caseId: string
  personId: string
  relation: 'representative' | 'assistant'
  scopes: readonly string[]
  from: LocalDate
  to: LocalDate
  revoked?: boolean
}

const nothingToSee = null
/** How long before a case is first fed a change of its plan still counts as news to the citizen. */
const newsDays = 28

/** Takes somebody who can sign in, from the feed. Throws Refusal. */
export async function takePerson(tx: Queryable, record: FedRecord<PersonData>, persons: Persons): Promise<Taken> {
  const outcome = await persons.upsertPerson(tx, { personId: record.id, ...record.data })
  if (outcome === 'loginKeyTaken') {
    refuse(
      '/loginKey',
      'Another person signs in with this key already. Check that it is not the same person under two ids.',
    )
  }
  return { caseId: null, seenOn: nothingToSee }
}

/** Takes a case of a person from the feed. Throws Refusal. */
export async function takeCase(tx: Queryable, record: FedRecord<CaseData>, context: FeedContext): Promise<Taken> {
  const { personId, startedOn, endedOn = null } = record.data
  await requirePerson(tx, context, personId)
  if (endedOn !== null && endedOn < startedOn)
    refuse('/endedOn', 'lies before startedOn. Give that day or a later one.')
  const newsFrom = addDays(context.today, -newsDays)
  if (!(await casesFeedRepository.upsertCase(tx, { ...record.data, id: record.id, endedOn, newsFrom }))) {
    refuse(
      '/personId',
      'This case is another person’s, and a case does not change hands. Give a new case an id of its own.',
    )
  }
  return { caseId: record.id, seenOn: nothingToSee }
}

/** Takes a helper's access from the feed. Throws Refusal. */
export async function takeGrant(tx: Queryable, record: FedRecord<GrantData>, context: FeedContext): Promise<Taken> {
  const { caseId, personId, from, to, revoked = false } = record.data
  await requireCase(tx, context, caseId)
  await requirePerson(tx, context, personId)
  const errors: ProblemError[] = []
  if (to < from) errors.push({ pointer: '/to', detail: 'lies before from. Give that day or a later one.' })
  if ((await casesFeedRepository.citizenOf(tx, caseId)) === personId) {
    errors.push({ pointer: '/personId', detail: 'This is the citizen’s own case. A helper is somebody else.' })
  }
  if (errors.length > 0) throw new Refusal(errors)
  if (!(await casesFeedRepository.upsertGrant(tx, { ...record.data, id: record.id, revoked }))) {
    refuse('', 'This grant is for another case or another helper. Revoke it, and give the new one an id of its own.')
  }
  return { caseId, seenOn: nothingToSee }
}

async function requirePerson(tx: Queryable, context: FeedContext, personId: string): Promise<void> {
  if (await context.isFed(tx, 'person', personId)) return
  refuse('/personId', 'There is no person with this id. Feed the person first, with type "person".')
}

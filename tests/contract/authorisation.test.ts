import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorisationMatrix } from '#server/plugins/authorisation-matrix.ts'
import type { OperationId } from '#server/plugins/contract.ts'
import { contractOperations } from '#server/plugins/contract-document.ts'
import { type AuthorisationApp, everybody, reached, startAuthorisationApp } from './authorisation-app.ts'
import { type Asker, askers, expectations } from './authorisation-expectations.ts'

let service: AuthorisationApp
let citizen: { personId: string; cookie: string }
let caseId: string
const known = new Map<string | null, ReturnType<typeof everybody>>()

beforeAll(async () => {
  service = await startAuthorisationApp()
  citizen = await service.person()
  caseId = await service.caseOf(citizen.personId)
})
afterAll(() => service.close())

function credentialsFor(scope: string | null) {
  const found = known.get(scope) ?? everybody(service, caseId, citizen.cookie, scope)
  known.set(scope, found)
  return found
}

/** Calls an operation of the case without a body: whoever gets past authorisation reaches the handler, or the check of the body. */
async function call(operationId: OperationId, headers: Record<string, string>, caseKey = caseId): Promise<string> {
  const { method, path } = contractOperations.find(
    ({ id }) => id === operationId,
  ) as (typeof contractOperations)[number]
  const ids: Record<string, string> = { caseId: caseKey, matterKind: 'complaint' }
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID())
  const { statusCode } = await service.app.inject({
    method,
    url,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  })
  return [reached, 415, 422].includes(statusCode) ? 'in' : String(statusCode)
}

test('the matrix, the contract and the expectations name the same operations', () => {
  const ids = contractOperations.map(({ id }) => id).sort()
  expect(Object.keys(authorisationMatrix).sort()).toEqual(ids)
  expect(expectations.map(({ operationId }) => operationId).sort()).toEqual(ids)
})

test.each(expectations)(
  '44N $operationId is open to those in the table and to nobody else',
  async ({ operationId, scope, outcomes }) => {
    const credentials = await credentialsFor(scope)
    const found = {} as Record<Asker, string>
    for (const asker of askers) found[asker] = await call(operationId, credentials[asker])
    expect(found).toEqual(outcomes)
  },
)

test('a token that somebody wrote themselves opens nothing', async () => {
  const [content] = service.token('feed').replace('Bearer ', '').split('.')
  const forged = [
    `Bearer ${content}.${'A'.repeat(43)}`,
    'Bearer x',
    `Bearer ${content}`,
    'Basic c3lzdGVtOng=',
    `Bearer ${content}.`,
  ]
  for (const authorization of forged) expect(await call('feedRecords', { authorization })).toBe('401')
})

test('the word own means the newest of one’s own cases', async () => {
  const person = await service.person()
  await service.caseOf(person.personId, '2024-02-01')
  const newest = await service.caseOf(person.personId, '2026-02-01')
  await service.caseOf(person.personId, '2025-02-01')
  const assistant = await service.helper(newest, { relation: 'assistant', scopes: ['plan'] })
  expect(await call('getPlan', { cookie: person.cookie }, 'own')).toBe('in')
  expect(await call('getPlan', { cookie: assistant }, 'own')).toBe('404')
  expect(await call('getPlan', { cookie: assistant }, newest)).toBe('in')
})

test('a case id that nobody has ever seen and one that cannot be are no different from a stranger’s', async () => {
  expect(await call('getPlan', { cookie: citizen.cookie }, randomUUID())).toBe('404')
  const answer = await service.app.inject({ url: '/api/cases/1%20or%201/plan', headers: { cookie: citizen.cookie } })
  expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, 'caseId'])
})

test('what a helper reads is audited and what the citizen reads is not', async () => {
  const assistant = await service.helper(caseId, { relation: 'assistant', scopes: ['letters'] })
  service.audited.length = 0
  await call('listLetters', { cookie: citizen.cookie })
  await call('listLetters', { cookie: assistant })
  await call('getPlan', { cookie: assistant })
  expect(service.audited).toEqual([{ caseId, what: 'letters', relation: 'assistant' }])
})

import { expect, test } from 'vitest'
import { type ContractOperation, contractOperations } from '#server/plugins/contract-document.ts'
import { createOwnCheck } from '#server/plugins/contract-schemas.ts'
import { mockService } from '#tests/support/mock-service.ts'
import { handlers } from './handlers.ts'
import { type PersonKey, persons } from './persons/persons.ts'
import type { World } from './world.ts'

const newId = '77777777-7777-4777-8777-777777777777'
const people = Object.keys(persons) as PersonKey[]

/** What the contract asks for in the body of each PUT. */
const bodies: Record<string, object> = {
  fileOwnWords: { text: 'Jeg vil gerne arbejde ude.' },
  fileHandoverComment: { text: 'Der mangler noget om min ryg.' },
  fileMeetingReply: { kind: 'otherTime', text: 'Om eftermiddagen.' },
  filePreparation: { statement: 'Jeg vil tale om timerne.', questions: ['Hvad sker der så?'] },
  fileComplaint: { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] },
  fileCorrection: { about: { kind: 'plan', part: 'purpose' }, fault: 'wrong' },
  fileRecordsRequest: { what: ['wholeCase', 'costs'] },
  fileInquiry: { kind: 'question', about: { kind: 'case' }, text: 'Hvornår får jeg svar?' },
  registerDevice: { mode: 'own' },
  saveDraft: { kind: 'complaint', content: { points: [] } },
}

/** The part of a file that the person has sent some of already. */
const nextPart = { offset: 1_048_576, bytes: new Uint8Array(512) }

/** The id in an address: something that the person has, or a new one. */
function idIn(name: string, world: World): string | undefined {
  const { current, coming } = world.caseworkers
  const known: Record<string, string | undefined> = {
    caseId: 'own',
    activityId: world.activities[0]?.id,
    assignmentId: [...coming, ...current].find(({ handover }) => handover)?.id,
    meetingId: world.meetings[0]?.id,
    letterId: world.letters[0]?.id,
    complaintId: world.complaints[0]?.id,
    requestId: world.recordsRequests[0]?.id,
    inquiryId: world.inquiries[0]?.id,
    correctionId: world.corrections[0]?.id,
    documentId: world.recordsRequests[0]?.documents[0]?.id,
    draftId: world.drafts[0]?.id,
    sessionRef: world.sessions[0]?.sessionRef,
    filingId: world.complaints[0]?.receipt.filingId,
    deviceId: world.devices[0]?.deviceId,
    matterKind: 'complaint',
    matterId: world.complaints[0]?.id,
  }
  return known[name]
}

function addressOf(operation: ContractOperation, world: World): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    if (name === 'attachmentId') return attachmentFor(operation, world) ?? newId
    const minted = operation.method === 'PUT' && (operation.path.endsWith(`{${name}}`) || name === 'filingId')
    return (minted ? undefined : idIn(name, world)) ?? newId
  })
}

function attachmentFor({ method }: ContractOperation, { complaints }: World): string | undefined {
  const wanted = method === 'PATCH' ? 'arriving' : 'received'
  return complaints[0]?.receipt.attachments?.find(({ state }) => state === wanted)?.id
}

function isIn(operation: ContractOperation): boolean {
  const verbs = handlers[operation.path as keyof typeof handlers] as object | undefined
  return verbs !== undefined && operation.method.toLowerCase() in verbs
}

test('the table has every operation of the citizen’s side and no other', () => {
  const citizens = contractOperations.filter(({ path }) => /^\/(api|healthz|device-standing)(\/|$)/.test(path))
  expect(contractOperations.filter(isIn)).toEqual(citizens)
})

test.each(people)('every answer that %s gets is one that the contract promises', async (person) => {
  const good = new Set<string>()
  for (const operation of contractOperations.filter(isIn)) {
    const { worlds, send } = mockService({ person })
    const address = addressOf(operation, worlds[person])
    const response =
      operation.method === 'PATCH'
        ? await send('PATCH', address, nextPart.bytes, nextPart.offset)
        : await send(operation.method, address, bodies[operation.id])
    await expectPromised(operation, response)
    if (response.ok) good.add(operation.id)
  }
  if (person === 'longCase') expect(contractOperations.filter(isIn).filter(({ id }) => !good.has(id))).toEqual([])
})

async function expectPromised(operation: ContractOperation, response: Response): Promise<void> {
  const said = `${operation.id}: ${response.status}`
  const type = response.headers.get('Content-Type')?.split(';')[0]
  if (!response.ok) {
    expect({ said, type }).toEqual({ said: `${operation.id}: 404`, type: 'application/problem+json' })
    expect(createOwnCheck('/components/schemas/Problem')(await response.json()), said).toEqual([])
    return
  }
  expect([...operation.responses.keys()], said).toContain(response.status)
  const content = operation.responses.get(response.status)
  if (!content) return expect(await response.text(), said).toBe('')
  if (content.mediaType !== '*/*') expect(type, said).toBe(content.mediaType)
  const body: unknown = type === 'application/json' ? await response.json() : await response.text()
  expect(createOwnCheck(content.schema)(body), said).toEqual([])
}

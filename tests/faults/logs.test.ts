import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ContractOperation, contractOperations } from '#server/plugins/contract-document.ts'
import { bodyFilledWith } from '#tests/contract/fill-body.ts'
import { assignmentRecord, letterRecord, meetingRecord, personRecord, planRecord } from '#tests/support/feed-records.ts'
import { feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

// Ten digits like a CPR number, of a day that no calendar has, made here so that no file contains one.
const digits = `99${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
const mark = `${digits.slice(0, 6)}-${digits.slice(6)}`

const lines: string[] = []
let service: TestApp
let citizen: Awaited<ReturnType<typeof feedCitizen>>
const [letterId, meetingId, assignmentId] = [randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  service = await buildTestApp({ env: { LOG_LEVEL: 'trace' }, logStream: { write: (line) => void lines.push(line) } })
  citizen = await feedCitizen(service, (caseId) => [
    planRecord(caseId),
    letterRecord({ caseId, title: { da: mark }, original: { da: mark } }, { id: letterId }),
    meetingRecord({ caseId, title: { da: mark } }, { id: meetingId }),
    assignmentRecord({ caseId, name: mark, handover: { note: { da: mark } } }, { id: assignmentId }),
  ])
  await service.feed([personRecord({ loginKey: digits, name: mark })])
})
afterAll(() => service.close())

const marked = {
  ...{
    'x-note': mark,
    'x-request-id': mark,
    'request-id': mark,
    traceparent: mark,
    'user-agent': mark,
    referer: `/${mark}`,
  },
  ...{
    'x-forwarded-for': mark,
    forwarded: `for=${mark}`,
    origin: `https://${mark}.example`,
    'if-none-match': mark,
    'accept-language': mark,
  },
}

/** As everybody at once, so that every operation gets as far as it can. */
async function everybody(): Promise<Record<string, string>> {
  const { cookie } = await service.signIn(citizen.personId)
  return { ...(await service.systemToken()), cookie: `${cookie}; note=${mark}` }
}

function bodyOf(operation: ContractOperation): { payload?: string | object } {
  if (!operation.body) return {}
  const filled = bodyFilledWith(operation, mark)
  // A form has the same fields with the same words in them.
  return {
    payload: operation.body.mediaType === 'application/json' ? filled : new URLSearchParams({ ...filled }).toString(),
  }
}

function expectNoMark(): void {
  const all = lines.join('')
  expect(all).not.toContain(mark)
  expect(all).not.toContain(digits)
  expect(all).not.toContain(encodeURIComponent(mark))
}

test('65N a CPR-like mark in every part of every operation’s request is in no log line', async () => {
  const headers = { ...(await everybody()), ...marked }
  const before = lines.length
  for (const operation of contractOperations) {
    const { path, method } = operation
    const inCase = path.replace('{caseId}', 'own').replaceAll(/\{\w+\}/g, mark)
    const nowhere = path.replaceAll(/\{\w+\}/g, mark)
    for (const url of [`${inCase}?q=${mark}&limit=${mark}&cursor=${mark}`, inCase, nowhere])
      await service.call({ method, url, headers: { ...headers, 'if-match': mark }, ...bodyOf(operation) })
  }
  expect(lines.length - before).toBeGreaterThanOrEqual(contractOperations.length * 3)
  expectNoMark()
})

test('65N what was really filed, read and refused by the database with the mark in it is in no log line', async () => {
  const point = { whatHappened: mark, when: mark, wish: mark }
  const complaint = { kind: 'handling', about: { kind: 'case' }, points: [point] }
  const draft = { kind: 'complaint', target: mark, content: { text: mark } }
  const put = async (path: string, body: object, more = {}) =>
    (await citizen.put(path, body, { ...marked, ...more })).status
  expect([
    await put(`/complaints/${randomUUID()}`, complaint),
    await put(`/corrections/${randomUUID()}`, {
      about: { kind: 'plan', part: 'purpose' },
      fault: 'wrong',
      right: mark,
    }),
    await put(`/records-requests/${randomUUID()}`, { what: ['wholeCase'], remarks: mark }),
    await put(`/meetings/${meetingId}/replies/${randomUUID()}`, { kind: 'otherTime', text: mark }),
    await put(`/meetings/${meetingId}/preparations/${randomUUID()}`, { statement: mark, questions: [mark] }),
    await put(`/handovers/${assignmentId}/comments/${randomUUID()}`, { text: mark }),
    await put(`/plan/own-words/${randomUUID()}`, { text: mark }, { 'if-match': '"0"' }),
    await put(`/drafts/${randomUUID()}`, draft, { 'if-match': '"0"' }),
  ]).toEqual([201, 201, 201, 201, 201, 201, 201, 200])
  expect((await citizen.get('/letters')).body.items[0].title.da).toBe(mark)

  // PostgreSQL quotes the value that it stumbles over.
  await service.db.query(
    `alter table filings add constraint no_marks check (body::text not like '%${mark}%')  not valid`,
  )
  expect(await put(`/complaints/${randomUUID()}`, complaint)).toBe(500)
  expect(lines.at(-1)).toMatch(/"status":500/)
  expect(lines.join('')).toContain('23514')
  expectNoMark()
})

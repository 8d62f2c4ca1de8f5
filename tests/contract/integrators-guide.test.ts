import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { declared, pdf } from '#tests/support/attachment-files.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

// docs/integrators.md, step by step.
const example = JSON.parse(readFileSync(new URL('../../docs/examples/first-case.json', import.meta.url), 'utf8'))
const complaintId = '5a3c2f7e-7f0e-4a53-9f5a-2f6f0a5d0001'

let service: TestApp
beforeAll(async () => {
  service = await buildTestApp()
})
afterAll(() => service.close())

it('the first case of the guide is taken whole, and a second time changes nothing', async () => {
  const first = await service.feed(example.records)
  expect(first.results.map(({ outcome }) => outcome)).toEqual(example.records.map(() => 'created'))
  const again = await service.feed(example.records)
  expect(again.results.map(({ outcome }) => outcome)).toEqual(example.records.map(() => 'unchanged'))
})

it('a filing is fetched, acknowledged and answered as the guide says', async () => {
  const citizen = await service.signIn('example-login-key')
  const body: components['schemas']['ComplaintInput'] = {
    kind: 'decision',
    about: { kind: 'letter', id: '0b6f4c1e-0a51-4d8e-9a57-1f8f1c1d0011' },
    points: [{ whatHappened: 'Der står ikke, hvem der tager hensyn til min ryg.' }],
  }
  const url = `/api/cases/own/complaints/${complaintId}`
  expect((await service.call({ method: 'PUT', url, headers: citizen, payload: body })).statusCode).toBe(201)

  const system = await service.systemToken()
  const waiting = await service.call({ url: '/delivery/filings', headers: system })
  expect(waiting.json().items).toMatchObject([{ kind: 'complaint', filingId: complaintId, body }])

  const receipt = { state: 'received', at: '2026-11-23T12:00:00.000Z', reference: '2026-018223' }
  const sent = await service.call({
    method: 'PUT',
    url: `/delivery/filings/${complaintId}/receipt`,
    headers: system,
    payload: receipt,
  })
  expect(sent.statusCode).toBe(204)
  expect((await service.call({ url: '/delivery/filings', headers: system })).json().items).toEqual([])

  const paper = pdf()
  const attachment = declared(paper, 'Lægens brev.pdf')
  const withFile = `/api/cases/own/complaints/${attachment.id}`
  await service.call({
    method: 'PUT',
    url: withFile,
    headers: citizen,
    payload: { ...body, attachments: [attachment] },
  })
  const part = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  const path = `attachments/${attachment.id}`
  await service.call({ method: 'PATCH', url: `${withFile}/${path}`, headers: { ...citizen, ...part }, payload: paper })
  const place = `/delivery/filings/${attachment.id}`
  await service.call({ method: 'PUT', url: `${place}/receipt`, headers: system, payload: receipt })
  expect((await service.call({ url: '/delivery/filings', headers: system })).json().items).toHaveLength(1)
  expect((await service.call({ url: `${place}/${path}/content`, headers: system })).rawPayload).toEqual(paper)
  const taken = {
    method: 'PUT',
    url: `${place}/${path}/receipt`,
    headers: system,
    payload: { at: receipt.at },
  } as const
  expect((await service.call(taken)).statusCode).toBe(204)
  expect((await service.call({ url: '/delivery/filings', headers: system })).json().items).toEqual([])

  await service.feed([
    {
      type: 'pointAnswer',
      id: '5a3c2f7e-7f0e-4a53-9f5a-2f6f0a5d0002',
      asOf: '2026-11-23T12:00:00.000Z',
      data: {
        complaintId,
        pointNumber: 1,
        position: 'agreed',
        text: { da: 'Det mangler i brevet. Biblioteket har ansvaret.' },
        answeredBy: { role: { da: 'Leder' } },
        answeredOn: '2026-11-23',
      },
    },
    {
      type: 'complaintStep',
      id: '5a3c2f7e-7f0e-4a53-9f5a-2f6f0a5d0003',
      asOf: '2026-11-23T12:00:00.000Z',
      data: {
        complaintId,
        step: 'reassessed',
        outcome: 'changed',
        happenedOn: '2026-11-23',
        text: { da: 'Vi ændrer afgørelsen.' },
      },
    },
  ])
  const complaint = await service.call({ url, headers: citizen })
  expect(complaint.json()).toMatchObject({
    receipt: { state: 'received', reference: '2026-018223' },
    matter: { state: 'changed', turn: 'nobody' },
    points: [{ number: 1, answer: { position: 'agreed' } }],
  })
})

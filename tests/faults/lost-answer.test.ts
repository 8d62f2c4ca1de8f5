import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Linjen røg.' }] }
let service: TestApp
let citizen: Awaited<ReturnType<typeof feedCitizen>>
let url: string
let cookie: string

beforeAll(async () => {
  service = await buildTestApp()
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  citizen = await feedCitizen(service)
  ;({ cookie } = await service.signIn(citizen.personId))
  url = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}/api/cases/own/complaints/`
})
afterAll(() => service.close())

/** Sends a complaint, and cuts the line as soon as the first byte of the answer is there, or so many milliseconds after it was sent. */
async function sendAndCut(filingId: string, cut: 'at the answer' | number): Promise<void> {
  const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const sending = request(`${url}${filingId}`, { method: 'PUT', headers, agent: false })
  sending.on('error', () => {})
  sending.end(JSON.stringify(complaint))
  if (cut === 'at the answer') await once(sending, 'response')
  else await wait(cut)
  sending.destroy()
}

async function expectOneRow(filingId: string): Promise<void> {
  const audited = `select 1 from audit_entries where ref_id = $1 and action = 'filed'`
  expect(await service.db.query('select 1 from filings where id = $1', [filingId])).toHaveLength(1)
  expect(await service.db.query(audited, [filingId])).toHaveLength(1)
}

test('24N when the answer is lost after the commit, the retry gives the receipt of the first', {
  timeout: 120_000,
}, async () => {
  for (let time = 0; time < 20; time += 1) {
    const filingId = randomUUID()
    await sendAndCut(filingId, 'at the answer')
    const [stored] = await service.db.query<{ number: string }>('select number from filings where id = $1', [filingId])
    const retry = await citizen.put(`/complaints/${filingId}`, complaint)
    expect([retry.status, retry.body.number]).toEqual([200, stored?.number])
    await expectOneRow(filingId)
  }
})

test('24N whenever the line is cut, the retry leaves one complaint with one receipt', {
  timeout: 120_000,
}, async () => {
  const statuses: number[] = []
  for (let time = 0; time < 60; time += 1) {
    const filingId = randomUUID()
    await sendAndCut(filingId, (time % 12) * 2)
    const retry = await citizen.put(`/complaints/${filingId}`, complaint)
    const again = await citizen.put(`/complaints/${filingId}`, complaint)
    expect(again.body).toEqual(retry.body)
    await expectOneRow(filingId)
    statuses.push(retry.status)
  }
  expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([])
})

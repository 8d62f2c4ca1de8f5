import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { faultsOf } from '#demo/contract-check.ts'
import { everybodysRecords } from '#demo/people/everybody.ts'
import { karen } from '#demo/people/karen/ids.ts'
import type { DemoRecord } from '#demo/people/records.ts'
import { torben } from '#demo/people/torben/ids.ts'
import { createClockwork } from './clockwork.ts'
import { createControlServer } from './control-server.ts'
import { complaintWith } from './filings-for-tests.ts'
import { createWorld } from './world.ts'

async function startControl() {
  const fed: DemoRecord[] = []
  const steps: string[] = []
  const world = createWorld(everybodysRecords('2026-11-23'))
  const clockwork = createClockwork(async (_filing, { kind }) => void steps.push(kind))
  const server = createControlServer({
    clockwork,
    world,
    now: () => new Date('2026-11-23T14:00:00Z'),
    feed: async (records) => void fed.push(...records),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const press = (button: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    fetch(`${url}/${button}`, { method: 'POST', body: new URLSearchParams(fields), headers })
  const page = async (language: string) => (await fetch(`${url}/?lang=${language}`)).text()
  return { fed, steps, clockwork, press, page, url }
}

test('the control page is there in Danish and English, with a label for every field and a name for every button', async () => {
  const { page, clockwork } = await startControl()
  clockwork.take(complaintWith(3))
  const danish = await page('da')
  expect(danish).toContain('<html lang="da">')
  expect(danish).toContain('Klage U-2026-4F7K-91QX')
  expect(danish).toContain('Glemt: punkt 3')
  expect(await page('en')).toContain('Forgotten: point 3')
  for (const [, id] of danish.matchAll(/<select id="(\w+)"/g)) expect(danish).toContain(`<label for="${id}">`)
  expect(danish).not.toMatch(/<script|<button><\/button>/)
})

test('a complaint whose files have not come is shown as such, until they have', async () => {
  const { page, clockwork } = await startControl()
  const withFiles = (state: 'missing' | 'received') => {
    const file = { id: karen.case, size: 9, offset: 0 }
    const receipt = { filingId: karen.case, number: 'U-1', filedAt: '2026-11-23T13:05:00.000Z', state: 'sent' } as const
    const attachments = [
      { ...file, name: 'Brev.pdf', state: 'received' as const },
      { ...file, name: '<i>Foto</i>.jpg', state },
    ]
    return { ...complaintWith(1), receipt: { ...receipt, attachments } }
  }
  clockwork.take(withFiles('missing'))
  expect(await page('da')).toContain('1 af 2 filer er kommet. De mangler: &lt;i&gt;Foto&lt;/i&gt;.jpg')
  clockwork.take(withFiles('received'))
  expect(await page('en')).toContain('<p>2 of 2 files have come.</p>')
})

test('buttons step a complaint, stop the clockwork and answer a forgotten point', async () => {
  const { press, steps, clockwork } = await startControl()
  const filing = complaintWith(3)
  clockwork.take(filing)
  await press('pause')
  expect(clockwork.isPaused).toBe(true)
  await press('next', { filing: filing.filingId })
  await press('forgotten', { filing: filing.filingId })
  expect(steps).toEqual(['receipt', 'answerForgotten'])
  await press('resume')
  expect(clockwork.isPaused).toBe(false)
})

test('a fact can be marked wrong, a meeting booked and a letter sent, all as the contract wants them', async () => {
  const { press, fed } = await startControl()
  await press('wrong', { fact: karen.facts.hours })
  await press('book')
  await press('letter', { case: karen.case, kind: 'hearing' })
  await press('letter', { case: torben.case, kind: 'information' })
  expect(fed.map(({ type }) => type)).toEqual(['fact', 'meeting', 'letter', 'letter'])
  expect(fed[0]?.data).toMatchObject({ status: 'wrong', markedOn: '2026-11-23' })
  for (const record of fed) expect(faultsOf(record)).toEqual([])
})

test('pages of other sites can neither press the buttons nor read the page', async () => {
  const { press, clockwork } = await startControl()
  expect((await press('pause', {}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  expect(clockwork.isPaused).toBe(false)
})

test('what does not exist is not there, and an unknown thing changes nothing', async () => {
  const { press, url, fed } = await startControl()
  expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
  expect((await press('elsewhere')).status).toBe(404)
  expect((await press('wrong', { fact: 'nobody' })).status).toBe(200)
  expect(fed).toEqual([])
})

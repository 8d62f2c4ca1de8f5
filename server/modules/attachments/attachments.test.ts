import { createHash, randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as files from '#tests/support/attachment-files.ts'
import { deliveryClient, feedCitizen, feedHelper } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

const now = '2026-11-23T09:00:00.000Z'
let app: TestApp
let address: URL
beforeAll(async () => {
  app = await buildTestApp({ now })
  address = new URL(await app.app.listen({ port: 0, host: '127.0.0.1' }))
})
afterAll(() => app.close())

const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Se billedet.' }] }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type Citizen = Awaited<ReturnType<typeof feedCitizen>>
type Declared = ReturnType<typeof files.declared>

async function file(citizen: Pick<Citizen, 'get' | 'put'>, attachments: Declared[]) {
  const id = randomUUID()
  const filed = await citizen.put(`/complaints/${id}`, { ...complaint, attachments })
  const at = (attachment: Declared) => `/complaints/${id}/attachments/${attachment.id}`
  const receipt = async () => (await citizen.get(`/complaints/${id}`)).body.receipt
  return { id, filed, at, receipt }
}

/** A citizen who has filed a complaint that declares one file. */
async function declare(bytes: Buffer, name = 'Brev.pdf') {
  const citizen = await feedCitizen(app)
  const attachment = files.declared(bytes, name)
  const { at, ...rest } = await file(citizen, [attachment])
  const path = at(attachment)
  return {
    citizen,
    attachment,
    path,
    ...rest,
    send: (part: Buffer, offset: number) => citizen.patch(path, part, offset),
  }
}

test('32N the text is filed when the files never come, and the receipt says that they are missing', async () => {
  const { filed, receipt, attachment, id } = await declare(files.pdf())
  const standing = { id: attachment.id, name: 'Brev.pdf', size: attachment.size, state: 'missing', offset: 0 }
  expect([filed.status, filed.body.attachments]).toEqual([201, [standing]])
  app.time.now = new Date('2026-11-25T09:00:00.000Z')
  expect(await receipt()).toMatchObject({ filedAt: now, attachments: [standing] })
  const delivered = (await (await deliveryClient(app)).get(`/filings/${id}`)).body
  expect(delivered).toMatchObject({ filedAt: now, receipt: { attachments: [standing] } })
  app.time.now = new Date(now)
})

test('a file comes in parts, is inspected with the last one, and can be fetched by both sides as a download', async () => {
  const whole = files.pdf(300_000)
  const { citizen, path, send, receipt, id, attachment } = await declare(whole)
  expect((await send(whole.subarray(0, 200_000), 0)).body).toMatchObject({ state: 'arriving', offset: 200_000 })
  expect((await citizen.get(`${path}/content`)).status).toBe(404)
  expect((await send(whole.subarray(200_000), 200_000)).body).toMatchObject({
    ...{ state: 'arrived', offset: 300_000, mediaType: 'application/pdf' },
  })
  expect((await receipt()).attachments[0].state).toBe('arrived')
  const own = await citizen.get(`${path}/content`)
  const delivered = await (await deliveryClient(app)).get(`/filings/${id}/attachments/${attachment.id}/content`)
  for (const { status, headers, body } of [own, delivered]) {
    expect([status, sha256(body)]).toEqual([200, attachment.sha256])
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Brev.pdf"; filename*=UTF-8''Brev.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  }
  expect((await app.db.query('select 1 from attachment_parts where attachment_id = $1', [attachment.id])).length).toBe(
    0,
  )
})

test('25N an upload cut in the middle resumes where it was stored, and the SHA-256 matches', async () => {
  const whole = files.pdf(700_000)
  const { citizen, path, send, attachment } = await declare(whole)
  await send(whole.subarray(0, 250_000), 0)
  await cutInTheMiddle(path, citizen, whole.subarray(250_000, 500_000), 250_000)
  const { offset } = (await citizen.get(path)).body
  expect(offset).toBe(250_000)
  expect((await send(whole.subarray(offset), offset)).body.state).toBe('arrived')
  expect(sha256((await citizen.get(`${path}/content`)).body)).toBe(attachment.sha256)
})

/** Sends the head of a request and half of its body over a socket of its own, then breaks the line. */
async function cutInTheMiddle(path: string, citizen: Citizen, part: Buffer, offset: number): Promise<void> {
  const { cookie } = await app.signIn(citizen.personId)
  const head = [
    `PATCH /api/cases/${citizen.caseId}${path} HTTP/1.1`,
    ...[`Host: ${address.host}`, `Cookie: ${cookie}`, 'Sec-Fetch-Site: same-origin', `Upload-Offset: ${offset}`],
    ...['Content-Type: application/offset+octet-stream', `Content-Length: ${part.length}`, '', ''],
  ]
  const socket = connect(Number(address.port), address.hostname)
  socket.write(head.join('\r\n'))
  await new Promise((sent) => socket.write(part.subarray(0, part.length / 2), sent))
  socket.destroy()
  await new Promise((closed) => socket.once('close', closed))
}

test('25N a part sent twice and a part in the wrong place are told where to go on, and store nothing', async () => {
  const whole = files.pdf(4000)
  const { send, citizen, path } = await declare(whole)
  await send(whole.subarray(0, 1000), 0)
  for (const [part, offset] of [
    [whole.subarray(0, 1000), 0],
    [whole.subarray(2000, 3000), 2000],
  ] as const) {
    const { status, headers } = await send(part, offset)
    expect([status, headers['upload-offset']]).toEqual([409, '1000'])
  }
  expect((await send(Buffer.alloc(3001), 1000)).status).toBe(409)
  await send(whole.subarray(1000), 1000)
  const again = await send(whole.subarray(1000), 1000)
  expect([again.status, again.headers['upload-offset']]).toEqual([409, '4000'])
  expect((await citizen.get(path)).body.state).toBe('arrived')
})

test('the last part sent twice at the same time is taken once', async () => {
  const whole = files.pdf(4000)
  const { send } = await declare(whole)
  const answers = await Promise.all([send(whole, 0), send(whole, 0), send(whole, 0)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('what is not the declared file is thrown away and can be sent anew', async () => {
  const whole = files.pdf(4000)
  const { send, receipt } = await declare(whole)
  const other = Buffer.from(whole)
  other[100] = 0x20
  await send(other.subarray(0, 2000), 0)
  const { status, headers } = await send(other.subarray(2000), 2000)
  expect([status, headers['upload-offset']]).toEqual([409, '0'])
  expect((await receipt()).attachments[0]).toMatchObject({ state: 'missing', offset: 0 })
  expect((await send(whole, 0)).body.state).toBe('arrived')
})

test('62N a refused file says why, nothing of it is kept, and the complaint stands', async () => {
  const { send, receipt, citizen, path, attachment, id } = await declare(files.eicar, '../../x.pdf')
  expect((await send(files.eicar, 0)).body).toMatchObject({ state: 'refused', refusedBecause: 'notAllowedKind' })
  expect(await receipt()).toMatchObject({ state: 'sent', attachments: [{ name: 'x.pdf', state: 'refused' }] })
  expect((await citizen.get(`${path}/content`)).status).toBe(404)
  const delivery = await deliveryClient(app)
  expect((await delivery.get(`/filings/${id}/attachments/${attachment.id}/content`)).status).toBe(404)
  const kept = 'select 1 from attachment_parts where attachment_id = $1'
  expect((await app.db.query(kept, [attachment.id])).length).toBe(0)
})

test('62N a photo is passed on without its metadata, under a name of its own kind', async () => {
  const { send, citizen, path } = await declare(files.heicPhoto, 'IMG_0001.HEIC')
  expect((await send(files.heicPhoto, 0)).body).toMatchObject({ state: 'arrived', mediaType: 'image/jpeg' })
  const { headers } = await citizen.get(`${path}/content`)
  expect(headers['content-disposition']).toContain('filename="IMG_0001.jpg"')
})

test.each([
  ['an empty file', { size: 0 }, '/attachments/0/size'],
  ['a file of more than 10 MB', { size: 10 * 1024 * 1024 + 1 }, '/attachments/0/size'],
  ['a file without a name', { name: '' }, '/attachments/0/name'],
  ['a name with NUL', { name: 'a\0.pdf' }, '/attachments/0/name'],
])('62N %s is refused by its field, and nothing is filed', async (_what, wrong, pointer) => {
  const citizen = await feedCitizen(app)
  const { filed, id } = await file(citizen, [{ ...files.declared(files.pdf(), 'a.pdf'), ...wrong }])
  expect([filed.status, filed.body.errors[0].pointer]).toEqual([422, pointer])
  expect((await citizen.get(`/complaints/${id}`)).status).toBe(404)
})

test('62N eleven files, the same id twice, an empty part and one of more than a megabyte are refused', async () => {
  const citizen = await feedCitizen(app)
  const one = files.declared(files.pdf(), 'a.pdf')
  const eleven = await file(
    citizen,
    Array.from({ length: 11 }, () => files.declared(files.pdf(), 'a.pdf')),
  )
  const twice = await file(citizen, [one, { ...one, name: 'b.pdf' }])
  expect([eleven, twice].map(({ filed }) => [filed.status, filed.body.errors[0].pointer])).toEqual([
    [422, '/attachments'],
    [422, '/attachments/1/id'],
  ])
  const { at } = await file(citizen, [one])
  const sizes = [Buffer.alloc(0), Buffer.alloc(1024 * 1024 + 1)]
  const answers = await Promise.all(sizes.map((part) => citizen.patch(at(one), part, 0)))
  expect(answers.map(({ status }) => status)).toEqual([422, 413])
})

test('57N another citizen’s file is not linked to my complaint, and cannot be sent to or fetched through it', async () => {
  const theirs = await declare(files.pdf())
  const citizen = await feedCitizen(app)
  const { filed, id, at } = await file(citizen, [files.declared(files.pdf(), 'min.pdf'), theirs.attachment])
  expect([filed.status, (await citizen.get(`/complaints/${id}`)).status]).toEqual([404, 404])
  const mine = await file(citizen, [])
  for (const path of [at(theirs.attachment), mine.at(theirs.attachment), theirs.path]) {
    expect((await citizen.patch(path, files.pdf(), 0)).status).toBe(404)
    expect((await citizen.get(path)).status).toBe(404)
    expect((await citizen.get(`${path}/content`)).status).toBe(404)
  }
  expect((await theirs.receipt()).attachments[0].state).toBe('missing')
})

test('the same complaint with the same files again gives the same receipt, and with other files 422', async () => {
  const citizen = await feedCitizen(app)
  const attachments = [files.declared(files.pdf(), '../a.pdf')]
  const { id, filed } = await file(citizen, attachments)
  const again = await citizen.put(`/complaints/${id}`, { ...complaint, attachments })
  expect([again.status, again.body]).toEqual([200, filed.body])
  expect((await citizen.put(`/complaints/${id}`, { ...complaint, attachments: [] })).status).toBe(422)
})

test('48P a part that is sent as a form could send it is refused', async () => {
  const { citizen, path } = await declare(files.pdf())
  const { cookie } = await app.signIn(citizen.personId)
  const patch = (headers: Record<string, string>) =>
    app.app.inject({
      method: 'PATCH',
      url: `/api/cases/${citizen.caseId}${path}`,
      headers: { cookie, 'upload-offset': '0', 'sec-fetch-site': 'same-origin', ...headers },
      payload: files.pdf(),
    })
  const part = 'application/offset+octet-stream'
  const statuses = [
    await patch({ 'content-type': 'text/plain' }),
    await patch({ 'content-type': 'multipart/form-data; boundary=x' }),
    await patch({ 'content-type': part, 'sec-fetch-site': 'cross-site' }),
    await patch({ 'content-type': 'application/json' }),
  ].map(({ statusCode }) => statusCode)
  expect(statuses).toEqual([403, 403, 403, 415])
  expect((await patch({ 'content-type': part })).statusCode).toBe(200)
})

test('a filing is listed for the municipality again until every file that arrived is acknowledged', async () => {
  const whole = files.pdf()
  const { send, id, attachment, receipt } = await declare(whole)
  const delivery = await deliveryClient(app)
  const states = async (): Promise<string[] | null> => {
    const { body } = await delivery.get('/filings?limit=100')
    const filing = body.items.find(({ filingId }: { filingId: string }) => filingId === id)
    return filing?.receipt.attachments.map(({ state }: { state: string }) => state) ?? null
  }
  const acknowledge = () => delivery.put(`/filings/${id}/attachments/${attachment.id}/receipt`, { at: now })
  expect(await states()).toEqual(['missing'])
  await delivery.put(`/filings/${id}/receipt`, { state: 'received', at: now })
  expect(await states()).toBeNull()
  expect((await acknowledge()).status).toBe(409)
  await send(whole, 0)
  expect(await states()).toEqual(['arrived'])
  for (let times = 0; times < 2; times += 1) expect((await acknowledge()).status).toBe(204)
  expect(await states()).toBeNull()
  expect(await receipt()).toMatchObject({ state: 'received', attachments: [{ state: 'received' }] })
  const entries = 'select action from audit_entries where ref_id = $1 order by action'
  const actions = await app.db.query<{ action: string }>(entries, [attachment.id])
  expect(actions.map(({ action }) => action)).toEqual(['acknowledged', 'filed'])
})

test('a representative sends files with what they file, an assistant only sees that they came', async () => {
  const { citizen, send, path } = await declare(files.pdf())
  const representative = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  const assistant = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['complaints'] })
  const attachment = files.declared(files.pdf(), 'a.pdf')
  const { at } = await file(representative, [attachment])
  expect((await representative.patch(at(attachment), files.pdf(), 0)).body.state).toBe('arrived')
  expect((await assistant.patch(path, files.pdf(), 0)).status).toBe(403)
  await send(files.pdf(), 0)
  expect((await assistant.get(path)).body.state).toBe('arrived')
})

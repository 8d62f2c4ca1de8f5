import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { createAccessTokens } from './access-tokens.ts'

const secret = 's%C3%A6cret +1'
const client = {
  id: 'fagsystem',
  secretSha256: createHash('sha256').update(secret).digest('hex'),
  municipality: 'Prøve Kommune',
}
let service: TestApp

beforeAll(async () => {
  service = await buildTestApp({ env: { FEED_CLIENTS: JSON.stringify([client]) } })
})
afterAll(() => service.close())

const ask = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  service.call({
    method: 'POST',
    url: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ grant_type: 'client_credentials', ...fields }).toString(),
  })
const credentials = { client_id: client.id, client_secret: secret }
const basic = (id: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`,
})

test('a client that knows its secret gets a token for all it may do, for ten minutes', async () => {
  const answer = await ask(credentials)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'feed delivery' })
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('the secret may come by HTTP Basic, percent-encoded as the standard says', async () => {
  expect((await ask({}, basic(client.id, encodeURIComponent(secret)))).statusCode).toBe(200)
})

test.each([
  ['a wrong secret', { ...credentials, client_secret: 'x' }, {}],
  ['an unknown client', { ...credentials, client_id: 'nobody' }, {}],
  ['no secret at all', { client_id: client.id }, {}],
  ['a wrong secret by HTTP Basic', {}, basic(client.id, 'x')],
  [
    'HTTP Basic without a colon',
    credentials,
    { authorization: `Basic ${Buffer.from('fagsystem').toString('base64')}` },
  ],
])('%s gets none', async (_what, fields, headers) => {
  const answer = await ask(fields, headers)
  expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Basic realm="udvej"'])
})

test('a client may ask for less than it has, and not for what there is not', async () => {
  expect((await ask({ ...credentials, scope: 'delivery' })).json().scope).toBe('delivery')
  expect((await ask({ ...credentials, scope: 'delivery admin' })).statusCode).toBe(422)
})

test('another way of asking is refused', async () => {
  expect((await ask({ ...credentials, grant_type: 'password' })).json().errors[0].pointer).toBe('/grant_type')
  const json = await service.call({
    method: 'POST',
    url: '/oauth/token',
    payload: { grant_type: 'client_credentials', ...credentials },
  })
  expect(json.statusCode).toBe(415)
})

test('a token opens the feed until it is ten minutes old', async () => {
  const { access_token: token } = (await ask(credentials)).json<{ access_token: string }>()
  const list = () => service.call({ url: '/delivery/filings', headers: { authorization: `Bearer ${token}` } })
  expect((await list()).statusCode).toBe(200)
  service.time.now = new Date(service.time.now.getTime() + 600_000)
  const late = await list()
  expect([late.statusCode, late.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"'])
})

test('a token outlives the rotation of keys and not the removal of its own', () => {
  const [older, newer, third] = [randomBytes(32), randomBytes(32), randomBytes(32)] as [Buffer, Buffer, Buffer]
  const now = () => new Date('2026-11-23T09:00:00Z')
  const token = createAccessTokens([older], now).issue({ clientId: 'a', scopes: ['feed'] })
  expect(createAccessTokens([newer, older], now).read(token)).toEqual({ clientId: 'a', scopes: ['feed'] })
  expect(createAccessTokens([newer, third], now).read(token)).toBeNull()
})

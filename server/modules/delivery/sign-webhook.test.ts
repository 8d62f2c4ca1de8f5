import { expect, test } from 'vitest'
import { signatureHeaders } from './sign-webhook.ts'

// What Standard Webhooks publishes for those who sign and those who check.
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1614265330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const { secret, id, at, body, signature } = published
const another = `whsec_${Buffer.alloc(24, 7).toString('base64')}`

type Request = { headers: Record<string, string>; body: string; secrets: string[]; now: Date }
const { isGenuine }: { isGenuine: (request: Request) => boolean } = await import(
  new URL('../../../docs/examples/verify-webhook.mjs', import.meta.url).href
)
const request = (change: Partial<Request> = {}): Request => ({
  ...{ headers: signatureHeaders(id, at, body, [secret]), body, secrets: [secret], now: at },
  ...change,
})
const minutes = (count: number) => new Date(at.getTime() + count * 60_000)

test('what is published for the standard is signed as published', () => {
  expect(signatureHeaders(id, at, body, [secret])).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': signature,
  })
})

test('the check of the integrators’ guide takes what is signed, with the clocks five minutes apart', () => {
  expect([
    isGenuine(request()),
    isGenuine(request({ now: minutes(5) })),
    isGenuine(request({ now: minutes(-5) })),
  ]).toEqual([true, true, true])
})

test('while a secret changes both ends may have two of them', () => {
  const both = signatureHeaders(id, at, body, [another, secret])
  expect(isGenuine(request({ headers: both }))).toBe(true)
  expect(isGenuine(request({ headers: both, secrets: [another] }))).toBe(true)
  expect(isGenuine(request({ secrets: [another, secret] }))).toBe(true)
})

test.each<[string, Partial<Request>]>([
  ['another body', { body: `${body} ` }],
  ['another id', { headers: { ...request().headers, 'webhook-id': 'msg_other' } }],
  ['another time', { headers: { ...request().headers, 'webhook-timestamp': '1614265331' } }],
  ['a time that is none', { headers: { ...request().headers, 'webhook-timestamp': 'now' } }],
  ['another secret', { secrets: [another] }],
  ['no signature', { headers: { 'webhook-id': id, 'webhook-timestamp': '1614265330' } }],
  ['no headers', { headers: {} }],
  ['a repetition six minutes later', { now: minutes(6) }],
  ['a time six minutes ahead', { now: minutes(-6) }],
])('the check refuses %s', (_what, change) => {
  expect(isGenuine(request(change))).toBe(false)
})

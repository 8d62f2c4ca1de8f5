import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { type SecurityOptions, securityPlugin } from './security.ts'

async function headersOf(options: SecurityOptions, path = '/') {
  const app = Fastify()
  await app.register(securityPlugin, options)
  app.get('/', async () => 'ok')
  app.get('/api/thing', async () => 'ok')
  const { headers } = await app.inject(path)
  await app.close()
  return headers
}

test('a page may load nothing but its own files and the inline parts it was built with', async () => {
  const headers = await headersOf({
    publicUrl: 'https://udvej.example',
    formOrigins: ['https://id.example'],
    scriptHashes: ['sha256-abc='],
    styleHashes: ['sha256-def='],
  })
  const policy = Object.fromEntries(
    String(headers['content-security-policy'])
      .split(';')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  )
  expect(policy).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'sha256-abc='",
    'style-src': "'self' 'sha256-def='",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'self' https://id.example",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  })
})

test('a page carries the other headers, and HSTS only on https', async () => {
  const secure = await headersOf({ publicUrl: 'https://udvej.example' })
  expect(secure).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'strict-transport-security': 'max-age=31536000',
    'permissions-policy': expect.stringContaining('camera=()'),
  })
  expect(await headersOf({ publicUrl: 'http://localhost:3000' })).not.toHaveProperty('strict-transport-security')
})

test('no page asks for a process for its origin alone, which would be set up anew each time one is opened', async () => {
  expect(await headersOf({ publicUrl: 'https://udvej.example' })).not.toHaveProperty('origin-agent-cluster')
})

test.each(['/api/thing', '/api/nothing', '/feed/nothing', '/assets/nothing.js'])(
  'data and files carry what counts for them alone: %s is no page, runs nothing and is shown in none of another site',
  async (path) => {
    const headers = await headersOf({ publicUrl: 'https://udvej.example' }, path)
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none';form-action 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
    })
    expect(headers).not.toHaveProperty('permissions-policy')
  },
)

test.each(['/auth/nothing', '/idp/nothing', '/sw.js', '/docs/nothing'])(
  '%s has the headers of a page: it is one, or what it runs obeys them',
  async (path) => {
    const headers = await headersOf({ publicUrl: 'https://udvej.example' }, path)
    expect(headers['content-security-policy']).toContain("connect-src 'self'")
    expect(headers['x-frame-options']).toBe('DENY')
  },
)

test('an answer under /api is kept by nobody, a page may be', async () => {
  const options = { publicUrl: 'https://udvej.example' }
  expect((await headersOf(options, '/api/thing'))['cache-control']).toBe('no-store')
  expect((await headersOf(options, '/api/nothing'))['cache-control']).toBe('no-store')
  expect(await headersOf(options)).not.toHaveProperty('cache-control')
})

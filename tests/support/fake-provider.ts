import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/**
 * A provider that signs whatever the test says, so that a test can be the attacker.
 * @param port 0 for any free one
 */
export async function startFakeProvider(port = 0) {
  const lies = {
    /** Claims that replace the right ones in the next ID tokens. */
    claims: {} as Record<string, unknown>,
    alg: 'RS256' as 'RS256' | 'none',
    signature: undefined as string | undefined,
    /** Claims that only the userinfo endpoint tells. */
    userinfo: {} as Record<string, unknown>,
    tokenStatus: 200,
    metadata: {} as Record<string, unknown>,
  }
  const codes = new Map<string, { nonce: string; clientId: string }>()
  const issuer = () => `http://localhost:${(server.address() as AddressInfo).port}`

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer())
    if (url.pathname === '/.well-known/openid-configuration')
      return json(response, { ...metadata(issuer()), ...lies.metadata })
    if (url.pathname === '/jwks')
      return json(response, { keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'k' }] })
    if (url.pathname === '/userinfo') return json(response, { sub: 'subject', ...lies.userinfo })
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => answerToken(response, new URLSearchParams(body).get('code') ?? ''))
  })

  function answerToken(response: ServerResponse, code: string): void {
    const known = codes.get(code)
    codes.delete(code)
    if (!known || lies.tokenStatus !== 200) {
      json(response, { error: 'invalid_grant' }, known ? lies.tokenStatus : 400)
      return
    }
    const now = Math.floor(Date.now() / 1000)
    const right = { iss: issuer(), aud: known.clientId, sub: 'subject', nonce: known.nonce, iat: now, exp: now + 300 }
    const idToken = sign({ ...right, ...lies.claims }, lies.alg, lies.signature)
    json(response, { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken })
  }

  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  return {
    issuer: issuer(),
    lies,
    /** What the provider would answer to an authorization request: the address that it sends the browser back to. */
    authorize(request: URL): URL {
      const code = randomUUID()
      const wish = request.searchParams
      codes.set(code, { nonce: wish.get('nonce') ?? '', clientId: wish.get('client_id') ?? '' })
      const back = new URL(wish.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ code, state: wish.get('state') ?? '' }).toString()
      return back
    },
    honest() {
      Object.assign(lies, {
        claims: {},
        alg: 'RS256',
        signature: undefined,
        userinfo: {},
        tokenStatus: 200,
        metadata: {},
      })
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    // It even claims to allow unsigned tokens; the service must not care.
    id_token_signing_alg_values_supported: ['RS256', 'none'],
  }
}

function sign(claims: object, alg: string, signature?: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const input = `${part({ alg, kid: 'k' })}.${part(claims)}`
  if (alg === 'none') return `${input}.`
  return `${input}.${signature ?? createSign('RSA-SHA256').update(input).sign(privateKey).toString('base64url')}`
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBuiltApp } from '#server/built-app.ts'
import { problemPlugin } from './problem.ts'
import { securityPlugin } from './security.ts'
import { sessionPlugin } from './session.ts'
import { notFoundHandler, staticPlugin } from './static.ts'

const publicUrl = 'http://localhost'
const folder = mkdtempSync(join(tmpdir(), 'udvej-static-'))
const inlineScript = 'document.documentElement.dataset.theme="dark"'
const html = (language: string) =>
  `<html lang="${language}"><style>p{color:red}</style><script>${inlineScript}</script><script type="module" src="/assets/a-1.js"></script></html>`
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
  mkdirSync(join(folder, 'openings/da/complaints'), { recursive: true })
  for (const [file, content] of Object.entries({
    'index.html': html('da'),
    'en.html': html('en'),
    'openings/da/landing.html': html('da').replace('</html>', '<h1>Find vej</h1></html>'),
    'openings/da/complaints/new.html': html('da').replace('</html>', '<h1>Klag</h1></html>'),
    'sw.js': 'self',
    'assets/a-1.js': 'console.log(1)',
    '.vite/manifest.json': '{}',
    '.vite/page-files.json': JSON.stringify({
      da: { plan: ['/assets/plan-1.js', '/assets/plan-2.css'], 'letters/:': ['/assets/letter-1.js'] },
      en: { '': ['/assets/words-en-1.js'] },
    }),
  })) {
    writeFileSync(join(folder, file), content)
  }
  writeFileSync(join(folder, 'assets/a-1.js.br'), brotliCompressSync('console.log(1)'))
  app = await serve(folder)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

async function serve(from: string): Promise<FastifyInstance> {
  const builtApp = readBuiltApp(from)
  const pages = { builtApp, sessionCookie: 'udvej_session' }
  const server = Fastify()
  await server.register(problemPlugin, { notFound: notFoundHandler(pages) })
  await server.register(securityPlugin, { publicUrl, ...builtApp })
  await server.register(sessionPlugin, { publicUrl, cookieName: 'udvej_session', resolveSession: async () => null })
  await server.register(staticPlugin, pages)
  return server
}

const navigate = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { accept: 'text/html,*/*', ...headers } })

test.each(['/', '/plan', '/case/6f1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a11/letters', '/nobody-knows-this'])(
  '%s is the shell, checked anew each time',
  async (url) => {
    const answer = await navigate(url)
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers['content-type']]).toEqual([
      200,
      'no-cache',
      'text/html; charset=utf-8',
    ])
    expect(answer.body).toContain('lang="da"')
  },
)

test.each([
  ['the chosen language', { cookie: 'udvej_lang=en', 'accept-language': 'da' }, 'en'],
  ['the browser’s language', { 'accept-language': 'de, en-GB;q=0.8, da;q=0.5' }, 'en'],
  ['a language that is not wanted', { 'accept-language': 'en;q=0, de' }, 'da'],
  ['a language that there is not', { cookie: 'udvej_lang=../../etc' }, 'da'],
])('%s decides which shell it is', async (_what, headers, language) => {
  const answer = await navigate('/plan', headers)
  expect([answer.headers['content-language'], answer.body.includes(`lang="${language}"`)]).toEqual([language, true])
})

const letter = '/letters/1e15b254-bf29-55c0-af89-90fc3e001115'
test.each([
  [
    '/plan?from=mail',
    {},
    '</assets/plan-1.js>; rel=modulepreload, </assets/plan-2.css>; rel=preload; as=style; crossorigin',
  ],
  [letter, {}, '</assets/letter-1.js>; rel=modulepreload'],
  [`/case/6f1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a11${letter}/`, {}, '</assets/letter-1.js>; rel=modulepreload'],
  ['/', { cookie: 'udvej_lang=en' }, '</assets/words-en-1.js>; rel=modulepreload'],
  ['/', {}, undefined],
  ['/nobody-knows-this', {}, undefined],
])('%s with %j names the files that the page starts with', async (url, headers, link) => {
  expect((await navigate(url, headers)).headers.link).toBe(link)
})

const session = 'udvej_session=x'
test.each([
  ['somebody without a session', '/', '', 'Find vej'],
  ['the same in a language without openings', '/', 'udvej_lang=en', null],
  ['the same, back from a sign-in that failed', '/?signin=failed', '', null],
  ['the same at the address of a page', '/complaints/new', '', null],
  ['somebody with a session', '/', session, null],
  ['the same at the address of a form', '/complaints/new', session, 'Klag'],
  ['the same, about a letter', '/complaints/new?about=letter', session, null],
  ['a helper', '/case/6f1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a11/complaints/new', session, null],
  ['somebody who tries for other files', '/../da/landing', session, null],
])('%s finds at %s with %j the words %j in the html', async (_who, url, cookie, words) => {
  const answer = await navigate(url, { cookie })
  expect([answer.statusCode, /<h1>(.*)<\/h1>/.exec(answer.body)?.[1] ?? null]).toEqual([200, words])
  expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'sha256-")
})

test('a file with a hash in its name is kept for a year and comes compressed', async () => {
  const answer = await app.inject({ url: '/assets/a-1.js', headers: { 'accept-encoding': 'gzip, br' } })
  expect(answer.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    vary: 'accept-encoding',
  })
  const plain = await app.inject({ url: '/assets/a-1.js' })
  expect([plain.body, plain.headers['content-encoding']]).toEqual(['console.log(1)', undefined])
})

test('the service worker is checked anew each time', async () => {
  expect((await app.inject('/sw.js')).headers['cache-control']).toBe('no-cache')
})

test.each([
  '/assets/gone-2.js',
  '/assets/',
  '/fonts/gone.woff2',
  '/favicon.ico',
  '/.vite/manifest.json',
  '/assets/a-1.js.br',
  '/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/api/unknown',
  '/docs/unknown',
])('%s is 404 and never HTML, even for somebody who navigates', async (url) => {
  const answer = await navigate(url)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
})

test('a program that asks for an unknown address gets no page', async () => {
  expect((await app.inject({ url: '/plan', headers: { accept: 'application/json' } })).statusCode).toBe(404)
  expect((await app.inject({ method: 'POST', url: '/plan', headers: { accept: 'text/html' } })).statusCode).toBe(404)
})

test('the content policy allows exactly the inline script and style that were built', async () => {
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
  const policy = String((await navigate('/')).headers['content-security-policy'])
  expect(policy).toContain(`script-src 'self' ${hash(inlineScript)};`)
  expect(policy).toContain(`style-src 'self' ${hash('p{color:red}')};`)
})

test('without a build the page says what to do', async () => {
  const bare = await serve(join(folder, 'assets'))
  const answer = await bare.inject({ url: '/plan', headers: { accept: 'text/html' } })
  expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('npm run build')])
  await bare.close()
})

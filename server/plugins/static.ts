import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { BuiltApp } from '#server/built-app.ts'
import { notFound } from '#server/problem.ts'
import { sendProblem } from './problem.ts'
import { requestArea } from './request-area.ts'

const year = 'public, max-age=31536000, immutable'
const day = 'public, max-age=86400'
const always = 'no-cache'

interface ServedPages {
  builtApp: BuiltApp | null
  /** The name of the session's cookie. Whether its session still stands is not looked up: html holds nothing of anybody's. */
  sessionCookie: string
}

/** Serves the built app: its files, precompressed, and its shell for every address that the app itself knows how to read. */
export const staticPlugin = fastifyPlugin(
  async (app: FastifyInstance, { builtApp, sessionCookie }: ServedPages) => {
    if (builtApp === null) {
      app.get('/', (_request, reply) => sendNotBuilt(reply))
      return
    }
    await app.register(fastifyStatic, {
      root: builtApp.folder,
      serve: false,
      preCompressed: true,
      cacheControl: false,
    })
    app.get('/', (request, reply) => sendShell(builtApp, sessionCookie, request, reply))
    app.get('/*', (request, reply) => {
      const path = `/${(request.params as { '*': string })['*']}`
      if (!builtApp.files.has(path)) return reply.callNotFound()
      return reply.header('cache-control', cacheFor(path)).sendFile(path.slice(1))
    })
  },
  { name: 'static' },
)

/**
 * The answer to an address that no route has: the shell when somebody navigates, because the app has its own routes; otherwise 404.
 * A missing file is never answered with HTML, or an old tab would try to run it.
 */
export function notFoundHandler({ builtApp, sessionCookie }: ServedPages) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    if (!isNavigation(request)) return sendProblem(request, reply, notFound())
    return builtApp ? sendShell(builtApp, sessionCookie, request, reply) : sendNotBuilt(reply)
  }
}

function isNavigation(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const [path = ''] = (request.raw.url ?? '').split('?')
  // Pages of the app have no dot in their address; files have.
  if (requestArea(request) !== null || /^\/(assets|fonts|icons|docs)\/|\.[^/]*$/.test(path)) return false
  return (request.headers.accept ?? '').includes('text/html')
}

function sendShell(
  builtApp: BuiltApp,
  sessionCookie: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = languageOf(request, [...builtApp.shells.keys()])
  const opening = `/openings/${language}/${openingOf(request, sessionCookie)}.html`
  if (builtApp.files.has(opening)) return sendHtml(reply, opening, language)
  const files = builtApp.pageFiles.get(language)?.get(pageOf(request)) ?? []
  if (files.length > 0) reply.header('link', files.map(startFile).join(', '))
  return sendHtml(reply, builtApp.shells.get(language) ?? '/index.html', language)
}

function sendHtml(reply: FastifyReply, path: string, language: string): FastifyReply {
  return reply
    .code(200)
    .header('cache-control', always)
    .header('content-language', language)
    .header('vary', 'cookie, accept-language')
    .sendFile(path.slice(1))
}

/**
 * The path of the page whose first words may be in the html: at the very address, as what is added to one may change them. Such html names the page's
 * files itself.
 */
function openingOf(request: FastifyRequest, sessionCookie: string): string {
  const path = (request.raw.url ?? '').slice(1)
  if (request.cookies[sessionCookie] !== undefined) return path
  return path === '' ? 'landing' : ''
}

/** The path as the build names pages: without the case, and with `:` for every id. */
function pageOf(request: FastifyRequest): string {
  const [path = ''] = (request.raw.url ?? '').split('?')
  return path
    .replace(/^\/case\/[^/]+/, '')
    .replace(/^\/|\/$/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':')
}

/** A link of the header that lets the browser fetch a file before it has read the html, in the way in which the app asks for it later. */
function startFile(file: string): string {
  return file.endsWith('.css') ? `<${file}>; rel=preload; as=style; crossorigin` : `<${file}>; rel=modulepreload`
}

/** The language that the reader chose; else the one that the browser asks for first among those there are; else Danish. */
function languageOf(request: FastifyRequest, languages: readonly string[]): string {
  const chosen = request.cookies.udvej_lang
  if (chosen !== undefined && languages.includes(chosen)) return chosen
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((item, index) => {
      const [tag = '', quality] = item.trim().toLowerCase().split(';q=')
      return { language: tag.split('-')[0] ?? '', weight: Number(quality ?? 1), index }
    })
    .filter(({ language, weight }) => weight > 0 && languages.includes(language))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  return wanted[0]?.language ?? 'da'
}

function cacheFor(path: string): string {
  // Names under assets carry a hash of their content, and fonts their edition.
  if (/^\/(assets|fonts)\//.test(path)) return year
  return path.startsWith('/icons/') ? day : always
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  const text =
    'The app has not been built. Run "npm run build", then start the service again. The API works without it.\n'
  return reply.code(503).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(text)
}

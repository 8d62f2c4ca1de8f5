import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text as bodyText } from 'node:stream/consumers'
import type { DemoRecord } from '#demo/people/records.ts'
import type { Clockwork } from './clockwork.ts'
import { type ControlView, contentSecurityPolicy, controlPage } from './control-html.ts'
import type { Language } from './control-words.ts'
import { markedWrong, meetingForSilence, newLetter } from './manual.ts'
import type { World } from './world.ts'

export interface Control {
  clockwork: Clockwork
  world: World
  now: () => Date
  /** Feeds records that somebody asked for by hand. */
  feed: (records: readonly DemoRecord[]) => Promise<void>
}

/** The control page, on this computer only. Call `listen` on it. */
export function createControlServer(control: Control): Server {
  return createServer((request, response) => {
    answer(control, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}

async function answer(control: Control, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  // Pages of other sites must neither press these buttons nor read the page under a name of their own.
  if (!isFromHere(request)) return send(response, 403)
  if (request.method === 'GET' && url.pathname === '/') return sendPage(response, view(control, url.searchParams))
  if (request.method !== 'POST') return send(response, 404)
  const form = new URLSearchParams(await bodyText(request))
  const happened = await press(control, url.pathname.slice(1), form)
  if (happened === null) return send(response, 404)
  const outcome = happened ? 'happened' : 'nothing'
  response.writeHead(303, { Location: `/?lang=${languageOf(form)}&outcome=${outcome}` }).end()
}

function isFromHere({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  const site = headers['sec-fetch-site']
  return ['127.0.0.1', 'localhost'].includes(host) && (site === undefined || site === 'same-origin' || site === 'none')
}

/** Whether something happened; null when there is no such button. */
async function press(control: Control, button: string, form: URLSearchParams): Promise<boolean | null> {
  const { clockwork, world, now } = control
  const field = (name: string) => form.get(name) ?? ''
  switch (button) {
    case 'pause':
      clockwork.pause()
      return true
    case 'resume':
      clockwork.resume()
      return true
    case 'next':
      await clockwork.next(field('filing'))
      return true
    case 'forgotten':
      await clockwork.answerForgotten(field('filing'))
      return true
    case 'book':
      return feed(control, meetingForSilence(now()))
    case 'letter':
      return feed(
        control,
        newLetter(
          world,
          { caseId: field('case'), kind: field('kind') === 'hearing' ? 'hearing' : 'information' },
          now(),
        ),
      )
    case 'wrong':
      return feed(control, markedWrong(world, field('fact'), now()))
    default:
      return null
  }
}

async function feed({ feed: feedRecords }: Control, record: DemoRecord | null): Promise<boolean> {
  if (record === null) return false
  await feedRecords([record])
  return true
}

function view({ clockwork, world }: Control, query: URLSearchParams): ControlView {
  const outcome = query.get('outcome')
  return {
    language: languageOf(query),
    isPaused: clockwork.isPaused,
    desk: clockwork.desk(),
    facts: world.all('fact').filter(({ data }) => data.status !== 'wrong'),
    cases: world
      .all('case')
      .map(({ id, data }) => ({ id, name: world.find('person', data.personId)?.data.name ?? data.title.da })),
    outcome: outcome === 'happened' || outcome === 'nothing' ? outcome : null,
  }
}

function languageOf(parameters: URLSearchParams): Language {
  return parameters.get('lang') === 'en' ? 'en' : 'da'
}

function sendPage(response: ServerResponse, page: ControlView): void {
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    .end(controlPage(page))
}

function send(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

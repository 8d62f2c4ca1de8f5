import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { components } from '#api/generated/types.ts'
import { Outbox, type OutboxPorts } from '#src/shared/offline/outbox.ts'
import type { OutboxItem } from '#src/shared/offline/outbox-item.ts'
import { type PhoneOutbox, phoneOutbox } from '#src/shared/offline/outbox-store.ts'
import { sendItem } from '#src/shared/offline/outbox-transport.ts'
import { holdOpen } from '#src/shared/offline/vault.ts'
import { Browser } from './browser.ts'

type Receipt = components['schemas']['Receipt']
type Session = components['schemas']['Session']

/** A phone gives up on an answer that does not come. Real ones wait longer; nothing else is different here. */
const longestAnswerMs = 1_500
/** The outbox's pauses, a thousandth of the real ones. */
const pauses = { first: 4, longest: 60, shortest: 2 }

export interface FaultyPhoneOptions {
  /** The service itself, for signing in: a person signs in again until it works. */
  url: string
  /** What stands between the phone and the service. */
  proxyPort: number
  /** Who signs in, by the key in demo/test-persons.json. */
  person: string
  /** Whether its browser knows Web Locks: without, two tabs send at the same time. */
  locks: boolean
  random: () => number
}

/** The app's own outbox, its own store and its own transport, without the pages around them: one person's phone with any number of tabs. */
export interface FaultyPhone {
  signIn: () => Promise<void>
  /** The session ends, as it does by itself after an hour. */
  loseSession: () => Promise<void>
  /** Takes a complaint in to be sent. Its id, and the mark in its text. */
  file: (mark: string) => Promise<string>
  openTab: () => void
  /** Every tab dies where it is; one is opened again. */
  crash: () => void
  /** What a person does who sees that it waits: looks, and signs in again when asked to. */
  look: () => Promise<void>
  waiting: () => Promise<OutboxItem[]>
  /** The receipts that the phone keeps, by filing. */
  receipts: () => Promise<Map<string, Receipt>>
  /** What the service says of a filing. */
  receiptAtService: (id: string) => Promise<Receipt | null>
  close: () => void
}

export async function openFaultyPhone(options: FaultyPhoneOptions): Promise<FaultyPhone> {
  const { url, proxyPort, person, locks, random } = options
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const store: PhoneOutbox = phoneOutbox(holdOpen(randomUUID(), 'shared', key))
  // Limits count by address. A proxy in front of the service is trusted to name it, so each phone has its own.
  const address = `10.${byte(random)}.${byte(random)}.${byte(random)}`
  let browser = newBrowser()
  let caseId = ''
  let tabs: Outbox[] = []
  let lock: Promise<unknown> = Promise.resolve()

  function newBrowser(): Browser {
    return new Browser(url, undefined, { 'x-forwarded-for': address })
  }
  const ask = (path: string, init: RequestInit = {}) =>
    browser.fetch(`http://127.0.0.1:${proxyPort}${path}`, { ...init, signal: AbortSignal.timeout(longestAnswerMs) })

  const alone: OutboxPorts['alone'] = (work) => {
    if (!locks) return work()
    const turn = lock.then(work, work)
    lock = turn.catch(() => undefined)
    return turn
  }
  const openTab = () => {
    const outbox = new Outbox(
      {
        ...{ store, alone, random, now: () => Date.now(), onChange: () => undefined },
        send: (item) => sendItem(ask, item),
        isStillOurs: async () => {
          const session = (await (await ask('/api/session')).json()) as Session
          return session.cases.some((one) => one.caseId === caseId)
        },
      },
      pauses,
    )
    tabs.push(outbox)
    void outbox.wake('all')
  }
  const close = () => {
    for (const tab of tabs) tab.stop()
    tabs = []
  }

  async function signIn(): Promise<void> {
    await untilItWorks(async () => {
      browser = newBrowser()
      await pick(browser, person)
      const session = (await (await browser.fetch('/api/session')).json()) as Session
      const own = session.cases.find(({ relation }) => relation === 'self')
      if (!own) throw new Error('Nobody is signed in')
      caseId = own.caseId
    })
  }

  await signIn()
  return {
    ...{ signIn, openTab, close, waiting: () => store.list() },
    loseSession: async () => {
      const headers = { accept: 'application/json' }
      await untilItWorks(async () => void (await browser.fetch('/auth/logout', { method: 'POST', headers })))
    },
    file: async (mark) => {
      const id = randomUUID()
      const body = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: mark }] }
      await store.freeze({
        ...{ id, caseId, queuedAt: new Date().toISOString(), facts: {} },
        request: { path: `/api/cases/${caseId}/complaints/${id}`, body },
        draft: { kind: 'complaint', content: body, basedOn: 0 },
        state: { name: 'waiting', tries: 0 },
      })
      return id
    },
    crash: () => {
      close()
      openTab()
    },
    look: async () => {
      const isOut = tabs.some(({ pause }) => pause === 'signedOut')
      if (isOut) await signIn()
      await Promise.all(tabs.map((tab) => (isOut ? tab.resume() : tab.wake('all'))))
    },
    receipts: async () => new Map((await store.sent()).map(({ id, receipt }) => [id, receipt])),
    receiptAtService: async (id) => {
      let found: Receipt | null = null
      await untilItWorks(async () => {
        const answer = await browser.fetch(`/api/me/receipts/${id}`)
        if (answer.status === 401) await signIn()
        if (!answer.ok && answer.status !== 404) throw new Error(`${answer.status}`)
        found = answer.ok ? ((await answer.json()) as Receipt) : null
      })
      return found
    },
  }
}

/** Walks the sign-in as a person does. @throws Error wherever it is stuck */
async function pick(browser: Browser, person: string): Promise<void> {
  const { url } = await browser.visit('/auth/login?returnTo=/')
  const picked = await browser.fetch(url.href, { method: 'POST', body: new URLSearchParams({ person }) })
  const next = picked.headers.get('location')
  if (next === null) throw new Error(`The sign-in answers ${picked.status}`)
  await browser.visit(next, ({ pathname }) => !/^\/(idp|auth)\//.test(pathname))
}

/** Tries again while the service is away: it is killed and started under our hands. */
async function untilItWorks(act: () => Promise<void>): Promise<void> {
  const until = Date.now() + 15 * 60_000
  for (;;) {
    try {
      return await act()
    } catch (cause) {
      if (Date.now() > until) throw new Error('It never worked', { cause })
      await wait(50)
    }
  }
}

function byte(random: () => number): number {
  return 1 + Math.floor(random() * 254)
}

import 'fake-indexeddb/auto'
import { promisify } from 'node:util'
import { HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { locksOfTabs } from '#tests/support/locks-of-tabs.ts'
import { uploadService } from '#tests/support/upload-service.ts'
import type { OutboxItem } from './outbox-item.ts'

withApiServer()

const realTime = promisify(setTimeout)
const filingId = '22222222-2222-4222-8222-222222222222'
let vaultId: string
let key: CryptoKey

beforeEach(async () => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vaultId = crypto.randomUUID()
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
})
afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.close()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'locks')
  vi.useRealTimers()
})

/** The app's modules as a page of its own has them, with the person's vault open. */
async function openTab() {
  vi.resetModules()
  const held = await import('./held-files.ts')
  const vaults = await import('./vault.ts')
  const uploads = await import('./uploads.ts')
  const session = await import('#src/shared/http/session-state.ts')
  const outbox = await import('./outbox-runtime.ts')
  const unlock = () => vaults.holdOpen(vaultId, 'shared', key)
  unlock()
  session.reportSignedIn()
  const tab = {
    ...{ ...held, ...uploads, ...session, ...outbox, unlock, lock: vaults.lockVault },
    /** Adds a file to the filing, and says that its text was sent. */
    hold: async (content: string, name = 'Foto.jpg') => {
      const id = crypto.randomUUID()
      const path = `/api/cases/own/complaints/${filingId}/attachments/${id}`
      return held.holdFile({ id, filingId, path }, new File([content], name))
    },
    names: async () => (await held.heldFiles()).map(({ name }) => name),
    close: async () => {
      for (const { id } of await held.heldFiles()) await held.letGo(id)
      vaults.lockVault()
    },
  }
  tabs.push(tab)
  return tab
}
const tabs: { close: () => Promise<void> }[] = []

const nothingElse = () => undefined
/** Long enough for the longest pause, with time for what is asked to be answered. */
async function later(): Promise<void> {
  for (let part = 0; part < 5; part += 1) {
    await vi.advanceTimersByTimeAsync(13_000)
    await realTime(40)
  }
}

test('25N a file goes on where the service has it, and is forgotten here when it is whole there', async () => {
  const tab = await openTab()
  const { expects, stored, asked } = uploadService(nothingElse)
  const file = await tab.hold('abcdefgh')
  expects(file, 'abcde')
  await tab.releaseFiles(filingId)
  tab.startUploads()
  await eventually(async () => expect(await tab.names()).toEqual([]))
  expect(asked).toEqual(['where?', '5: fgh'])
  expect(stored.get(file.id)).toBe('abcdefgh')
  await eventually(() => expect(localStorage.getItem('udvej.files')).toBe(''))
})

test('what is still being written sends no file', async () => {
  const tab = await openTab()
  const { asked } = uploadService(nothingElse)
  await tab.hold('abc')
  tab.startUploads()
  await later()
  expect(asked).toEqual([])
  expect(await tab.names()).toEqual(['Foto.jpg'])
})

test('32N the text goes first: its file waits as long as that waits, and follows when it has its receipt', async () => {
  const tab = await openTab()
  const happenings: string[] = []
  let reachable = false
  const { expects } = uploadService((verb) => void happenings.push(verb))
  server.use(
    answer('put', '/api/cases/{caseId}/complaints/{complaintId}', () => {
      if (!reachable) return noNetwork()
      happenings.push('text')
      return { filingId, number: 'U-2026-AAAA-BBBB', filedAt: new Date().toISOString(), state: 'sent' as const }
    }),
  )
  expects(await tab.hold('abc'))
  await tab.releaseFiles(filingId)
  await tab.currentOutbox()?.store.freeze(aFiling())
  await tab.sendNow(filingId, 1_000)
  tab.startUploads()
  await later()
  expect(happenings).toEqual([])

  reachable = true
  await tab.sendNow(filingId, 1_000)
  await eventually(async () => expect(await tab.names()).toEqual([]))
  expect(happenings).toEqual(['text', 'get', 'patch'])
})

test('a file that is never what was declared is given up, so that “missing” is true, and the next one goes', async () => {
  const tab = await openTab()
  const wrong = await tab.hold('abc', 'Forkert.jpg')
  const { expects, asked, stored } = uploadService((verb, { id }) =>
    verb === 'patch' && id === wrong.id ? problem(409) : undefined,
  )
  expects(wrong)
  const right = await tab.hold('abc', 'Rigtig.jpg')
  expects(right)
  await tab.releaseFiles(filingId)
  tab.startUploads()
  await eventually(async () => expect(await tab.names()).toEqual([]))
  expect(asked.filter((what) => what === '0: abc')).toHaveLength(6)
  expect([...stored.keys()]).toEqual([right.id])
})

test('17P when the session has ended nothing is asked until somebody is signed in, and then the file goes', async () => {
  const tab = await openTab()
  let signedIn = false
  const { expects, asked } = uploadService(() => (signedIn ? undefined : problem(401)))
  expects(await tab.hold('abc'))
  await tab.releaseFiles(filingId)
  tab.startUploads()
  await eventually(() => expect(tab.currentSessionState()).toBe('expired'))
  await later()
  expect(asked).toEqual(['where?'])
  expect(await tab.names()).toEqual(['Foto.jpg'])

  signedIn = true
  tab.reportSignedIn()
  await eventually(async () => expect(await tab.names()).toEqual([]))
})

test.each([413, 415])(
  'a file that the service refuses with %i is not sent for ever, and holds up no other',
  async (status) => {
    const tab = await openTab()
    const refused = await tab.hold('abc', 'Afvist.jpg')
    const { expects, stored } = uploadService((verb, { id }) =>
      verb === 'patch' && id === refused.id ? problem(status) : undefined,
    )
    expects(refused)
    const other = await tab.hold('def', 'God.jpg')
    expects(other)
    await tab.releaseFiles(filingId)
    tab.startUploads()
    await eventually(async () => expect(await tab.names()).toEqual([]))
    expect([...stored.keys()]).toEqual([other.id])
  },
)

test('a gateway that says no makes the phone forget nothing: the file goes when the service answers', async () => {
  const tab = await openTab()
  let inTheWay = true
  const page = () =>
    new HttpResponse('<h1>Log on to our network</h1>', { status: 404, headers: { 'Content-Type': 'text/html' } })
  const { expects, asked } = uploadService(() => (inTheWay ? page() : undefined))
  vi.setSystemTime(Date.now() - 3 * 24 * 60 * 60_000)
  expects(await tab.hold('abc'))
  vi.setSystemTime(Date.now() + 3 * 24 * 60 * 60_000)
  await tab.releaseFiles(filingId)
  tab.startUploads()
  await eventually(() => expect(asked).toHaveLength(1))
  await later()
  expect(await tab.names()).toEqual(['Foto.jpg'])
  inTheWay = false
  await later()
  await eventually(async () => expect(await tab.names()).toEqual([]))
})

test('29P a busy service is not asked again sooner than it said, whatever happens in between', async () => {
  const tab = await openTab()
  let busy = true
  const refusal = () =>
    HttpResponse.json(
      { type: '/problems/busy', title: 'Busy', status: 503 },
      { status: 503, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '120' } },
    )
  const { expects, asked } = uploadService(() => (busy ? refusal() : undefined))
  expects(await tab.hold('abc'))
  await tab.releaseFiles(filingId)
  tab.startUploads()
  await eventually(() => expect(asked).toHaveLength(1))
  busy = false
  tab.startUploads()
  await later()
  expect(asked).toHaveLength(1)
  await later()
  await later()
  await eventually(async () => expect(await tab.names()).toEqual([]))
})

test('8P a file for which the phone has no room is sent from the memory of its page', async () => {
  const tab = await openTab()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const file = await tab.hold('abc')
  expect(file.kept).toBe(false)
  const { expects, stored } = uploadService(nothingElse)
  expects(file)
  await tab.releaseFiles(filingId)
  tab.startUploads()
  await eventually(async () => expect(await tab.names()).toEqual([]))
  expect(stored.get(file.id)).toBe('abc')
})

test('a file that is damaged on this phone is let go, so that “missing” is true', async () => {
  const tab = await openTab()
  const { asked } = uploadService(nothingElse)
  const file = await tab.hold('abc')
  await tab.releaseFiles(filingId)
  const { inPhoneDb } = await import('./open-db.ts')
  await inPhoneDb(async (db) => {
    const row = await db.get('fileBytes', file.id)
    if (row) await db.put('fileBytes', { ...row, sealed: { ...row.sealed, iv: new Uint8Array(12) } })
  })
  tab.startUploads()
  await eventually(async () => expect(await tab.names()).toEqual([]))
  expect(asked).toEqual([])
})

test('19P logging out while files are sent loses none: they are sealed, and go when the same person is back', async () => {
  const tab = await openTab()
  let answering = false
  const { expects } = uploadService(() => {
    if (answering) return undefined
    tab.lock()
    return noNetwork()
  })
  expects(await tab.hold('abc', 'Den første.jpg'))
  expects(await tab.hold('def', 'Den anden.jpg'))
  await tab.releaseFiles(filingId)
  tab.startUploads()
  await eventually(() => expect(localStorage.getItem('udvej.files')).toBe('2'))
  await later()
  answering = true
  expect(localStorage.getItem('udvej.files')).toBe('2')
  tab.unlock()
  expect((await tab.names()).sort()).toEqual(['Den anden.jpg', 'Den første.jpg'])
  await later()
  await eventually(async () => expect(await tab.names()).toEqual([]))
})

test('a tab that is closed while it sends leaves the rest to another, which goes on from where the service has it', async () => {
  const locks = locksOfTabs()
  const first = await openTab()
  locks.is(first)
  let hangs = true
  const never = new Promise<Response>(() => {})
  const { expects, stored, asked } = uploadService((verb) => (verb === 'patch' && hangs ? never : undefined))
  const file = await first.hold('abcdefgh')
  expects(file, 'abc')
  await first.releaseFiles(filingId)
  first.startUploads()
  await eventually(() => expect(asked).toEqual(['where?', '3: defgh']))

  const second = await openTab()
  locks.is(second)
  second.startUploads()
  await later()
  expect(asked).toHaveLength(2)
  hangs = false
  locks.close(first)
  await later()
  await eventually(async () => expect(await second.names()).toEqual([]))
  expect(stored.get(file.id)).toBe('abcdefgh')
})

function aFiling(): Omit<OutboxItem, 'seq'> {
  const content = { points: [{ whatHappened: 'Se billedet' }] }
  return {
    ...{ id: filingId, caseId: 'own', queuedAt: new Date().toISOString(), facts: {} },
    request: { path: `/api/cases/own/complaints/${filingId}`, body: content },
    draft: { kind: 'complaint', content, basedOn: 0 },
    state: { name: 'waiting', tries: 0 },
  }
}

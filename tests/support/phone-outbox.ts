import { afterEach, beforeEach, vi } from 'vitest'
import { type Answer, Outbox, type OutboxPorts } from '#src/shared/offline/outbox.ts'
import type { OutboxItem, Receipt } from '#src/shared/offline/outbox-item.ts'
import { type PhoneOutbox, phoneOutbox } from '#src/shared/offline/outbox-store.ts'
import { holdOpen, type OpenVault } from '#src/shared/offline/vault.ts'

/** When each test begins, by the clock that it moves itself. */
const begin = Date.parse('2026-11-25T10:00:00.000Z')

export const receiptOf = (id: string): Receipt => ({
  filingId: id,
  number: 'U-2026-AAAA-BBBB',
  filedAt: '2026-11-25T10:00:01.000Z',
  state: 'sent',
})
export const arrived = (item: { id: string }): Answer => ({ kind: 'receipt', receipt: receiptOf(item.id) })
export const refused = (status: number, retryAfterMs?: number): Answer => ({
  kind: 'refused',
  refusal: { status, type: '/problems/test', pointers: [] },
  ...(retryAfterMs ? { retryAfterMs } : {}),
})

export function aFiling(text: string, caseId = 'own'): Omit<OutboxItem, 'seq'> {
  const id = crypto.randomUUID()
  return {
    id,
    caseId,
    queuedAt: new Date().toISOString(),
    request: { path: `/api/cases/${caseId}/complaints/${id}`, body: { text } },
    draft: { kind: 'complaint', content: { text }, basedOn: 0 },
    state: { name: 'waiting', tries: 0 },
    facts: {},
  }
}

/** A service that answers as it is told, one answer after the other and the last one for good. What it filed is in `filed`. */
export function service(...answers: (Answer | ((item: OutboxItem) => Answer))[]) {
  const asked: { id: string; text: string; at: number }[] = []
  const send = vi.fn(async (item: OutboxItem): Promise<Answer> => {
    const { text } = item.request.body as { text: string }
    asked.push({ id: item.id, text, at: Date.now() - begin })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return typeof answer === 'function' ? answer(item) : (answer ?? { kind: 'silence' })
  })
  return { asked, send, texts: () => asked.map(({ text }) => text) }
}

/** A fresh phone for each test of a file, with somebody's vault open. */
export function withPhoneOutbox() {
  const phone = {} as { vault: OpenVault; store: PhoneOutbox }
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: begin })
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    phone.vault = holdOpen(crypto.randomUUID(), 'shared', key)
    phone.store = phoneOutbox(phone.vault)
  })
  afterEach(() => vi.useRealTimers())

  const outboxWith = (send: OutboxPorts['send'], ports: Partial<OutboxPorts> = {}) =>
    new Outbox({
      ...{
        store: phone.store,
        send,
        isStillOurs: async () => true,
        alone: (work) => work(),
        onChange: () => undefined,
      },
      ...{ now: () => Date.now(), random: () => 1 },
      ...ports,
    })
  const freeze = async (...items: Omit<OutboxItem, 'seq'>[]) => {
    for (const item of items) await phone.store.freeze(item)
  }
  const statesOf = async () => (await phone.store.list()).map(({ state }) => state.name)
  return { phone, outboxWith, freeze, statesOf }
}

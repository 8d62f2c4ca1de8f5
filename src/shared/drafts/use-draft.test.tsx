import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reportAnswer, reportSilence } from '#src/shared/http/connection.ts'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import type { Draft } from './draft.ts'
import { DraftConflict } from './draft-conflict.tsx'
import { DraftState } from './draft-state.tsx'
import { forgetAllDrafts } from './open-drafts.ts'
import { useDraft } from './use-draft.ts'

withApiServer()
beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  forgetAllDrafts()
  reportAnswer()
  vi.useRealTimers()
})

interface Note {
  text: string
}

function Writing() {
  const draft = useDraft<Note>({ caseId: 'own', kind: 'complaint', target: 'case', initial: { text: '' } })
  if (!draft.ready) return <p>loading</p>
  return (
    <>
      <Area key={draft.revision} start={draft.start.text} onText={(text) => draft.change({ text })} />
      <DraftState draft={draft} />
      <DraftConflict draft={draft} show={(other: Note) => other.text} />
      <button type="button" onClick={draft.filed}>
        send
      </button>
    </>
  )
}

function Area({ start, onText }: { start: string; onText: (text: string) => void }) {
  return <textarea aria-label="text" defaultValue={start} onChange={(event) => onText(event.target.value)} />
}

const path = '/api/cases/{caseId}/drafts/{draftId}'
const open = (at = '/writing') => renderPage({ path: 'writing', at, element: <Writing />, words: ['drafts'] })
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
const write = async (text: string) => user().type(await screen.findByRole('textbox'), text)
const pause = (ms = 600) => vi.advanceTimersByTimeAsync(ms)
const visible = (text: RegExp) => screen.findAllByText(text)

function stored(id: string, text: string, version: number): Draft {
  return {
    id,
    kind: 'complaint',
    content: { text },
    version,
    savedAt: '2026-11-20T09:00:00.000Z',
    expiresOn: '2027-02-20',
  }
}

/** A server that keeps drafts as the real one does. */
function keeping(draft?: Draft) {
  const kept = { draft, saves: [] as string[] }
  server.use(
    answer('get', path, () => kept.draft ?? problem(404)),
    answer('put', path, async ({ request, params }) => {
      const basedOn = Number(request.headers.get('If-Match')?.slice(1, -1))
      if (basedOn !== (kept.draft?.version ?? 0)) return problem(412)
      const { content } = (await request.json()) as { content: Note }
      kept.saves.push(content.text)
      kept.draft = { ...stored(String(params.draftId), content.text, basedOn + 1), savedAt: new Date().toISOString() }
      const { version, savedAt, expiresOn } = kept.draft
      return { version, savedAt, expiresOn }
    }),
  )
  return kept
}

test('what is written is saved half a second after the last key, and the address continues it', async () => {
  const kept = keeping()
  const { address } = await open()
  await write('Hej')
  expect(kept.saves).toEqual([])
  await pause()
  await visible(/^Gemt kl\. /)
  expect(kept.saves).toEqual(['Hej'])
  expect(address()).toBe(`/writing?draft=${kept.draft?.id}`)
})

test('“saved” is said only after the server said so', async () => {
  let reply: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    server.use(
      answer('put', path, async () => {
        const waits = new Promise<void>((go) => {
          reply = go
        })
        resolve()
        await waits
        return { version: 1, savedAt: new Date().toISOString(), expiresOn: '2027-02-20' }
      }),
    )
  })
  await open()
  await write('Hej')
  await visible(/Ikke gemt endnu/)
  await pause()
  await asked
  await visible(/Gemmer/)
  expect(screen.queryByText(/^Gemt/)).toBeNull()
  reply()
  await visible(/^Gemt kl\. /)
})

test('a reload continues the draft with its version', async () => {
  const kept = keeping(stored('33333333-3333-4333-8333-333333333333', 'Fra før', 4))
  await open('/writing?draft=33333333-3333-4333-8333-333333333333')
  await write(' og nu')
  await pause()
  await visible(/^Gemt kl\. /)
  expect(kept.saves).toEqual(['Fra før og nu'])
  expect(kept.draft?.version).toBe(5)
})

test('without an answer the text stays, the page says that it is not saved, and it is saved when the way is open again', async () => {
  server.use(answer('put', path, noNetwork))
  await open()
  await write('Vigtigt')
  await pause()
  await visible(/Ikke gemt\. Udvej svarer ikke/)
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Vigtigt')
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  const kept = keeping()
  reportSilence()
  reportAnswer()
  await visible(/^Gemt kl\. /)
  expect(kept.saves).toEqual(['Vigtigt'])
})

test('nothing asks before leaving when everything is saved', async () => {
  keeping()
  await open()
  await write('Hej')
  await pause()
  await visible(/^Gemt kl\. /)
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(false)
})

test('a save whose answer was lost is no conflict with oneself', async () => {
  const kept = keeping()
  server.use(
    answer('put', path, async ({ request, params }) => {
      const { content } = (await request.json()) as { content: Note }
      kept.draft = stored(String(params.draftId), content.text, 1)
      return noNetwork()
    }),
  )
  await open()
  await write('Et')
  await pause()
  await visible(/Ikke gemt\. /)
  keeping(kept.draft)
  await write(' to')
  await pause(10_000)
  await visible(/^Gemt kl\. /)
  expect(screen.queryByText(/også ændret et andet sted/)).toBeNull()
})

test('another version keeps both texts, and the person chooses the other one', async () => {
  const kept = keeping(stored('33333333-3333-4333-8333-333333333333', 'Min', 1))
  await open('/writing?draft=33333333-3333-4333-8333-333333333333')
  await screen.findByRole('textbox')
  kept.draft = stored('33333333-3333-4333-8333-333333333333', 'Fra telefonen', 2)
  await write(' tekst')
  await pause()
  await screen.findByText('Din kladde er også ændret et andet sted')
  expect(screen.getByText('Fra telefonen')).toBeDefined()
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Min tekst')
  await user().click(screen.getByRole('button', { name: 'Brug den anden' }))
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Fra telefonen')
  expect(kept.saves).toEqual([])
})

test('the person may keep their own version, which is then saved over the other', async () => {
  const kept = keeping(stored('33333333-3333-4333-8333-333333333333', 'Min', 1))
  await open('/writing?draft=33333333-3333-4333-8333-333333333333')
  await screen.findByRole('textbox')
  kept.draft = stored('33333333-3333-4333-8333-333333333333', 'Fra telefonen', 2)
  await write(' tekst')
  await pause()
  await user().click(await screen.findByRole('button', { name: 'Behold den, der står på siden' }))
  await visible(/^Gemt kl\. /)
  expect(kept.draft).toMatchObject({ content: { text: 'Min tekst' }, version: 3 })
})

test('a page that goes away sends the last words along', async () => {
  const kept = keeping()
  await open()
  await write('Sidste ord')
  dispatchEvent(new Event('pagehide'))
  await visible(/^Gemt kl\. /)
  expect(kept.saves).toEqual(['Sidste ord'])
})

test('nothing is saved any more after it was sent', async () => {
  const kept = keeping()
  await open()
  await write('Sendt')
  await user().click(screen.getByRole('button', { name: 'send' }))
  await pause(5_000)
  expect(kept.saves).toEqual([])
})

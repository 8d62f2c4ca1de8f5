import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { everybodysRecords } from '#demo/people/everybody.ts'
import { type Portal, startPortal } from '#tests/support/portal.ts'
import { type FeedRecord, feed } from '../support/feed.ts'
import { everyPage } from '../support/pages.ts'
import { feedSecret } from '../support/portal-url.ts'
import { signIn } from '../support/sign-in.ts'
import { nobody, test } from '../support/test.ts'
import { scriptPayload, troubleOn, watchForTrouble } from '../support/trouble.ts'

// A portal of its own: no other test could find anything by its name in this case.
let portal: Portal
test.beforeAll(async () => {
  portal = await startPortal()
})
test.afterAll(() => portal.stop())

test('53P a case in which every word that was fed is a script is shown as text on every page', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'da-DK', baseURL: portal.url, storageState: nobody })
  const page = await context.newPage()
  await feed(page.request, scripted(), { url: portal.url, secret: feedSecret(portal.dataDir) })
  await watchForTrouble(page)
  await signIn(page, 'karen-holmsted')
  const filed = await fileEverything(page.request)

  for (const path of [...(await everyPage(page.request)), ...filed]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    expect(await troubleOn(page), path).toEqual([])
  }
  for (const path of ['/', '/plan', '/caseworker', '/meetings', '/letters', ...filed]) {
    await page.goto(path)
    await expect(page.getByText(scriptPayload).filter({ visible: true }).first(), path).toBeVisible()
  }
  await context.close()
})

/** One of each that a citizen can send. The pages that show them. */
async function fileEverything(request: APIRequestContext): Promise<string[]> {
  const own = '/api/cases/own'
  const read = async (path: string) => (await request.get(`${own}/${path}`)).json()
  const put = async (path: string, data: object, more: Record<string, string> = {}) => {
    const id = randomUUID()
    const answer = await request.put(`${own}/${path}/${id}`, {
      data,
      headers: { 'sec-fetch-site': 'same-origin', ...more },
    })
    expect(answer.status(), path).toBe(201)
    return id
  }
  const words = scriptPayload
  const meeting = `meetings/${(await read('meetings?period=coming&limit=1')).items[0].id}`
  const { current, coming, past } = await read('caseworker')
  const assignment = [...current, ...coming, ...past].find((one: { handover?: object }) => one.handover).id
  await put(`${meeting}/replies`, { kind: 'otherTime', text: words })
  await put(`${meeting}/preparations`, { statement: words, questions: [words] })
  await put(`handovers/${assignment}/comments`, { text: words })
  await put('plan/own-words', { text: words }, { 'if-match': `"${(await read('plan')).ownWordsVersion}"` })
  const points = [{ whatHappened: words, when: words, wish: words }]
  const complaint = await put('complaints', { kind: 'handling', about: { kind: 'case' }, points })
  const records = await put('records-requests', { what: ['wholeCase'], remarks: words })
  return [`/${meeting}`, `/complaints/${complaint}`, `/records/${records}`]
}

/** The demo's records in a newer version, every text and every name in them the payload. */
function scripted(): FeedRecord[] {
  const now = new Date()
  return everybodysRecords(now.toISOString().slice(0, 10)).map((record) => {
    const { type, id, data } = record
    return { type, id, asOf: now.toISOString(), data: withScript(data) } as FeedRecord
  })
}

function withScript(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withScript)
  if (typeof value !== 'object' || value === null) return value
  if ('da' in value) return { da: scriptPayload, en: scriptPayload }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'name' && typeof inner === 'string' ? scriptPayload : withScript(inner),
    ]),
  )
}

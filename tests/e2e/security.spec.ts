import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Response } from '@playwright/test'
import { goToCheck, writePoints } from './support/complaint.ts'
import { type FeedRecord, feed } from './support/feed.ts'
import { everyPage } from './support/pages.ts'
import { portalUrl } from './support/portal-url.ts'
import { test } from './support/test.ts'
import { scriptPayload as payload, troubleOn, watchForTrouble } from './support/trouble.ts'

test.use({ person: 'karen-holmsted' })

test('59P a tour of every page asks nobody else, breaks no policy, and every answer has its headers', async ({
  page,
}) => {
  const asked: string[] = []
  const answers: Response[] = []
  page.context().on('request', (request) => asked.push(request.url()))
  page.context().on('response', (response) => answers.push(response))
  await watchForTrouble(page)

  for (const path of await everyPage(page.request)) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    expect(await troubleOn(page), path).toEqual([])
    // Who holds a handle on a window can count its frames.
    expect(page.frames(), path).toHaveLength(1)
  }

  expect(asked.filter((url) => !url.startsWith(`${portalUrl()}/`))).toEqual([])
  expect(answers.length).toBeGreaterThan(50)
  expect(answers.flatMap(missingHeaders)).toEqual([])
})

test('cookies are out of reach of scripts, and of other sites', async ({ page, context }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const session = (await context.cookies()).find(({ name }) => name === 'udvej_session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).not.toContain(session?.value)
})

test('48P a form on another site changes nothing, and neither does a text/plain body', async ({ page }) => {
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<form method="post" enctype="text/plain" action="${portalUrl()}/auth/logout"><input name="a" value="b"><button>go</button></form>`,
    )
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/auth/logout')),
      page.getByRole('button').click(),
    ])
    expect(answer.status()).toBe(403)
  } finally {
    other.close()
  }
  // A whole complaint, which as JSON would be stored.
  const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Forfalsket' }] }
  const path = `/api/cases/own/complaints/${randomUUID()}`
  const send = (headers: Record<string, string>) => page.request.put(path, { data: JSON.stringify(complaint), headers })
  const plain = { 'content-type': 'text/plain', origin: portalUrl() }
  const elsewhere = {
    'content-type': 'application/json',
    origin: 'http://evil.example',
    'sec-fetch-site': 'cross-site',
  }
  expect([(await send(plain)).status(), (await send(elsewhere)).status()]).toEqual([403, 403])
  expect((await page.request.get(path)).status()).toBe(404)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Hvad nu?' })).toBeVisible()
})

test('53P a script in every field of a complaint is shown as text', async ({ page }) => {
  await watchForTrouble(page)
  await page.goto('/complaints/new?about=case')
  await writePoints(page, [{ whatHappened: payload, when: payload, wish: payload }])
  await goToCheck(page)
  await expect(page.getByText(payload)).toHaveCount(3)
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Klage over/ })).toBeVisible()
  await expect(page.getByText(payload)).toHaveCount(3)
  expect(await troubleOn(page)).toEqual([])
})

test('53P a script in what is sent to a meeting and to the records office is shown as text', async ({ page }) => {
  await watchForTrouble(page)
  await page.goto('/meetings')
  await page.getByRole('link', { name: 'Møde med din nye sagsbehandler' }).click()
  await page.getByRole('textbox', { name: 'Hvad vil du gerne sige?' }).fill(payload)
  await page.getByRole('button', { name: 'Send til mødet' }).click()
  await expect(page.getByRole('listitem').getByText(payload)).toBeVisible()
  expect(await troubleOn(page)).toEqual([])

  await page.goto('/records/new')
  await page.getByRole('checkbox', { name: 'Hele sagen' }).check()
  await page.getByRole('textbox', { name: /^Er der andet\?/ }).fill(payload)
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await expect(page.getByText(payload)).toBeVisible()
  await page.getByRole('button', { name: 'Send til kommunen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Din aktindsigt' })).toBeVisible()
  await expect(page.getByText(payload)).toBeVisible()
  expect(await troubleOn(page)).toEqual([])
})

test.describe('what the municipality sends', () => {
  test.use({ person: 'samira-nordahl' })

  test('53P a script in a letter is shown as text', async ({ page, request }) => {
    const session = (await (await page.request.get('/api/session')).json()) as { cases: { caseId: string }[] }
    const id = randomUUID()
    await feed(request, [letterFullOf(payload, id, session.cases[0]?.caseId ?? '')])
    await watchForTrouble(page)
    await page.goto('/letters')
    await expect(page.getByRole('link', { name: payload })).toBeVisible()
    expect(await troubleOn(page)).toEqual([])
    await page.goto(`/letters/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: payload })).toBeVisible()
    await page.getByRole('button', { name: 'Læs det originale brev' }).click()
    await expect(page.getByText(payload).last()).toBeVisible()
    expect(await troubleOn(page)).toEqual([])
  })
})

function letterFullOf(written: string, id: string, caseId: string): FeedRecord {
  const words = { da: written, en: written }
  const today = new Date().toISOString()
  const data = {
    caseId,
    kind: 'information' as const,
    title: words,
    about: words,
    outcome: words,
    reasons: { facts: [words], considerations: [words], rules: [] },
    meaning: words,
    options: [{ action: 'call' as const, text: words }],
    sender: words,
    answeredBy: { name: written, role: words },
    availableOn: today.slice(0, 10),
    delivery: 'digital' as const,
    original: words,
  }
  return { type: 'letter', id, asOf: today, data }
}

/** What an answer lacks, one line each. */
function missingHeaders(response: Response): string[] {
  const { pathname } = new URL(response.url())
  const headers = response.headers()
  const ofPages = {
    'x-frame-options': /^DENY$/i,
    'permissions-policy': /camera=\(\)/,
    'cross-origin-opener-policy': /^same-origin$/,
  }
  const wanted: Record<string, RegExp> = {
    'content-security-policy': /^default-src 'none';(?!.*unsafe)(?=.*frame-ancestors 'none')/,
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^no-referrer$/,
    ...(/^\/(?:api|assets|device-standing|fonts|icons)\//.test(pathname) ? {} : ofPages),
    ...(pathname.startsWith('/api/') ? { 'cache-control': /no-store/ } : {}),
  }
  return Object.entries(wanted)
    .filter(([name, value]) => !value.test(headers[name] ?? ''))
    .map(([name]) => `${response.status()} ${pathname}: ${name} is ${headers[name] ?? 'missing'}`)
}

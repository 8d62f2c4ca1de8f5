import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '#tests/support/browser.ts'
import { type IdentityApp, startIdentityApp } from '#tests/support/identity-app.ts'

let service: IdentityApp

beforeAll(async () => {
  service = await startIdentityApp()
})
afterAll(() => service.close())

/** Walks the whole sign-in as a person would and returns where it ended. */
async function signIn(browser: Browser, person: string, returnTo = '/letters'): Promise<URL> {
  const { url } = await browser.visit(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`)
  expect(url.pathname).toMatch(/^\/idp\/interaction\//)
  return pick(browser, url, { person })
}

async function pick(browser: Browser, page: URL, choice: Record<string, string>): Promise<URL> {
  const picked = await browser.fetch(page.href, { method: 'POST', body: new URLSearchParams(choice) })
  expect(picked.status).toBe(303)
  const end = await browser.visit(
    picked.headers.get('location') as string,
    (url) => !/^\/(idp|auth)\//.test(url.pathname),
  )
  return end.url
}

const status = async (browser: Browser) => (await browser.fetch('/api/me')).status

test('a person who picks a button is signed in and lands where they were going', async () => {
  const browser = new Browser(service.publicUrl)
  const end = await signIn(browser, 'aase', '/letters?page=2#top')
  expect(end.href).toBe(`${service.publicUrl}/letters?page=2#top`)
  const me = await (await browser.fetch('/api/me')).json()
  expect(me).toMatchObject({ personId: service.persons.aase, name: 'aase' })
})

test('the pick page shows every person in both languages and escapes what they are called', async () => {
  const { response } = await new Browser(service.publicUrl).visit('/auth/login')
  const html = await response.text()
  expect(html).toContain('Midt i en lang sag')
  expect(html).toContain('lang="en">In the middle of a long case')
  expect(html).not.toContain('<b>')
  expect(html).not.toMatch(/<script|<style|style=/)
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
})

test('somebody whom the municipality has not fed is told so and gets no session', async () => {
  const browser = new Browser(service.publicUrl)
  expect((await signIn(browser, 'stranger')).search).toBe('?signin=unknown')
  expect(await status(browser)).toBe(401)
})

test('going back from the pick page ends on the front page without a session', async () => {
  const browser = new Browser(service.publicUrl)
  const { url } = await browser.visit('/auth/login')
  expect((await pick(browser, url, { cancel: 'yes' })).search).toBe('?signin=failed')
  expect(await status(browser)).toBe(401)
})

test('51N a session id that was planted beforehand is not the one that sign-in gives', async () => {
  const browser = new Browser(service.publicUrl)
  const planted = 'p'.repeat(43)
  browser.cookies.set('udvej_session /', planted)
  await signIn(browser, 'aase')
  expect(browser.cookie('udvej_session')).not.toBe(planted)
  const thief = new Browser(service.publicUrl)
  thief.cookies.set('udvej_session /', planted)
  expect(await status(thief)).toBe(401)
})

test('signing in again ends the session that the browser had', async () => {
  const browser = new Browser(service.publicUrl)
  await signIn(browser, 'aase')
  const first = browser.cookie('udvej_session') as string
  await signIn(browser, 'bo')
  const old = new Browser(service.publicUrl)
  old.cookies.set('udvej_session /', first)
  expect([await status(old), await status(browser)]).toEqual([401, 200])
})

test('51N after sign-out the old cookie is worth nothing', async () => {
  const browser = new Browser(service.publicUrl)
  await signIn(browser, 'aase')
  const kept = browser.cookie('udvej_session') as string
  expect((await browser.fetch('/auth/logout', { method: 'POST' })).status).toBe(204)
  expect(browser.cookie('udvej_session')).toBeUndefined()
  browser.cookies.set('udvej_session /', kept)
  expect(await status(browser)).toBe(401)
})

test('a sign-out form ends on the front page', async () => {
  const browser = new Browser(service.publicUrl)
  await signIn(browser, 'aase')
  const answer = await browser.fetch('/auth/logout', {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ any: 'thing' }),
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  expect(await status(browser)).toBe(401)
})

test('another site cannot sign anybody out', async () => {
  const browser = new Browser(service.publicUrl)
  await signIn(browser, 'aase')
  const answer = await browser.fetch('/auth/logout', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
  expect([answer.status, await status(browser)]).toEqual([403, 200])
})

test('after sign-out the next person is asked who they are, not slipped into the last one’s session', async () => {
  const browser = new Browser(service.publicUrl)
  await signIn(browser, 'aase')
  await browser.fetch('/auth/logout', { method: 'POST' })
  const { url } = await browser.visit('/auth/login')
  expect(url.pathname).toMatch(/^\/idp\/interaction\//)
})

test('50N a callback that is replayed gives no second session', async () => {
  const browser = new Browser(service.publicUrl)
  const { url: page } = await browser.visit('/auth/login')
  const attempt = browser.cookie('udvej_signin') as string
  const picked = await browser.fetch(page.href, { method: 'POST', body: new URLSearchParams({ person: 'aase' }) })
  const { url: callback } = await browser.visit(
    picked.headers.get('location') as string,
    (url) => url.pathname === '/auth/callback',
  )
  await browser.fetch(callback.href)
  expect(await status(browser)).toBe(200)

  const thief = new Browser(service.publicUrl)
  thief.cookies.set('udvej_signin /', attempt)
  const replay = await thief.fetch(callback.href)
  expect(replay.headers.get('location')).toBe('/?signin=failed')
  expect(thief.cookie('udvej_session')).toBeUndefined()
})

test('50N a callback in a browser that began no sign-in gives no session', async () => {
  const browser = new Browser(service.publicUrl)
  const answer = await browser.fetch('/auth/callback?code=stolen&state=guessed')
  expect(answer.headers.get('location')).toBe('/?signin=failed')
  expect(browser.cookie('udvej_session')).toBeUndefined()
})

test('an attempt that took more than ten minutes is over', async () => {
  const browser = new Browser(service.publicUrl)
  const { url } = await browser.visit('/auth/login')
  service.time.now += 11 * 60_000
  expect((await pick(browser, url, { person: 'aase' })).search).toBe('?signin=failed')
})

test('the database holds neither the session id nor the login key', async () => {
  const browser = new Browser(service.publicUrl)
  await signIn(browser, 'aase')
  const rows = await service.db.asSystem(async (tx) => [
    ...(await tx.query<object>("select encode(id_hash, 'escape') as h, * from sessions")),
    ...(await tx.query<object>("select encode(login_key_hash, 'escape') as h, id, login_key_hash from persons")),
  ])
  const dump = JSON.stringify(rows)
  expect(dump).not.toContain(browser.cookie('udvej_session') as string)
  expect(dump).not.toContain('aase')
})

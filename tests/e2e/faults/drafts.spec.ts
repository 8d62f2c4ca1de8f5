import { expect, type Page } from '@playwright/test'
import { complaintsWith, expectSavedHere, pointOf, writePoints } from '../support/complaint.ts'
import { openComplaint } from '../support/outbox.ts'
import { newPhone, type Phone } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { test } from '../support/test.ts'

const person = 'samira-nordahl'
let phone: Phone
let page: Page

test.beforeEach(async ({ sessionOf }) => {
  phone = await newPhone()
  const context = await phone.open()
  await context.addCookies((await sessionOf(person)).cookies)
  page = await context.newPage()
})
test.afterEach(() => phone.end())

const field = (on: Page) => pointOf(on, 1).getByRole('textbox', { name: 'Hvad er der sket?' })
const onPhone = (on: Page) => on.getByText(/^Gemt på denne telefon /)
const noSavingOnServer = () => page.route('**/drafts/*', (route) => route.abort())

test('5P the same draft in two tabs is read-only in the second, which goes on when the first is closed', async () => {
  await openComplaint(page)
  await writePoints(page, [{ whatHappened: 'Skrevet i det første faneblad.' }])
  await expectSavedHere(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(second.getByText('Du skriver i kladden i et andet faneblad')).toBeVisible()
  await expect(field(second)).toBeDisabled()
  await expect(field(second)).toHaveValue('Skrevet i det første faneblad.')

  await page.bringToFront()
  await field(page).fill('Skrevet i det første faneblad. Og mere.')
  await expectSavedHere(page)
  await page.close()
  await expect(second.getByText('Nu kan du skrive videre her')).toBeVisible()
  await expect(field(second)).toBeEnabled()
  await expect(field(second)).toHaveValue('Skrevet i det første faneblad. Og mere.')
})

test('7P a page that crashes 600 ms after the last key has the draft when it is opened again', async () => {
  await openComplaint(page)
  await noSavingOnServer()
  await field(page).fill('Det sidste, jeg nåede at skrive')
  await page.waitForTimeout(600)
  // How soon that is said is held by the saver's own test; here a busy machine may take its time.
  await expect(onPhone(page)).toBeVisible()
  const another = await page.context().newPage()
  const address = page.url()
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await another.goto(address)
  await expect(field(another)).toHaveValue('Det sidste, jeg nåede at skrive')
})

test('8P a phone that is full says so, keeps the text, and never says that the text lies there', async () => {
  await openComplaint(page)
  await noSavingOnServer()
  // What Chromium does with a write for which there is no room; its own limit cannot be set so low.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const text = 'Et langt forløb. '.repeat(20)
  await field(page).fill(text)
  await expect(page.getByText(/^Ikke gemt\./).first()).toBeVisible()
  await expect(onPhone(page)).toHaveCount(0)
  await page.unroute('**/drafts/*')
  await field(page).fill(`${text}Slut.`)
  await expect(page.getByText(/^Gemt kl\. [\d.]+\. Ikke sendt\.$/)).toBeVisible()
  await expect(page.getByText(/^Der er ikke plads på telefonen/)).toBeVisible()
  await expect(field(page)).toHaveValue(/Slut\.$/)
})

test('9P when the browser has thrown everything away the server’s copy of the draft is offered', async () => {
  await openComplaint(page)
  await writePoints(page, [{ whatHappened: 'Også gemt hos Udvej.' }])
  await expectSavedHere(page)
  await clearStorage(page, 'all')
  await page.goto('/file')
  await page.getByRole('link', { name: 'Fortsæt: klage' }).first().click()
  await expect(field(page)).toHaveValue('Også gemt hos Udvej.')
  await field(page).fill('Også gemt hos Udvej. Og videre.')
  await expectSavedHere(page)
})

test('10P when the browser closes the database the next pause saves all the same', async () => {
  await openComplaint(page)
  await noSavingOnServer()
  await field(page).fill('Før')
  await expect(onPhone(page)).toBeVisible()
  await clearStorage(page, 'indexeddb')
  await field(page).fill('Efter, at databasen blev lukket')
  await expect(onPhone(page)).toBeVisible()
  await expect.poll(() => draftsInDatabase(page)).toBe(1)
})

test('11P where the browser stores nothing one writes and sends online, and is told', async () => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await page.goto('/complaints/new?about=case')
  await writePoints(page, [{ whatHappened: 'Uden lager.' }])
  await expect(page.getByText(/^Gemt kl\. [\d.]+\. Ikke sendt\.$/)).toBeVisible()
  await expect(page.getByText(/^Denne telefon kan ikke gemme kladder/)).toBeVisible()
  await page.getByRole('button', { name: 'Videre: tjek, før du sender' }).click()
  await page.getByRole('button', { name: 'Send klagen' }).click()
  await expect(page.getByText('Din klage er sendt.')).toBeVisible()
  expect(await complaintsWith(page, 'Uden lager.')).toHaveLength(1)
})

test('13P a new edition waits while somebody writes, and the text that only the phone has is there after the switch', async () => {
  await openComplaint(page)
  await expectKeptForOffline(page)
  await noSavingOnServer()
  await page.evaluate(() => Object.assign(globalThis, { thisVisit: true }))
  phone.line.change('/sw.js', (script) => `${script}\n// another edition`)
  await watchForInterruption(page)
  const typing = field(page).pressSequentially(' Jeg skriver stadig på det her.', { delay: 150 })
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await typing
  await expect(page.getByText(newEdition)).toBeVisible()
  expect(await page.evaluate(() => 'interrupted' in globalThis)).toBe(false)
  expect(await page.evaluate(() => 'thisVisit' in globalThis)).toBe(true)

  await page.getByRole('button', { name: 'Skift nu' }).click()
  await expect.poll(() => page.evaluate(() => 'thisVisit' in globalThis).catch(() => true)).toBe(false)
  await expect(field(page)).toHaveValue(/Jeg skriver stadig på det her\.$/)
})

const newEdition = 'Der er en ny udgave. Skift, når du er klar.'

/** Notes in the page when the words about a new edition stand there between two keys; not when the machine itself paused between them. */
function watchForInterruption(on: Page): Promise<void> {
  return on.evaluate((words) => {
    let before = Number.NEGATIVE_INFINITY
    addEventListener('input', () => {
      const now = performance.now()
      const paused = now - before > 2_000
      if (!paused && document.body.innerText.includes(words)) Object.assign(globalThis, { interrupted: true })
      before = now
    })
  }, newEdition)
}

async function clearStorage(on: Page, storageTypes: string): Promise<void> {
  const session = await on.context().newCDPSession(on)
  const { origin } = new URL(on.url())
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: storageTypes === 'all' ? withoutCookies : storageTypes,
  })
}

/** Being signed in is not what is thrown away here. */
const withoutCookies = 'indexeddb,local_storage,cache_storage,service_workers'

function draftsInDatabase(on: Page): Promise<number> {
  return on.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('udvej')
        opening.onsuccess = () => {
          const db = opening.result
          if (!db.objectStoreNames.contains('drafts')) return resolve(0)
          const counting = db.transaction('drafts').objectStore('drafts').count()
          counting.onsuccess = () => {
            db.close()
            resolve(counting.result)
          }
        }
      }),
  )
}

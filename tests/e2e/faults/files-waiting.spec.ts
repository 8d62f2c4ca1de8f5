import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { pdf } from '#tests/support/attachment-files.ts'
import { complaintsWith, goToCheck, writePoints } from '../support/complaint.ts'
import { complaintAddress, expectArrived, expectWaiting, openComplaint } from '../support/outbox.ts'
import { newPhone, type Phone } from '../support/phone.ts'
import { expectKeptForOffline } from '../support/service-worker.ts'
import { signIn } from '../support/sign-in.ts'
import { test } from '../support/test.ts'

const person = 'samira-nordahl'
const fileAddress = /\/attachments\/[0-9a-f-]{36}$/
let phone: Phone
let page: Page

test.beforeEach(async () => {
  phone = await newPhone()
  page = await (await phone.open()).newPage()
  await signIn(page, person)
  await openComplaint(page)
  await expectKeptForOffline(page)
})
test.afterEach(() => phone.end())

/** Writes a complaint with a letter to it, and presses "send". */
async function sendWithFile(text: string): Promise<void> {
  await writePoints(page, [{ whatHappened: text }])
  const letter = { name: 'Brev.pdf', mimeType: 'application/pdf', buffer: pdf(200_000) }
  await page.getByLabel('Vælg billeder eller filer').setInputFiles([letter])
  await expect(page.getByText('1 fil er valgt.')).toBeVisible()
  await goToCheck(page)
  await page.getByRole('button', { name: 'Send klagen' }).click()
}

/** What the service has of the one file of the one complaint with a text. */
async function fileOf(on: Page, text: string): Promise<string> {
  const [complaint, second] = await complaintsWith(on, text)
  expect(second).toBeUndefined()
  const { receipt } = complaint as unknown as { receipt: { attachments: { state: string }[] } }
  return receipt.attachments.map(({ state }) => state).join()
}

const arrived = /^(arrived|received)$/

test('a file that was added without a network waits behind its text, and both arrive once when it is back', async () => {
  const text = `Skrevet uden net, med et brev. ${randomUUID()}`
  const asked: string[] = []
  page.context().on('request', (request) => {
    if (request.method() === 'PUT' && complaintAddress.test(request.url())) asked.push('text')
    if (request.method() === 'PATCH' && fileAddress.test(request.url())) asked.push('file')
  })
  await phone.line.cut()
  await sendWithFile(text)
  await expectWaiting(page)
  expect(asked).not.toContain('file')
  asked.length = 0

  await phone.line.mend()
  await expectArrived(page)
  await expect.poll(() => fileOf(page, text)).toMatch(arrived)
  expect(asked.indexOf('text')).toBeLessThan(asked.indexOf('file'))
})

test.describe('logging out without a network when only a file waits', () => {
  const text = `Kun brevet mangler. ${randomUUID()}`

  /** The text is there, the file is not, and the line is cut. The person is asked about the file. */
  async function askToLeave(words: string) {
    await page.route(fileAddress, (route) => route.abort())
    await sendWithFile(words)
    await expect(page.getByText('0 af 1 fil er kommet frem')).toBeVisible()
    await page.getByRole('link', { name: 'Mere', exact: true }).click()
    await page.getByRole('link', { name: 'Indstillinger' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible()
    await phone.line.cut()
    await page.unroute(fileAddress)
    await page.getByRole('main').getByRole('button', { name: 'Log ud', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Én ting er ikke sendt endnu' })
    await expect(dialog.getByText(/^Den ligger kun her og er ikke kommet frem/)).toBeVisible()
    return dialog
  }

  test('it can be kept sealed: nobody else has it, and it arrives when the same person is back', async () => {
    const words = `${text} 1`
    await (await askToLeave(words)).getByRole('button', { name: /^Log ud, og gem (den|dem) låst her$/ }).click()
    await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
    expect(await filesOnPhone(page)).toBe(1)

    await phone.line.mend()
    await signIn(page, person)
    await expect.poll(() => fileOf(page, words)).toMatch(arrived)
    await expect.poll(() => filesOnPhone(page)).toBe(0)
  })

  test('it can be deleted: then it is gone, and the complaint says that it is missing', async () => {
    const words = `${text} 2`
    await (await askToLeave(words)).getByRole('button', { name: 'Log ud, og slet den' }).click()
    await expect(page.getByRole('link', { name: 'Log ind' })).toBeVisible()
    expect(await filesOnPhone(page)).toBe(0)

    await phone.line.mend()
    await signIn(page, person)
    expect(await fileOf(page, words)).toBe('missing')
    const [complaint] = await complaintsWith(page, words)
    await page.goto(`/complaints/${complaint?.id}`)
    await expect(page.getByText(/^Filen ligger ikke på denne telefon\./)).toBeVisible()
  })
})

/** How many files lie in the phone's database, of everybody. */
function filesOnPhone(of: Page): Promise<number> {
  return of.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('udvej')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('fileBytes').objectStore('fileBytes').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}

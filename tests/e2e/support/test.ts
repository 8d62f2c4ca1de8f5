import { type Browser, type BrowserContext, test as base } from '@playwright/test'
import type { Person } from './person.ts'
import { portalUrl } from './portal-url.ts'
import { signIn } from './sign-in.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

interface Options {
  /** Signs the test's browser in as somebody before it begins: `test.use({ person: 'karen-holmsted' })`. */
  person: Person | undefined
}

interface Shared {
  /** Cookies of a session of that person. One a worker: signing in is limited to so many a minute. */
  sessionOf: (person: Person) => Promise<StorageState>
}

/** Playwright's test, with the portal's address and somebody signed in. */
export const test = base.extend<Options, Shared>({
  person: [undefined, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  baseURL: async ({}, use) => use(portalUrl()),
  storageState: async ({ person, sessionOf }, use) => use(person ? await sessionOf(person) : undefined),
  sessionOf: [
    async ({ browser }, use) => {
      const sessions = new Map<Person, Promise<StorageState>>()
      await use((person) => {
        const session = sessions.get(person) ?? newSession(browser, person)
        sessions.set(person, session)
        return session
      })
    },
    { scope: 'worker' },
  ],
})

/** A browser without any cookie. */
export const nobody: StorageState = { cookies: [], origins: [] }

async function newSession(browser: Browser, person: Person): Promise<StorageState> {
  // Playwright gives every new context the session of the test under way; signing in on top of it would end that one.
  const context = await browser.newContext({ locale: 'da-DK', baseURL: portalUrl(), storageState: nobody })
  try {
    await signIn(await context.newPage(), person)
    // Cookies only: what a visit leaves in the browser's storage is for the test itself to see.
    return { cookies: await context.cookies(), origins: [] }
  } finally {
    await context.close()
  }
}

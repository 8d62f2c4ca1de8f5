import { test as base } from '@playwright/test'
import { type LastingService, startLastingService } from '#tests/support/lasting-service.ts'
import { type Municipality, municipalityOf } from '#tests/support/municipality.ts'
import { newPhone, type Phone } from '../../support/phone.ts'

interface OfOneTest {
  /** Whether what the phone's browser keeps of answers can be read by a scan. */
  readable: boolean
  /** A phone with an empty profile, on which nobody is signed in. Its browser is not open. */
  phone: Phone
  /** The service runs when a test begins, whatever the one before did to it. */
  running: undefined
}

interface OfOneWorker {
  /** A service with the demo cases, to be stopped, killed and started. */
  service: LastingService
  /** The municipality's side of that service, for counting what arrived. */
  municipality: Municipality
}

/**
 * Playwright's test for what must survive a service that goes away. Every worker has a service of its own, since the tests kill it; persons are shared by the
 * tests of a worker, so a text that is counted must be the test's own.
 */
export const test = base.extend<OfOneTest, OfOneWorker>({
  service: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const service = await startLastingService()
      await use(service)
      await service.remove()
    },
    { scope: 'worker', timeout: 900_000 },
  ],
  municipality: [async ({ service }, use) => use(municipalityOf(service)), { scope: 'worker' }],
  running: [
    async ({ service }, use) => {
      await service.start()
      await use(undefined)
    },
    { auto: true, timeout: 120_000 },
  ],
  readable: [false, { option: true }],
  phone: async ({ service, readable }, use) => {
    const phone = await newPhone({ url: service.url, readable })
    await use(phone)
    await phone.end()
  },
})

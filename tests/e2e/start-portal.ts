import type { FullConfig } from '@playwright/test'
import { startPortal } from '#tests/support/portal.ts'
import { type PortalOfWorker, tellPortals } from './support/portal-url.ts'

/**
 * A portal with the demo cases for each worker of the run: tests that run side by side sign in as the same persons, and on one portal one of them
 * would file what another is still writing. One after another, because the first may have to build.
 */
export default async function startPortals({ workers }: FullConfig): Promise<() => Promise<void>> {
  const portals: (PortalOfWorker & { stop: () => Promise<void> })[] = []
  for (let worker = 0; worker < workers; worker += 1) portals.push(await startPortal())
  tellPortals(portals)
  return async () => void (await Promise.all(portals.map(({ stop }) => stop())))
}

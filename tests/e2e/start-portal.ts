import { startPortal } from '#tests/support/portal.ts'

/** One portal with the demo cases for the whole run. Its address is in UDVEJ_E2E_URL, its data folder in UDVEJ_E2E_DATA. */
export default async function startPortalForAll(): Promise<() => Promise<void>> {
  const portal = await startPortal()
  process.env.UDVEJ_E2E_URL = portal.url
  process.env.UDVEJ_E2E_DATA = portal.dataDir
  return portal.stop
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PortalOfWorker {
  url: string
  /** Where its data are, the demo's secrets among them. */
  dataDir: string
}

/** Tells the workers of a run, which inherit the environment, which portals there are: one for each of them. */
export function tellPortals(portals: readonly PortalOfWorker[]): void {
  process.env.UDVEJ_E2E_PORTALS = JSON.stringify(portals.map(({ url, dataDir }) => ({ url, dataDir })))
}

function portalOfThisWorker(): PortalOfWorker {
  const portals = JSON.parse(process.env.UDVEJ_E2E_PORTALS ?? '[]') as PortalOfWorker[]
  const portal = portals[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
  if (!portal) throw new Error('The portal was not started (tests/e2e/start-portal.ts)')
  return portal
}

/** Where the portal of this worker is. */
export function portalUrl(): string {
  return portalOfThisWorker().url
}

/** Credentials of the demo's municipality, for tests that feed something themselves. `dataDir` is that of this worker's portal when left out. */
export function feedSecret(dataDir = portalOfThisWorker().dataDir): string {
  const secrets = readFileSync(join(dataDir, 'demo-secrets.json'), 'utf8')
  return (JSON.parse(secrets) as { feedClientSecret: string }).feedClientSecret
}

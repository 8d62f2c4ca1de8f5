import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the portal of this run is. */
export function portalUrl(): string {
  const url = process.env.UDVEJ_E2E_URL
  if (!url) throw new Error('The portal was not started (tests/e2e/start-portal.ts)')
  return url
}

/** Credentials of the demo's municipality, for tests that feed something themselves. `dataDir` is that of the portal of the run when left out. */
export function feedSecret(dataDir = process.env.UDVEJ_E2E_DATA ?? ''): string {
  const secrets = readFileSync(join(dataDir, 'demo-secrets.json'), 'utf8')
  return (JSON.parse(secrets) as { feedClientSecret: string }).feedClientSecret
}

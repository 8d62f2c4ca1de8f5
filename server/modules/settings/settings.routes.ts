import type { Operations } from '#server/plugins/contract.ts'
import { notFound } from '#server/problem.ts'
import type { SettingsService } from './settings.service.ts'

/** What the product keeps about the person, who has looked, and where they are signed in. */
export function settingsRoutes(operations: Operations, settings: SettingsService): void {
  operations.on('listSessions', async ({ session }) => ({
    status: 200,
    body: { items: await settings.listSessions(session) },
  }))

  operations.on('endSession', async ({ session, params }) => {
    if (!(await settings.endSession(session, params.sessionRef))) throw notFound()
    return { status: 204 }
  })

  operations.on('getStoredData', async ({ session }) => ({
    status: 200,
    body: { items: await settings.storedData(session) },
  }))

  operations.on('listAccessLog', async ({ access, query }) => ({
    status: 200,
    body: await settings.accessLog(access, query),
  }))
}

// A child of bench-server.ts: the service as production runs it, but with no limit to the requests of one person.
import { createApp } from '#server/app.ts'
import { systemClock } from '#server/clock.ts'
import { openDb } from '#server/db/open-db.ts'
import { readSettings } from '#server/settings.ts'

const settings = readSettings(process.env)
const db = await openDb(settings)
const rateLimits = { perMinute: 1e9, signInPerMinute: 1e9, machinePerMinute: 1e9 }
const app = await createApp({ settings, db, clock: systemClock, builtApp: null, rateLimits })
await app.listen({ host: settings.host, port: settings.port })
process.send?.('ready')
process.on('SIGTERM', async () => {
  await app.close()
  await db.close()
  process.exit()
})

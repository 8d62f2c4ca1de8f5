import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import type { FastifyBaseLogger } from 'fastify'
import { createApp } from './app.ts'
import { readBuiltApp } from './built-app.ts'
import { type Clock, clockAhead } from './clock.ts'
import type { Db } from './db/db.ts'
import { openDb } from './db/open-db.ts'
import type { TestPerson } from './identity/test-provider/test-person.ts'
import { createDeliveryRunner } from './modules/delivery/delivery-runner.ts'
import { createInquiryWatch } from './modules/inquiries/inquiry-watch.ts'
import { readSettings, type Settings } from './settings.ts'

const root = join(import.meta.dirname, '..')
/** How long answers under way may take when the service is told to stop, in milliseconds. */
const patienceMs = 10_000

try {
  await start()
} catch (error) {
  // One sentence for the operator. The stack is of use only when nobody wrote one.
  console.error(describe(error))
  process.exitCode = 1
}

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const db = await openDb(settings)
  try {
    await serve(settings, db)
  } catch (error) {
    // An open database would keep the process alive, and its folder locked.
    await db.close()
    throw error
  }
}

async function serve(settings: Settings, db: Db): Promise<void> {
  const builtApp = readBuiltApp(join(root, 'dist'))
  const clock = clockAhead(settings.demo?.daysAhead ?? 0)
  const app = await createApp({ settings, db, clock, builtApp, testPersons: testPersons(settings) })
  const delivery = deliveryOf({ settings, db, clock, log: app.log })
  const inquiryWatch = createInquiryWatch({ db, clock, log: app.log })
  await app.listen({ host: settings.host, port: settings.port })
  await delivery?.start()
  inquiryWatch.start()
  closeWithGrace({ delay: patienceMs, logger: false }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'stopping after an error that nothing caught')
    await Promise.all([app.close(), delivery?.stop(), inquiryWatch.stop()])
    await db.close()
  })
}

/** What sends filings on, when there is somewhere to send them. */
function deliveryOf({ settings, ...deps }: { settings: Settings; db: Db; clock: Clock; log: FastifyBaseLogger }) {
  const targets = settings.deliveryTargets
  return targets.length === 0 ? null : createDeliveryRunner({ ...deps, targets })
}

function testPersons({ demo }: Settings): TestPerson[] {
  if (!demo) return []
  return JSON.parse(readFileSync(join(root, 'demo', 'test-persons.json'), 'utf8')) as TestPerson[]
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  const { PORT = '3000', HOST = '127.0.0.1' } = process.env
  if (code === 'EADDRINUSE')
    return `Port ${PORT} on ${HOST} is taken by another program. Stop that one, or set PORT to another number.`
  if (code === 'EACCES') return `This user may not listen on port ${PORT}. Set PORT to a number above 1023.`
  return error.message
}

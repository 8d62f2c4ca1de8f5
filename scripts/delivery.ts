// What waits to be delivered and what was given up: npm run delivery. With "retry" what was given up is sent again.
// It takes the same environment as the service. A data folder can only be opened while the service is stopped.
import { connectDb } from '#server/db/open-db.ts'
import { createDeliveryQueue } from '#server/modules/delivery/delivery-queue.ts'
import { passedOnRepository } from '#server/modules/delivery/passed-on.repository.ts'
import { readSettings } from '#server/settings.ts'

const [wish = 'status', ...rest] = process.argv.slice(2)
if (!['status', 'retry'].includes(wish) || rest.length > 0) {
  console.error('Usage: npm run delivery [-- retry]')
  process.exit(2)
}

try {
  const db = await connectDb(readSettings(process.env))
  const queue = createDeliveryQueue(db)
  await queue.start((error) => console.error(error instanceof Error ? error.message : String(error)))
  try {
    if (wish === 'retry') console.log(`${await queue.retry()} sent again.`)
    await show()
  } finally {
    await queue.stop()
    await db.close()
  }

  async function show(): Promise<void> {
    const standing = await db.asSystem((tx) => passedOnRepository.standing(tx))
    for (const { channel, waiting, oldest } of standing)
      console.log(`${channel}: ${waiting} not sent yet, the oldest since ${oldest}.`)
    if (standing.length === 0) console.log('Everything was sent.')
    const failed = await queue.failed()
    for (const { municipality, channel, filingId, why, since } of failed) {
      console.log(`given up: ${municipality}, ${channel}, ${filingId}, ${since.toISOString()}, ${why}`)
    }
    // A script that watches it shall notice.
    if (failed.length > 0) process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

import { startPostgres } from './postgres.ts'

/** Before all tests: with TEST_DATABASE=postgres and no address, starts a cluster that the workers find by it. */
export const setup = async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env.TEST_DATABASE !== 'postgres' || process.env.TEST_DATABASE_URL) return undefined
  const cluster = await startPostgres()
  process.env.TEST_DATABASE_URL = cluster.url
  return async () => {
    delete process.env.TEST_DATABASE_URL
    await cluster.stop()
  }
}

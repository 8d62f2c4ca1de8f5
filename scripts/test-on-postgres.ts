// The server's tests once more, on a real PostgreSQL; those of the pure machines know no database. node scripts/test-on-postgres.ts [report.json]
import { spawn } from 'node:child_process'
import { startPostgres } from '#tests/support/postgres.ts'

const reportFile = process.argv[2]
const cluster = await startPostgres()
try {
  const args = [
    'run',
    '--project',
    'node',
    'server',
    'tests/contract',
    '.postgres.test.ts',
    '--exclude',
    '**/*.model.test.ts',
    '--reporter=default',
  ]
  if (reportFile) args.push('--reporter=json', `--outputFile.json=${reportFile}`)
  const env = { ...process.env, TEST_DATABASE: 'postgres', TEST_DATABASE_URL: cluster.url }
  process.exitCode = await new Promise<number>((resolve) => {
    spawn('vitest', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).on('exit', (code) => resolve(code ?? 1))
  })
} finally {
  await cluster.stop()
}

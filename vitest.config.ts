import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'

// Tests of PostgreSQL itself need its programs, so they belong to the run that is about PostgreSQL.
const onlyPostgres = process.env.TEST_DATABASE === 'postgres' ? [] : ['**/*.postgres.test.ts']

export default defineConfig({
  test: {
    // The default leaves one processor unused, which on a machine with two is half of them.
    maxWorkers: '100%',
    globalSetup: './tests/support/test-database-setup.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // One process for many files: reading the server's modules again for each took nearly half of the time. Each test has its own database.
          isolate: false,
          include: [
            'server',
            'api',
            'demo',
            'scripts',
            'mocks',
            'tests/contract',
            'tests/faults',
            'tests/structure',
            'tests/support',
          ].map((folder) => `${folder}/**/*.test.ts`),
          exclude: [...configDefaults.exclude, ...onlyPostgres],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'app',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}', 'tests/journeys/**/*.test.{ts,tsx}'],
          // An upper limit for a slow and busy machine: many keys typed into a long form take their time there.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

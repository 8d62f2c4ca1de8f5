import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const trees = ['src', 'server', 'api', 'mocks', 'demo', 'scripts', 'tests']
const law = '.dependency-cruiser.mjs'
const beside = ['locales', 'package.json', 'tsconfig.json', law]

/** A breach of each rule: the file that commits it, and what it says. */
const breaches: Record<string, [file: string, source: string]> = {
  'no-cycles': ['src/shared/planted-circle.ts', "export * from './planted-round.ts'"],
  'everything-resolves': ['src/shared/planted-unknown.ts', "export * from '#src/shared/planted-nowhere.ts'"],
  'no-orphans': ['src/shared/planted-orphan.ts', 'export const orphan = true'],
  'src-knows-no-server': ['src/shared/planted-server.ts', "export type { Problem } from '#server/problem.ts'"],
  'server-knows-no-src': ['server/planted-src.ts', "export type { Session } from '#src/shared/http/session.ts'"],
  'shared-knows-no-feature': ['src/shared/planted-feature.ts', "export * from '#src/features/plan/plan.queries.ts'"],
  'feature-knows-no-app': ['src/features/plan/planted-app.ts', "export { findPage } from '#src/app/routes.tsx'"],
  'feature-knows-no-feature': [
    'src/features/letters/planted-feature.ts',
    "export * from '#src/features/plan/plan.queries.ts'",
  ],
  'sw-knows-offline-only': ['src/sw/planted-http.ts', "export { send } from '#src/shared/http/send.ts'"],
  'rules-know-their-data': ['server/rules/planted-problem.ts', "export { problem } from '#server/problem.ts'"],
  'module-through-public': [
    'server/modules/letters/planted-module.ts',
    "export type { PlanService } from '#server/modules/plan/plan.service.ts'",
  ],
  'routes-ask-their-service': [
    'server/modules/letters/planted.routes.ts',
    "export { lettersRepository } from './letters.repository.ts'",
  ],
  'repositories-ask-nobody': [
    'server/modules/letters/planted.repository.ts',
    "export { createLettersService } from './letters.service.ts'",
  ],
  'modules-know-no-app': ['server/modules/letters/planted-app.ts', "export { createApp } from '#server/app.ts'"],
  'only-db-sees-the-drivers': ['server/modules/letters/planted-driver.ts', "export { Pool } from 'pg'"],
  'only-routes-and-plugins-see-the-contract': [
    'server/modules/letters/planted.service.ts',
    "export type { components } from '#api/generated/types.ts'",
  ],
  'only-routes-and-plugins-see-fastify': [
    'server/modules/letters/planted-fastify.ts',
    "export type { FastifyInstance } from 'fastify'",
  ],
  'mocks-know-the-contract': ['mocks/planted-server.ts', "export { problem } from '#server/problem.ts'"],
  'demo-knows-the-contract': ['demo/planted-mocks.ts', "export { addDays } from '#mocks/days.ts'"],
  'nothing-imports-tests': ['scripts/planted-tests.ts', "export { server } from '#tests/support/api-server.ts'"],
  'no-dev-dependencies-in-the-server': ['server/planted-dev.ts', "export { http } from 'msw'"],
}

interface Cruise {
  summary: {
    ruleSetUsed: { forbidden: { name: string }[] }
    totalCruised: number
    violations: { from: string; to: string; rule: { name: string } }[]
  }
}

let copy: string
let cruise: Cruise['summary']

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'import-law-'))
  await Promise.all([...trees, ...beside].map((name) => cp(name, join(copy, name), { recursive: true })))
  await symlink(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
  await Promise.all(Object.values(breaches).map(([file, source]) => writeFile(join(copy, file), source)))
  await writeFile(join(copy, 'src/shared/planted-round.ts'), "export * from './planted-circle.ts'")
  const { stdout } = await run(
    'node_modules/.bin/depcruise',
    ['--config', law, '--output-type', 'json', '--preserve-symlinks', ...trees],
    {
      cwd: copy,
      maxBuffer: 256 * 2 ** 20,
    },
  ).catch((error: { stdout: string }) => error)
  cruise = (JSON.parse(stdout) as Cruise).summary
}, 60_000)

afterAll(() => rm(copy, { recursive: true }))

test('every rule has a planted breach', () => {
  expect(Object.keys(breaches).sort()).toEqual(cruise.ruleSetUsed.forbidden.map(({ name }) => name).sort())
})

test.each(Object.keys(breaches))('a breach of %s is caught', (rule) => {
  const caught = cruise.violations.filter((violation) => violation.rule.name === rule).map(({ from }) => from)
  expect(caught).toContain(breaches[rule]?.[0])
})

test('the house itself keeps the law, and was really looked at', () => {
  const own = cruise.violations.filter(({ from, to }) => !`${from}${to}`.includes('planted'))
  expect(own.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  expect(cruise.totalCruised).toBeGreaterThan(300)
})

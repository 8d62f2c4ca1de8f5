import Fastify, { type FastifyInstance } from 'fastify'
import type { BuiltApp } from './built-app.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db/db.ts'
import { createIdentity } from './identity/identity.public.ts'
import { registerIdentity } from './identity/register-identity.ts'
import { createTestProvider } from './identity/test-provider/create-test-provider.ts'
import { registerTestProvider } from './identity/test-provider/register-test-provider.ts'
import type { TestPerson } from './identity/test-provider/test-person.ts'
import { recordAudit } from './modules/audit/audit.public.ts'
import { findHelperRelation, openCasesSql } from './modules/cases/cases.public.ts'
import { createOauthService } from './modules/oauth/oauth.service.ts'
import { createReadinessService } from './modules/operations/readiness.service.ts'
import { clientEditionPlugin } from './plugins/client-edition.ts'
import { compressionPlugin } from './plugins/compression.ts'
import { contractDocsPlugin } from './plugins/contract-docs.ts'
import { contractRoutes, createOperationTable } from './plugins/contract-routes.ts'
import { loggingServerOptions, requestLogPlugin } from './plugins/logging.ts'
import { problemPlugin, problemServerOptions } from './plugins/problem.ts'
import { defaultRateLimits, type RateLimits, rateLimitPlugin } from './plugins/rate-limit.ts'
import { securityPlugin } from './plugins/security.ts'
import { sessionPlugin } from './plugins/session.ts'
import { notFoundHandler, staticPlugin } from './plugins/static.ts'
import { registerModules } from './register-modules.ts'
import { today } from './rules/local-date.ts'
import type { Settings } from './settings.ts'

export interface AppDeps {
  settings: Settings
  db: Db
  clock: Clock
  /** The built app, or `null`: then only the API answers. */
  builtApp: BuiltApp | null
  /** Who can sign in at the bundled provider. Used in the demo only. */
  testPersons?: readonly TestPerson[]
  rateLimits?: RateLimits
  /** Where log lines go; standard output when left out. */
  logStream?: { write(line: string): void }
}

/**
 * The whole service, ready to listen. It opens nothing and reads no environment; the caller closes the app first and the database after it.
 * @throws Error when an operation of the contract has no handler, or two
 */
export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  const { settings, db, clock } = deps
  const app = createServer(deps)
  const identity = createIdentity({ db, settings, clock, casesSql: openCasesSql })
  const oauth = createOauthService({ settings, clock })
  const readiness = createReadinessService({ db })
  app.addHook('preClose', async () => readiness.stop())

  await registerEdges(app, deps, identity)
  await registerIdentity(app, { identity, settings, clock })
  await registerDemoIdentity(app, deps)

  const operations = createOperationTable()
  registerModules(operations, { settings, db, clock, identity, oauth, readiness })
  await contractRoutes(app, {
    operations,
    verifyToken: oauth.verifyToken,
    // Tests and development hold every answer against the contract; in production that would be a tenth of the work of the first page.
    checkResponses: settings.environment !== 'production',
    // One row, stored before the answer leaves.
    auditRead: ({ caseId, personId, relation }, what) => {
      if (relation === 'self') throw new Error('A citizen reading their own case is not audited.')
      return recordAudit(db, { caseId, actor: { kind: relation, personId }, action: 'read', what, at: clock.now() })
    },
    auditRefusal: async (personId, caseId, what) => {
      const kind = await findHelperRelation(db, caseId, personId, today(clock))
      if (kind === null) return false
      await recordAudit(db, { caseId, actor: { kind, personId }, action: 'refused', what, at: clock.now() })
      return true
    },
  })
  await app.register(contractDocsPlugin)
  await app.register(staticPlugin, servedPages(deps, identity))
  return app
}

function createServer({ settings, logStream }: AppDeps): FastifyInstance {
  const server = Fastify({
    ...loggingServerOptions({ level: settings.logLevel, ...(logStream ? { stream: logStream } : {}) }),
    ...problemServerOptions,
    trustProxy: settings.trustProxy,
    // A whole request has this long to arrive, so that slow senders cannot hold the service.
    requestTimeout: 60_000,
    // Stopping waits for answers under way, not for connections that lie idle.
    forceCloseConnections: 'idle',
  })
  return server as unknown as FastifyInstance
}

function servedPages({ builtApp }: AppDeps, identity: ReturnType<typeof createIdentity>) {
  return { builtApp, sessionCookie: identity.sessionOptions.cookieName }
}

/** What every request meets before a route: log, errors, headers, session, limits, the app's edition. The order matters. */
async function registerEdges(
  app: FastifyInstance,
  deps: AppDeps,
  identity: ReturnType<typeof createIdentity>,
): Promise<void> {
  const { settings, builtApp } = deps
  await app.register(requestLogPlugin)
  await app.register(compressionPlugin)
  await app.register(problemPlugin, { notFound: notFoundHandler(servedPages(deps, identity)) })
  await app.register(securityPlugin, {
    publicUrl: settings.publicUrl,
    formOrigins: settings.demo ? [] : [new URL(settings.oidc.issuer).origin],
    scriptHashes: builtApp?.scriptHashes ?? [],
    styleHashes: builtApp?.styleHashes ?? [],
  })
  await app.register(sessionPlugin, identity.sessionOptions)
  await app.register(rateLimitPlugin, deps.rateLimits ?? defaultRateLimits)
  await app.register(clientEditionPlugin, {})
}

async function registerDemoIdentity(app: FastifyInstance, { settings, testPersons = [] }: AppDeps): Promise<void> {
  if (!settings.demo) return
  const testProvider = createTestProvider({
    persons: testPersons,
    publicUrl: settings.publicUrl,
    clientId: settings.oidc.clientId,
    clientSecret: settings.oidc.clientSecret,
    signingKeys: settings.demo.idpKeys,
    cookieKeys: settings.demo.idpCookieKeys,
    trustProxy: settings.trustProxy !== false,
  })
  await registerTestProvider(app, testProvider)
}

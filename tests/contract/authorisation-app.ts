import { createHash, randomBytes, randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { allScopes } from '#server/access.ts'
import { createIdentity } from '#server/identity/identity.public.ts'
import { findHelperRelation, openCasesSql } from '#server/modules/cases/cases.public.ts'
import { createOauthService } from '#server/modules/oauth/oauth.service.ts'
import { contractOperations } from '#server/plugins/contract-document.ts'
import { contractRoutes, createOperationTable } from '#server/plugins/contract-routes.ts'
import { problemPlugin } from '#server/plugins/problem.ts'
import { securityPlugin } from '#server/plugins/security.ts'
import { sessionPlugin } from '#server/plugins/session.ts'
import { today } from '#server/rules/local-date.ts'
import { openTestDb } from '#tests/support/test-db.ts'
import type { Asker } from './authorisation-expectations.ts'

/** The status of a handler that was reached. */
export const reached = 299
const publicUrl = 'http://localhost'
const secret = 'a secret of the test'

interface Grant {
  relation: 'representative' | 'assistant'
  scopes: readonly string[]
  from?: string
  to?: string
  revoked?: boolean
}

/**
 * Everything that decides about rights, as it runs in the service: sessions, cases and grants in a real database, tokens, the matrix. Only the handlers
 * are not the real ones: they say that they were reached.
 */
export async function startAuthorisationApp() {
  const db = await openTestDb()
  const settings = {
    publicUrl,
    sessionKeys: [randomBytes(32)],
    feedClients: [
      { id: 'system', secretSha256: createHash('sha256').update(secret).digest('hex'), municipality: 'Prøve Kommune' },
    ],
  }
  const clock = { now: () => new Date() }
  const identity = createIdentity({ db, settings, clock, casesSql: openCasesSql })
  const oauth = createOauthService({ settings, clock })

  const app = Fastify()
  await app.register(problemPlugin, {})
  await app.register(securityPlugin, { publicUrl })
  await app.register(sessionPlugin, identity.sessionOptions)
  const operations = createOperationTable()
  for (const { id } of contractOperations) operations.on(id, async () => ({ status: reached }) as never)
  const audited: { caseId: string; what: string; relation: string }[] = []
  const auditRead = async ({ caseId, relation }: { caseId: string; relation: string }, what: string) => {
    audited.push({ caseId, what, relation })
  }
  const auditRefusal = async (personId: string, caseId: string) =>
    (await findHelperRelation(db, caseId, personId, today(clock))) !== null
  await contractRoutes(app, {
    operations,
    verifyToken: oauth.verifyToken,
    checkResponses: false,
    auditRead,
    auditRefusal,
  })

  async function person(): Promise<{ personId: string; cookie: string }> {
    const personId = randomUUID()
    const fed = { personId, loginKey: personId, name: 'Prøve Prøvesen' }
    await db.asSystem((tx) => identity.upsertPerson(tx, fed))
    const sessionId = await identity.sessions.signIn({
      loginKey: personId,
      deviceLabel: null,
      previousCookie: undefined,
    })
    return { personId, cookie: `udvej_session=${sessionId}` }
  }

  async function caseOf(personId: string, startedOn = '2026-01-05'): Promise<string> {
    const caseId = randomUUID()
    const sql = `insert into cases (id, person_id, title, started_on, decision_roles, last_event_on, news_from)
      values ($1, $2, '{"da":"Sag"}', $3, '[]', $3, $3)`
    await db.query(sql, [caseId, personId, startedOn])
    return caseId
  }

  async function helper(caseId: string, grant: Grant): Promise<string> {
    const { personId, cookie } = await person()
    const { relation, scopes, from = '2020-01-01', to = '2100-01-01', revoked = false } = grant
    const sql = `insert into grants (id, case_id, person_id, relation, scopes, valid_from, valid_to, revoked)
      values ($1, $2, $3, $4, string_to_array($5, ' '), $6, $7, $8)`
    await db.query(sql, [randomUUID(), caseId, personId, relation, scopes.join(' '), from, to, revoked])
    return cookie
  }

  function token(scope: string): string {
    const answer = oauth.createToken({ clientId: 'system', secret }, scope)
    if (answer.outcome !== 'issued') throw new Error(answer.outcome)
    return `Bearer ${answer.token}`
  }

  const close = async () => {
    await app.close()
    await db.close()
  }
  return { app, person, caseOf, helper, token, audited, close }
}

export type AuthorisationApp = Awaited<ReturnType<typeof startAuthorisationApp>>

type Credentials = { cookie?: string; authorization?: string }

/** Everybody in the table of expectations, for the case of one citizen. */
export async function everybody(
  service: AuthorisationApp,
  caseId: string,
  citizen: string,
  scope: string | null,
): Promise<Record<Asker, Credentials>> {
  const withIt = [scope ?? 'plan']
  const without = scope === null ? ['letters'] : allScopes.filter((one) => one !== scope)
  const helper = async (grant: Grant) => ({ cookie: await service.helper(caseId, grant) })
  const all = { relation: 'representative', scopes: allScopes } as const
  return {
    nobody: {},
    'the citizen': { cookie: citizen },
    'another citizen': { cookie: await otherCitizen(service) },
    'a representative with the scope': await helper({ relation: 'representative', scopes: withIt }),
    'a representative without it': await helper({ relation: 'representative', scopes: without }),
    'an assistant with the scope': await helper({ relation: 'assistant', scopes: withIt }),
    'an assistant without it': await helper({ relation: 'assistant', scopes: without }),
    'a helper whose access is over': await helper({ ...all, to: '2020-06-30' }),
    'a helper whose access has not begun': await helper({ ...all, from: '2099-01-01' }),
    'a helper whose access was taken back': await helper({ ...all, revoked: true }),
    'a system with a token for feed': { authorization: service.token('feed') },
    'a system with a token for delivery': { authorization: service.token('delivery') },
  }
}

async function otherCitizen(service: AuthorisationApp): Promise<string> {
  const { personId, cookie } = await service.person()
  await service.caseOf(personId)
  return cookie
}

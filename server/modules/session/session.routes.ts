import type { Operations } from '#server/plugins/contract.ts'

export function sessionRoutes(operations: Operations): void {
  operations.on('getSession', async ({ session }) => ({
    status: 200,
    body: {
      personName: session.name,
      sessionRef: session.sessionRef,
      expiresAt: session.expiresAt,
      cases: session.cases.map(({ caseId, personName, title, relation, scopes, endsOn }) => ({
        caseId,
        personName,
        title,
        relation,
        scopes: [...scopes],
        ...(endsOn === undefined ? {} : { endsOn }),
      })),
    },
  }))
}

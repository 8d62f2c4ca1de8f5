const kinds = {
  unauthenticated: [401, 'You are not signed in.'],
  'not-found': [404, 'There is nothing here.'],
  conflict: [409, 'This does not fit what is stored.'],
  gone: [410, 'This was removed.'],
  'stale-version': [412, 'Somebody changed this since you read it.'],
  'invalid-request': [422, 'The request does not fit the contract.'],
  'internal-error': [500, 'Something went wrong on our side.'],
  unavailable: [503, 'The service is not available right now.'],
} as const satisfies Record<string, [number, string]>

/** An answer that says no (problem+json), thrown by a handler. */
export class Refusal extends Error {
  readonly status: number
  readonly body: { type: string; title: string; status: number; detail?: string }

  constructor(kind: keyof typeof kinds, detail?: string) {
    const [status, title] = kinds[kind]
    super(title)
    this.status = status
    this.body = { type: `/problems/${kind}`, title, status, ...(detail && { detail }) }
  }
}

/** The one with this id. @throws Refusal 404 when there is none */
export function findById<One extends { id: string }>(list: readonly One[], id: string): One {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

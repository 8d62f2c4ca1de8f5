type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number }

const mostEntries = 5000

/**
 * Where the test provider keeps its attempts and codes: in memory, for as long as each lives. A restart forgets them, which costs a visitor one more press;
 * sessions of the service itself are in the database.
 * @returns the adapter factory that oidc-provider asks for
 */
export function createExpiringStore() {
  const entries = new Map<string, { payload: Payload; expiresAt: number }>()

  const read = (key: string) => {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > Date.now()) return entry.payload
    entries.delete(key)
    return undefined
  }
  const makeRoom = () => {
    for (const key of entries.keys()) {
      if (read(key) !== undefined && entries.size <= mostEntries) return
      entries.delete(key)
    }
  }

  return (model: string) => ({
    async upsert(id: string, payload: Payload, expiresInSeconds: number) {
      makeRoom()
      entries.set(`${model}:${id}`, { payload, expiresAt: Date.now() + expiresInSeconds * 1000 })
    },
    async find(id: string) {
      return read(`${model}:${id}`)
    },
    async findByUid(uid: string) {
      const found = [...entries].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload.uid === uid)
      return found && read(found[0])
    },
    async findByUserCode() {
      return undefined
    },
    async consume(id: string) {
      const payload = read(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id: string) {
      entries.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    },
  })
}

import type { Queryable } from '#server/db/db.ts'

export interface LoginPerson {
  id: string
  name: string
  loginKeyHash: Buffer
}

/** The only place that sees the `persons` table's hashes. */
export const personsRepository = {
  /** The person stored under any of these hashes. */
  async findByLoginKey(tx: Queryable, hashes: Buffer[]): Promise<LoginPerson | null> {
    const places = hashes.map((_, index) => `$${index + 1}`).join(', ')
    const sql = `select id, name, login_key_hash from persons where login_key_hash in (${places})`
    const [row] = await tx.query<{ id: string; name: string; login_key_hash: Uint8Array }>(sql, hashes)
    return row ? { id: row.id, name: row.name, loginKeyHash: Buffer.from(row.login_key_hash) } : null
  },

  async upsert(tx: Queryable, person: LoginPerson, now: string): Promise<void> {
    const sql = `insert into persons (id, name, login_key_hash, created_at, updated_at) values ($1, $2, $3, $4, $4)
      on conflict (id) do update set name = excluded.name, login_key_hash = excluded.login_key_hash, updated_at = excluded.updated_at
      where (persons.name, persons.login_key_hash) is distinct from (excluded.name, excluded.login_key_hash)`
    await tx.query(sql, [person.id, person.name, person.loginKeyHash, now])
  },

  async changeLoginKeyHash(tx: Queryable, personId: string, hash: Buffer): Promise<void> {
    await tx.query('update persons set login_key_hash = $2 where id = $1', [personId, hash])
  },
}

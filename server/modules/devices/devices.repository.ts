import type { Queryable } from '#server/db/db.ts'

export type DeviceMode = 'shared' | 'own'

/** A device that may keep something. Instants are ISO texts in UTC. */
export interface StoredDevice {
  id: string
  mode: DeviceMode
  label: string | null
  registeredAt: string
  lastUsedAt: string
}

export interface LockedDevice {
  mode: DeviceMode
  /** `null` once the device was removed. */
  sealedKey: Uint8Array | null
  sessionRef: string
}

/** A session got the key. */
export interface DeviceUse {
  sealedKey: Uint8Array
  sessionRef: string
  at: string
}

/** Every statement goes by the person, but for `isRemoved`, which is asked by devices that nobody is signed in on. */
export const devicesRepository = {
  /** Without the removed ones, the last used first. */
  async list(tx: Queryable, personId: string): Promise<StoredDevice[]> {
    const sql = `select id, mode, label, registered_at, last_used_at from devices
      where person_id = $1 and removed_at is null order by last_used_at desc, id`
    return (await tx.query<DeviceRow>(sql, [personId])).map(toDevice)
  },

  /** Two uses of one device wait for each other until the transaction ends. */
  async lock(tx: Queryable, personId: string, id: string): Promise<LockedDevice | null> {
    const sql = 'select mode, sealed_key, session_ref from devices where id = $1 and person_id = $2 for update'
    const [row] = await tx.query<LockedRow>(sql, [id, personId])
    return row ? { mode: row.mode, sealedKey: row.sealed_key, sessionRef: row.session_ref } : null
  },

  /** Two new devices of one person wait for each other until the transaction ends, so that both are counted. */
  async lockForNew(tx: Queryable, personId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`devices ${personId}`])
  },

  async count(tx: Queryable, personId: string): Promise<number> {
    const sql = 'select count(*)::int as count from devices where person_id = $1 and removed_at is null'
    const [row] = await tx.query<{ count: number }>(sql, [personId])
    return row?.count ?? 0
  },

  /** `false` when the id is taken. */
  async insert(
    tx: Queryable,
    personId: string,
    device: { id: string; mode: DeviceMode; label: string | null } & DeviceUse,
  ): Promise<boolean> {
    const sql = `insert into devices (id, person_id, mode, label, sealed_key, session_ref, registered_at, last_used_at)
      values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict do nothing returning id`
    const { id, mode, label, sealedKey, sessionRef, at } = device
    return (await tx.query(sql, [id, personId, mode, label, sealedKey, sessionRef, at])).length === 1
  },

  /** Notes that the device got its key, sealed anew, and how things are kept there now. */
  async change(
    tx: Queryable,
    personId: string,
    id: string,
    { mode, sealedKey, sessionRef, at }: { mode: DeviceMode } & DeviceUse,
  ): Promise<void> {
    const sql = `update devices set mode = $3, sealed_key = $4, session_ref = $5, last_used_at = $6
      where id = $1 and person_id = $2`
    await tx.query(sql, [id, personId, mode, sealedKey, sessionRef, at])
  },

  /** Destroys the key. Harmless when it is gone. */
  async remove(tx: Queryable, personId: string, id: string, at: string): Promise<void> {
    const sql = `update devices set sealed_key = null, removed_at = $3
      where id = $1 and person_id = $2 and removed_at is null`
    await tx.query(sql, [id, personId, at])
  },

  /** Removes the shared devices that nobody has used since. */
  async removeUnused(tx: Queryable, personId: string, since: string, at: string): Promise<void> {
    const sql = `update devices set sealed_key = null, removed_at = $3
      where person_id = $1 and mode = 'shared' and last_used_at < $2 and removed_at is null`
    await tx.query(sql, [personId, since, at])
  },

  async isRemoved(tx: Queryable, id: string): Promise<boolean> {
    return (await tx.query('select 1 from devices where id = $1 and removed_at is not null', [id])).length === 1
  },
}

interface LockedRow {
  mode: DeviceMode
  sealed_key: Uint8Array | null
  session_ref: string
}

interface DeviceRow {
  id: string
  mode: DeviceMode
  label: string | null
  registered_at: string
  last_used_at: string
}

function toDevice(row: DeviceRow): StoredDevice {
  return {
    id: row.id,
    mode: row.mode,
    label: row.label,
    registeredAt: row.registered_at,
    lastUsedAt: row.last_used_at,
  }
}

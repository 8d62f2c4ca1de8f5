import type { Db } from '#server/db/db.ts'

/** How many rows every table has, by its name. */
export async function countRows(db: Db): Promise<Record<string, number>> {
  const tables = await db.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables)
    counts[name] = (await db.query<{ rows: number }>(`select count(*) as rows from ${name}`))[0]?.rows ?? 0
  return counts
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Another name for every change in the server's code, its rule data and statements included. An answer that was worked out by one edition
 * does not count for another. It reads the folder once, at the start.
 */
export function codeEdition(folder: string = import.meta.dirname): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|json|sql)$/.test(file) && !/\.test\.ts$/.test(file))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDateOf } from '#demo/people/calendar.ts'
import { municipalityOf } from './municipality.ts'
import { freePort, startService } from './service-process.ts'

const root = join(import.meta.dirname, '../..')
/** What the data are made by. */
const sources = ['server', 'demo', 'api/generated']

/**
 * Puts a data folder with the demo cases of today in it at `dataDir`, as a service leaves it that was stopped. Made once for all runs of the same code and
 * day, because a first start and the feed take most of a minute on a busy machine, and a copy no time.
 */
export async function copyDemoData(dataDir: string): Promise<void> {
  const ready = join(tmpdir(), `udvej-demo-data-${process.getuid?.() ?? 0}-${version()}`)
  if (!existsSync(ready)) await make(ready)
  cpSync(ready, dataDir, { recursive: true })
}

async function make(ready: string): Promise<void> {
  const draft = mkdtempSync(join(tmpdir(), 'udvej-demo-draft-'))
  const port = await freePort()
  const service = await startService({ PORT: String(port), DATA_DIR: draft })
  await municipalityOf({ url: service.url, dataDir: draft }).feedDemoCases()
  await service.stop()
  try {
    renameSync(draft, ready)
  } catch (error) {
    // Somebody else was first; theirs is the same.
    rmSync(draft, { recursive: true })
    if (!existsSync(ready)) throw error
  }
}

function version(): string {
  const hash = createHash('sha256').update(localDateOf(new Date()))
  for (const source of sources) {
    for (const file of readdirSync(join(root, source), { recursive: true, withFileTypes: true })) {
      if (file.isFile() && !file.name.includes('.test.')) hash.update(readFileSync(join(file.parentPath, file.name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

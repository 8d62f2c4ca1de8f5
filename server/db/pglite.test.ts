import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fsyncSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openMemoryDb } from '#tests/support/test-db.ts'
import { FolderInUse } from './folder-lock.ts'
import { openPglite } from './pglite.ts'

const leftovers: (() => void)[] = []
afterEach(() => {
  for (const clear of leftovers.splice(0)) clear()
})

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'udvej-pglite-'))
  leftovers.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const otherProcessOn = async (folder: string): Promise<ChildProcess> => {
  const lock = JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))
  const code = `import(${lock}).then((m) => { m.lockFolder(process.argv[1]); console.log('locked'); setInterval(() => {}, 9e5) })`
  const child = spawn(process.execPath, ['-e', code, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  leftovers.push(() => child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

test('every commit is flushed to disk, and a reopened folder still has it', async () => {
  const dataDir = newFolder()
  let flushes = 0
  const fsync = (descriptor: number) => {
    flushes += 1
    fsyncSync(descriptor)
  }
  const db = await openPglite({ dataDir, fsync })
  await db.query('create table kept (id int)')
  for (const id of [1, 2, 3]) {
    const before = flushes
    await db.asSystem((tx) => tx.query('insert into kept values ($1)', [id]))
    expect(flushes).toBeGreaterThan(before)
  }
  await db.close()

  const again = await openPglite({ dataDir })
  expect(await again.query('select count(*) as rows from kept')).toStrictEqual([{ rows: 3 }])
  await again.close()
})

test('a folder that another process uses is refused, with its name and what to do', async () => {
  const dataDir = newFolder()
  await otherProcessOn(dataDir)
  const refused = await openPglite({ dataDir }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FolderInUse)
  expect(String(refused)).toContain(dataDir)
  expect(String(refused)).toContain('set DATA_DIR to another folder')
})

test('a killed process leaves the folder free', async () => {
  const dataDir = newFolder()
  const child = await otherProcessOn(dataDir)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const db = await openPglite({ dataDir })
  expect(await db.query('select 1 as one')).toStrictEqual([{ one: 1 }])
  await db.close()
})

test('asking the outer database inside a transaction is refused instead of waiting for ever', async () => {
  const db = await openMemoryDb()
  await expect(db.asSystem(() => db.query('select 1'))).rejects.toThrow('ask the tx that was passed in')
  await expect(db.asSystem(() => db.asSystem(async () => 1))).rejects.toThrow('ask the tx that was passed in')
  expect(await db.query('select 1 as one')).toStrictEqual([{ one: 1 }])
  await db.close()
})

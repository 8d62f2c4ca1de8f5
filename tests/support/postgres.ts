import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import pg from 'pg'

/** A throwaway PostgreSQL: nothing in it outlives `stop`. */
export type Cluster = {
  /** Of the database `postgres`; others have the same address with another name. */
  url: string
  /** A new empty database with a name of its own. */
  createDatabase: () => Promise<string>
  stop: () => Promise<void>
}

const nobody = 65534
const isRoot = process.getuid?.() === 0

const findPrograms = (): string | undefined => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

const installPrograms = (): void => {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The tests against PostgreSQL need its programs initdb and postgres: install the package postgresql.',
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '-q', 'postgresql'], { env, stdio: 'ignore' })
}

const programs = (): string => {
  const found = findPrograms()
  if (found !== undefined) return found
  installPrograms()
  const installed = findPrograms()
  if (installed === undefined) throw new Error('The package postgresql is installed, but initdb was not found.')
  return installed
}

/** The path of one of PostgreSQL's programs. A folder on the path may have links to some of them only. */
export const findProgram = (name: string): string => join(dirname(realpathSync(join(programs(), 'initdb'))), name)

// PostgreSQL refuses to run as root.
const asNobody = (program: string, args: string[]): [string, string[]] =>
  isRoot ? ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', program, ...args]] : [program, args]

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port was found')
  return address.port
}

const untilReady = async (url: string, failed: () => string | undefined): Promise<void> => {
  const end = Date.now() + 20_000
  while (Date.now() < end) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch (error) {
      const reason = failed()
      if (reason !== undefined) throw new Error(`PostgreSQL did not start: ${reason}`, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 30))
    } finally {
      await client.end().catch(() => {})
    }
  }
  throw new Error('PostgreSQL did not answer within 20 seconds')
}

/** Runs one statement on the cluster's own database, outside any pool. */
export const runOn = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The address of another database in the same cluster. */
export const databaseUrl = (url: string, name: string): string => {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** A new database with a name of its own, empty or a copy of a template. */
export const createDatabase = async (url: string, template = 'template1'): Promise<string> => {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await runOn(url, `create database ${name} template ${template}`)
  return databaseUrl(url, name)
}

const serverOptions = (folder: string, port: number): string[] => {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
  }
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/**
 * Starts a PostgreSQL of its own on a free port of 127.0.0.1, without durability, in a folder that goes away again.
 * As root on Debian it installs the package when it is missing.
 * @throws an Error that says what to install
 */
export const startPostgres = async (): Promise<Cluster> => {
  const bin = programs()
  const home = mkdtempSync(join(tmpdir(), 'udvej-postgres-'))
  if (isRoot) chownSync(home, nobody, nobody)
  const folder = join(home, 'data')
  const init = ['-D', folder, '-U', 'udvej', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N', '--no-instructions']
  execFileSync(...asNobody(join(bin, 'initdb'), init), { stdio: 'ignore', cwd: home })

  const port = await freePort()
  const options = { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] as const }
  const server = spawn(...asNobody(join(bin, 'postgres'), serverOptions(folder, port)), {
    ...options,
    stdio: [...options.stdio],
  })
  let log = ''
  server.stderr?.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-2000)
  })
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      // SIGINT is PostgreSQL's fast shutdown: it ends the sessions that are still open.
      server.kill('SIGINT')
      await once(server, 'exit')
    }
    rmSync(home, { recursive: true, force: true })
  }
  const url = `postgresql://udvej@127.0.0.1:${port}/postgres`
  try {
    await untilReady(url, () => (server.exitCode === null ? undefined : log))
  } catch (error) {
    await stop()
    throw error
  }
  return { url, createDatabase: () => createDatabase(url), stop }
}

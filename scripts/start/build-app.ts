import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
const built = join(root, 'dist', 'index.html')
const lock = join(root, 'node_modules', '.udvej-build-lock')
/** What the build is made of. */
const sources = [
  'src',
  'locales',
  'public',
  'api/generated',
  'scripts/vite-plugins',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]

/**
 * Builds the app when there is no build, or one that is older than its sources. Copies that start at the same moment wait for the first one's build.
 * @throws Error when the build failed; what it said is on the terminal
 */
export async function buildAppIfNeeded(): Promise<void> {
  if (isFresh()) return
  while (!takeLock()) await setTimeout(300)
  try {
    if (isFresh()) return
    console.log('Building the app (about half a minute) …')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const { status } = spawnSync(npm, ['run', '--silent', 'build'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error('The app could not be built. Run "npm run build" to see all it says.')
  } finally {
    rmSync(lock, { force: true })
  }
}

function isFresh(): boolean {
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  return sources.every((source) => newest(join(root, source)) <= builtAt)
}

function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** `false` while another process that is still there builds. */
function takeLock(): boolean {
  try {
    const file = openSync(lock, 'wx')
    writeFileSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!isRunning(holder())) rmSync(lock, { force: true })
    return false
  }
}

function holder(): number {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid: number): boolean {
  // Between creating the file and writing the number it is empty: somebody is there.
  if (pid === 0) return existsSync(lock)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

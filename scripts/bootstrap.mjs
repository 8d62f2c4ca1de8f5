// Runs before `npm start` and `npm test`, with whatever Node the machine has: installs the packages of the lockfile
// when they are not there yet or have changed, and says in plain words what is wrong when it cannot.
// Plain JavaScript on purpose: the pinned Node that runs TypeScript is itself one of the packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stampFile = join(root, 'node_modules', '.udvej-lockfile')
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Udvej needs Node 20.19 or newer to install itself. This is ${process.versions.node}.`)
  process.exit(1)
}

const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash

if (!installed) {
  console.log('Installing the packages of package-lock.json (about a minute the first time) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Development packages are part of both commands: `start` builds the app, `test` tests it.
  const install = spawnSync(npm, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (install.status !== 0) {
    console.error('npm ci failed. The lines above say why; a missing network is the usual reason.')
    process.exit(install.status ?? 1)
  }
  writeFileSync(stampFile, lockHash)
}

const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
if (!existsSync(pinned) && major < 24) {
  console.error(
    `No Node 24 is packaged for ${process.platform}-${process.arch}, and this machine runs ${process.versions.node}. ` +
      'Please install Node 24 and try again.',
  )
  process.exit(1)
}

// `npm start`: builds the app when needed, runs the service, and in the demo the simulated municipality beside it.
// Ctrl-C or SIGTERM stops everything. PORT and DATA_DIR let several copies run side by side.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readSettings, type Settings } from '#server/settings.ts'
import { buildAppIfNeeded } from './start/build-app.ts'

const root = join(import.meta.dirname, '..')

try {
  const settings = readSettings(process.env)
  await refuseTakenPort(settings)
  await buildAppIfNeeded()
  stopWithNpm()
  // A visitor of the demo reads the terminal; an operator reads log lines.
  if (settings.demo) process.env.LOG_LEVEL ??= 'warn'
  await import('#server/main.ts')
  if (!process.exitCode) runBeside(settings)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function runBeside(settings: Settings): void {
  console.log(`Udvej runs at ${settings.publicUrl}`)
  if (settings.demo) {
    console.log('This is a demo with invented people: open the address and pick one to sign in as.')
    startMunicipality(settings)
  }
  console.log('Press Ctrl-C to stop.')
}

/** The municipality's end, as a program of its own that knows the service by its address only. */
function startMunicipality({ publicUrl, demo }: Settings): ChildProcess | undefined {
  if (!demo) return undefined
  const child = spawn(process.execPath, [join(root, 'demo', 'municipality', 'main.ts')], {
    // The channel closes when this process dies in whatever way, and the municipality stops by that.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...withoutSecrets(),
      UDVEJ_URL: publicUrl,
      UDVEJ_CLIENT_ID: demo.feedClientId,
      UDVEJ_CLIENT_SECRET: demo.feedClientSecret,
      UDVEJ_DEMO_DAYS_AHEAD: String(demo.daysAhead),
    },
  })
  let stopping = false
  const stop = () => {
    stopping = true
    child.kill('SIGTERM')
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.once('exit', stop)
  child.once('exit', (code) => {
    if (!stopping)
      console.error(`The simulated municipality has stopped (${code ?? 'killed'}). Udvej runs on without it.`)
  })
  return child
}

/** npm passes a SIGTERM to the shell between it and us, and the shell dies without passing it on. Then our parent changes. */
function stopWithNpm(): void {
  if (process.env.npm_lifecycle_event !== 'start' || process.platform === 'win32') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/** The environment without what only the service may know. */
function withoutSecrets(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(SESSION_KEYS|DATABASE_URL|FEED_CLIENTS|OIDC_.*)$/.test(name),
  )
  return Object.fromEntries(kept)
}

/** Says it before the build, which takes a while. @throws Error when another program listens there */
async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return resolve()
      reject(
        new Error(`Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`),
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

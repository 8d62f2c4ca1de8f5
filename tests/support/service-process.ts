import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../server/main.ts')

/** The service as a process of its own, as an operator runs it. */
export interface ServiceProcess {
  url: string
  child: ChildProcess
  /** SIGKILL: it cannot finish anything. */
  kill(): Promise<void>
  /** SIGTERM. @returns the status that it ends with */
  stop(): Promise<number | null>
}

/** Starts the process and gives it back at once; the caller hears how it ends. */
export function spawnService(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, NODE_ENV: 'development', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts the service and waits until it takes requests. @throws Error with what it said, when it stops before */
export async function startService(env: Record<string, string> & { PORT: string }): Promise<ServiceProcess> {
  const child = spawnService(env)
  // Whoever runs the tests may be stopped in the middle; the service must not stay behind.
  const leave = () => child.kill('SIGKILL')
  process.once('exit', leave)
  child.once('exit', () => process.off('exit', leave))
  const url = `http://127.0.0.1:${env.PORT}`
  let said = ''
  child.stdout?.on('data', (chunk) => (said += String(chunk)))
  child.stderr?.on('data', (chunk) => (said += String(chunk)))
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The service stopped before it was ready: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return { url, child, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

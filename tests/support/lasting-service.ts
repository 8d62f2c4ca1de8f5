import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyDemoData } from './demo-data.ts'
import { freePort, type ServiceProcess, startService } from './service-process.ts'

/** The service as a process of its own on a data folder and a port that it keeps, however often it is stopped or killed. */
export interface LastingService {
  url: string
  port: number
  dataDir: string
  /** Starts it again and waits until it takes requests. Nothing happens when it runs. */
  start: () => Promise<void>
  /** Ends it as an operator does. */
  stop: () => Promise<void>
  /** Ends it as a power cut does. */
  kill: () => Promise<void>
  /** Ends it and removes its data. */
  remove: () => Promise<void>
}

/**
 * Starts it with the demo cases and the bundled sign-in, and without the simulated municipality: nobody acknowledges what is filed, so that a test can
 * count it from outside (municipality.ts).
 */
export async function startLastingService(env: Record<string, string> = {}): Promise<LastingService> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'udvej-service-'))
  await copyDemoData(dataDir)
  const begin = () => startService({ ...env, PORT: String(port), DATA_DIR: dataDir })
  let running: ServiceProcess | undefined = await begin()

  async function end(how: 'stop' | 'kill'): Promise<void> {
    await running?.[how]()
    running = undefined
  }

  return {
    ...{ url: `http://localhost:${port}`, port, dataDir },
    start: async () => {
      running ??= await begin()
    },
    stop: () => end('stop'),
    kill: () => end('kill'),
    remove: async () => {
      await end('kill')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

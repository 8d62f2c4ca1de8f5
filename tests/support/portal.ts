import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

export interface Portal {
  url: string
  port: number
  /** Where its data are, the demo's secrets among them. */
  dataDir: string
  /** Stops it as Ctrl-C would, and removes its data. */
  stop: () => Promise<void>
}

/** Runs what `npm start` runs, on a free port with data of its own, until the demo cases are there. */
export async function startPortal(env: Record<string, string> = {}): Promise<Portal> {
  const port = await freePort()
  const dataDir = await mkdtemp(join(tmpdir(), 'udvej-portal-'))
  const child = spawn('node', ['scripts/start.ts'], {
    env: { ...process.env, NODE_ENV: '', PORT: String(port), PUBLIC_URL: '', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = `http://localhost:${port}`
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The portal did not start within five minutes')), 300_000)
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      if (!said.includes('the demo cases are in')) return
      clearTimeout(timer)
      resolve()
    })
    void gone.then(() => reject(new Error('The portal stopped before it was ready')))
  })
  return {
    url,
    port,
    dataDir,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Signs in as a test person by the bundled sign-in page, and waits for the first page. */
export async function signInAs(page: Page, url: string, key: string, path = '/'): Promise<void> {
  await page.goto(`${url}/auth/login?returnTo=${encodeURIComponent(path)}`)
  await page.locator(`button[name="person"][value="${key}"]`).click()
  await expect(page.locator('[data-content]').first()).toBeAttached({ timeout: 60_000 })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

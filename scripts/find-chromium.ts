import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const debiansChromium = '/usr/bin/chromium'
const debiansShell = '/usr/bin/chromium-headless-shell'
const systemPaths = [
  debiansChromium,
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The browser for the tests: CHROMIUM_PATH, Playwright's own, or the system's. Null when there is none. */
export function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemPaths]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
}

/**
 * The browser for the tests, installed when it is missing: Playwright's own where its download can be reached, Debian's package
 * otherwise. Throws a sentence that says what to do when neither works.
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found. Installing one for the tests …')
  run('playwright', ['install', 'chromium'])
  const installed = findChromium() ?? installDebians('chromium')
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium. Install it (for example `npx playwright install chromium`), or set CHROMIUM_PATH.',
  )
}

/**
 * For the many tests: where the browser is Debian's, the same browser without windows, in which they take two thirds of the time. It is installed when root
 * runs them, as in a container; where that cannot be, the whole browser does.
 */
export function ensureTestBrowser(): string {
  const whole = ensureChromium()
  if (process.env.CHROMIUM_PATH || whole !== debiansChromium) return whole
  if (existsSync(debiansShell)) return debiansShell
  return (process.getuid?.() === 0 ? installDebians('chromium-headless-shell') : null) ?? whole
}

function installDebians(name: string): string | null {
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', '--no-install-recommends', name])
  const path = `/usr/bin/${name}`
  return existsSync(path) ? path : null
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
}

/** Flags every run needs: root inside a container cannot use the sandbox, and nothing may call out to the network. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The version of a browser, for reports. */
export function chromiumVersion(path: string): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()
}

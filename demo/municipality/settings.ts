export interface Settings {
  /** Where the service is, without a slash at the end. */
  url: string
  clientId: string
  clientSecret: string
  /** How many times faster than usual the municipality works. */
  speed: number
  /** How many days later it is in the demo than in the world. */
  daysAhead: number
  /** Port of the control page; 0 takes a free one. */
  port: number
}

/** What is wrong with the environment, one sentence for each fault. */
export class SettingsError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'SettingsError'
    this.faults = faults
  }
}

/** Reads the settings of the simulated municipality. Throws SettingsError. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const faults: string[] = []
  const required = (name: string) => {
    const value = environment[name]?.trim() ?? ''
    if (value === '') faults.push(`${name} is missing.`)
    return value
  }
  const url = required('UDVEJ_URL')
  if (url !== '' && !/^https?:$/.test(protocolOf(url)))
    faults.push('UDVEJ_URL is not an address that begins with http:// or https://.')
  const clientId = required('UDVEJ_CLIENT_ID')
  const clientSecret = required('UDVEJ_CLIENT_SECRET')
  const speed = Number(environment.UDVEJ_DEMO_SPEED || 1)
  if (!(speed > 0 && speed <= 1000)) faults.push('UDVEJ_DEMO_SPEED is not a number above 0 and up to 1000.')
  const port = Number(environment.UDVEJ_DEMO_PORT || 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push('UDVEJ_DEMO_PORT is not a port.')
  const daysAhead = Number(environment.UDVEJ_DEMO_DAYS_AHEAD || 0)
  if (!Number.isInteger(daysAhead) || daysAhead < 0 || daysAhead > 365)
    faults.push('UDVEJ_DEMO_DAYS_AHEAD is not a whole number up to 365.')
  if (faults.length > 0) throw new SettingsError(faults)
  return { url: url.replace(/\/+$/, ''), clientId, clientSecret, speed, daysAhead, port }
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}

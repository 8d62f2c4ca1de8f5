/** A browser as far as sign-in needs one: it keeps cookies by name and path, follows redirects, and says which site it is on. */
export class Browser {
  readonly origin: string
  readonly userAgent: string
  /** Sent with every request. */
  readonly headers: Record<string, string>
  /** Cookies by `name path`. */
  readonly cookies = new Map<string, string>()

  constructor(
    origin: string,
    userAgent = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36',
    headers: Record<string, string> = {},
  ) {
    this.origin = origin
    this.userAgent = userAgent
    this.headers = headers
  }

  /** One request, no redirect followed. */
  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin)
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: {
        cookie: this.cookieHeader(url),
        'user-agent': this.userAgent,
        'sec-fetch-site': 'same-origin',
        ...this.headers,
        ...(init.headers as Record<string, string>),
      },
    })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return response
  }

  /** Follows redirects as far as `until` says, else to the end. The last response and the address it came from. */
  async visit(address: string, until: (url: URL) => boolean = () => false): Promise<{ url: URL; response: Response }> {
    let url = new URL(address, this.origin)
    for (let hops = 0; hops < 20; hops += 1) {
      const response = await this.fetch(url.href)
      const location = response.headers.get('location')
      if (location === null) return { url, response }
      url = new URL(location, url)
      if (until(url)) return { url, response }
    }
    throw new Error(`Redirected in a loop at ${url.href}`)
  }

  cookie(name: string, path = '/'): string | undefined {
    return this.cookies.get(`${name} ${path}`)
  }

  private cookieHeader(url: URL): string {
    return [...this.cookies]
      .map(([key, value]) => [...(key.split(' ') as [string, string]), value] as const)
      .filter(([, path]) => url.pathname.startsWith(path))
      .map(([name, , value]) => `${name}=${value}`)
      .join('; ')
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const attribute = (key: string) =>
      attributes.find((item) => item.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1)
    const cookieKey = `${name} ${attribute('path') ?? '/'}`
    const expires = attribute('expires')
    const gone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now())
    if (gone || value === '') this.cookies.delete(cookieKey)
    else this.cookies.set(cookieKey, value)
  }
}

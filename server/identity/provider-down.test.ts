import { expect, test } from 'vitest'
import { Browser } from '#tests/support/browser.ts'
import { startFakeProvider } from '#tests/support/fake-provider.ts'
import { startIdentityApp } from '#tests/support/identity-app.ts'

test('41N with the provider down, running sessions work and sign-in ends on a page, then works again', async () => {
  const provider = await startFakeProvider()
  provider.lies.claims = { sub: 'aase' }
  const service = await startIdentityApp({ issuer: provider.issuer })
  const late = await startIdentityApp({ issuer: provider.issuer })
  try {
    const browser = new Browser(service.publicUrl)
    const { url } = await browser.visit('/auth/login', (target) => target.origin === provider.issuer)
    const begun = new Browser(service.publicUrl)
    const { url: begunUrl } = await begun.visit('/auth/login', (target) => target.origin === provider.issuer)
    await browser.fetch(provider.authorize(url).href)
    await provider.close()

    expect((await browser.fetch('/api/me')).status).toBe(200)

    const stranded = await begun.fetch(provider.authorize(begunUrl).href)
    expect(stranded.headers.get('location')).toBe('/?signin=unavailable')

    const first = await new Browser(late.publicUrl).visit(
      '/auth/login',
      (target) => !target.pathname.startsWith('/auth'),
    )
    expect(first.url.href).toBe(`${late.publicUrl}/?signin=unavailable`)

    const again = await startFakeProvider(Number(new URL(provider.issuer).port))
    const second = await new Browser(late.publicUrl).visit('/auth/login', (target) => target.origin === again.issuer)
    await again.close()
    expect(second.url.pathname).toBe('/authorize')
  } finally {
    await service.close()
    await late.close()
  }
})

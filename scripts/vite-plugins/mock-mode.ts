import { msw } from 'msw/vite'
import type { Plugin } from 'vite'

const entry = '/src/app/main.tsx'
const virtualEntry = 'virtual:mock-entry'
const source = `
import { startMocks } from '/mocks/browser.ts'
await startMocks()
await import('${entry}')
`

/**
 * `vite --mode mock`: the app without a server. The html's entry is replaced by one that starts mocks/browser.ts and then the app, so that
 * src knows nothing of the mocks. Only ever while developing: a build in any mode has neither the mocks nor their worker.
 */
export function mockMode(): Plugin[] {
  const apply: Plugin['apply'] = (_config, { command, mode }) => command === 'serve' && mode === 'mock'
  return [
    { ...msw({ mode: 'worker-only' }), apply },
    { ...mockEntry, apply },
  ]
}

const mockEntry: Plugin = {
  name: 'udvej-mock-mode',
  config: (config) => {
    // Nobody stands behind the proxy.
    delete config.server?.proxy
    // The html does not name them, so Vite would find them late and reload the page.
    const optimizeDeps = { include: ['msw', 'msw/browser'] }
    // A cache of its own: `npm run dev` may run beside it, and has other dependencies.
    return { optimizeDeps, cacheDir: 'node_modules/.vite-mock' }
  },
  resolveId: (id) => (id === virtualEntry ? `\0${virtualEntry}` : undefined),
  load: (id) => (id === `\0${virtualEntry}` ? source : undefined),
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(`src="${entry}"`, `src="/@id/__x00__${virtualEntry}"`),
  },
  configureServer(server) {
    // Signing out ends with a form that the browser sends itself, and the answer to it is the front page.
    server.middlewares.use('/auth/logout', (_request, response) => {
      response.writeHead(303, { Location: '/' }).end()
    })
  },
}

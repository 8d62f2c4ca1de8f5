import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { appShell } from './scripts/vite-plugins/app-shell.ts'
import { classicEntry } from './scripts/vite-plugins/classic-entry.ts'
import { mockMode } from './scripts/vite-plugins/mock-mode.ts'
import { precompress } from './scripts/vite-plugins/precompress.ts'
import { serviceWorker } from './scripts/vite-plugins/service-worker.ts'

const api = process.env.UDVEJ_API ?? 'http://localhost:3000'
const proxied = ['/api', '/auth', '/idp', '/docs', '/device-standing', '/healthz']

/** One file for all that has the same first group in a pattern; its name is that group after a prefix. */
function oneFileFor(pattern: RegExp, prefix = '') {
  return (id: string) => {
    const found = pattern.exec(id)?.[1]
    return found === undefined ? null : prefix + found
  }
}

export default defineConfig({
  plugins: [react(), mockMode(), classicEntry(), appShell(), serviceWorker(), precompress()],
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules/dkfds/src/stylesheets'] } } },
  json: { namedExports: false },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, api])) },
  build: {
    manifest: true,
    // Every asset is a file: a data: URL would need a wider CSP and is fetched again with each page.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The html names the entry's files; a page's chunk must not ask for them again.
      resolveDependencies: (_file, deps) =>
        deps.filter((dep) => !/assets\/(?:index|react|rolldown-runtime)-[^/]+\.js$/.test(dep)),
    },
    rolldownOptions: {
      output: {
        // The entry names every file, and a hash does not compress: seven characters tell editions of one file apart as well as eight.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 1 },
            // All else that the entry needs stays in one file, also what pages share with it: each part would be one more request.
            { name: 'index', tags: ['$initial'] },
            // The first words of each further language in one file.
            {
              debugName: 'words',
              name: oneFileFor(/locales\/(?!da\/)([a-z-]+)\/(?:common|shell|overview|matters)\.json/, 'words-'),
            },
            // What opens "my phone" before its first page, without what the pages share.
            {
              name: 'vault',
              test: /src\/shared\/offline\/(?:key-|my-vault|open-db|phone|seal|snapshot|stored-vaults|vault)|node_modules\/idb\//,
              minShareCount: 2,
            },
            { name: 'pages', test: /src\/.*\.css$/ },
            // What several pages share, in few files and not in twenty: on a phone each further request waits for its turn.
            {
              name: 'shared',
              test: /src\/shared\/(?:case|corrections|matters|rules|ui|drafts\/receipt|filing\/receipt-line)|node_modules\/@tanstack\//,
              minShareCount: 2,
            },
            {
              name: 'writing',
              test: /src\/shared\/(?:drafts|filing|offline\/(?:held-files|uploads))/,
              minShareCount: 2,
            },
            // A feature's pages are one file, but where one fills in forms (a library that who only reads can do without), and without what a
            // page fetches when somebody writes (`writing/`).
            { name: 'forms', test: /node_modules\/react-hook-form\// },
            ...['complaints', 'corrections', 'inquiries', 'records'].map((name) => ({
              name: `${name}-shared`,
              test: `src/features/${name}/`,
              minShareCount: 2,
            })),
            {
              debugName: 'features',
              name: oneFileFor(/src\/features\/((?!complaints|corrections|inquiries|records)[\w-]+)\/(?!writing\/)/),
            },
            {
              debugName: 'words of several pages',
              name: oneFileFor(/locales\/([a-z-]+)\/(?:ask|drafts|filing|marks|matter-course)\.json/, 'more-words-'),
            },
          ],
        },
      },
    },
  },
})

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { build, type Plugin, type ResolvedConfig } from 'vite'

/** What the service worker is told about the build it belongs to. */
export interface Edition {
  /** A hash over everything that it keeps: another build is another worker. */
  id: string
  /** Language → its html. */
  shells: Record<string, string>
  /** What the first page needs: kept before the worker takes over. */
  first: string[]
  /** The rest: kept later, when the page is quiet. */
  rest: string[]
}

/** Lists the build's files for the service worker. `folder` is the finished build. */
export async function describeEdition(folder: string): Promise<Edition> {
  const all = (await readdir(folder, { recursive: true })).sort()
  const html = all.filter((file) => /^[a-z-]+\.html$/.test(file))
  const shells = Object.fromEntries(
    html.map((file) => [file === 'index.html' ? 'da' : file.replace('.html', ''), `/${file}`]),
  )
  const danish = await readFile(`${folder}/index.html`, 'utf8')
  const kept = all
    .filter((file) => /^(?:assets\/.+\.(?:js|css)|fonts\/.+\.woff2|icons\/icon.+)$/.test(file))
    .map((file) => `/${file}`)
  const first = kept.filter((file) => danish.includes(`"${file}"`))
  const hash = createHash('sha256')
  for (const file of html) hash.update(await readFile(`${folder}/${file}`))
  return {
    id: hash.update(kept.join()).digest('hex').slice(0, 12),
    shells,
    first,
    rest: kept.filter((file) => !first.includes(file)),
  }
}

/** Builds src/sw/sw.ts as /sw.js, with the list of the build's files in it. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'udvej-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      sequential: true,
      async handler() {
        const outDir = `${config.root}/${config.build.outDir}`
        await build({
          root: config.root,
          configFile: false,
          logLevel: 'error',
          publicDir: false,
          define: { EDITION: JSON.stringify(await describeEdition(outDir)) },
          build: {
            outDir,
            emptyOutDir: false,
            lib: {
              entry: `${config.root}/src/sw/sw.ts`,
              formats: ['iife'],
              name: 'udvejWorker',
              fileName: () => 'sw.js',
            },
            rolldownOptions: { output: { minify: true } },
          },
        })
      },
    },
  }
}

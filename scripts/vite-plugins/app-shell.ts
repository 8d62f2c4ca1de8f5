import { readdir, readFile } from 'node:fs/promises'
import { build, type Plugin, type ResolvedConfig, type Rolldown, runnerImport } from 'vite'
import { type PageFiles, pageFiles, readPages } from './page-files.ts'

type StaticShell = ReturnType<StaticShells['staticShells']>[string]
type StaticShells = typeof import('#src/app/shell/static-shell.tsx')

/**
 * Puts the real shell into the html at build time: its markup (rendered from the very component), all CSS of the first page in one <style>,
 * and one inline script. One html per language: index.html is Danish, the others are `<lang>.html`; and one more for each page of which everybody
 * sees the same at first, `openings/<lang>/<path>.html`. Beside them, for the server: which files each page starts with, language → path → files, in
 * `.vite/page-files.json`.
 * The server computes the CSP hashes of the inline style and script from the built files.
 */
export function appShell(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'udvej-app-shell',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        if (!server) return html
        const script = await beforePaint(config.root)
        const shells = await renderShells(config.root, 'da')
        return withShell(html, shells['']?.markup ?? '', inline(script))
      },
    },
    async generateBundle(_options, bundle) {
      const html = bundle['index.html']
      if (html?.type !== 'asset') return
      const pages = await readPages(config.root)
      const { page, inlined } = inlineCss(String(html.source), bundle)
      const named = new Set([
        ...[...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file),
        ...inlined,
      ])
      const script = await beforePaint(config.root)
      const files: Record<string, PageFiles> = {}
      for (const language of await languagesOf(config.root)) {
        files[language] = pageFiles(pages, { bundle, root: config.root, language, alreadyThere: named })
        for (const [path, { markup, visitor }] of Object.entries(await renderShells(config.root, language))) {
          // The server names the other pages' files in the header.
          const later = path === '' ? '' : laterFiles(files[language]?.[path] ?? [])
          const source = withShell(page, markup, later + inline(script)).replace(
            '<html lang="da"',
            `<html lang="${language}"${visitor ? ' data-visitor' : ''}`,
          )
          if (path !== '') this.emitFile({ type: 'asset', fileName: `openings/${language}/${path}.html`, source })
          else if (language === 'da') html.source = source
          else this.emitFile({ type: 'asset', fileName: `${language}.html`, source })
        }
      }
      this.emitFile({ type: 'asset', fileName: '.vite/page-files.json', source: JSON.stringify(files) })
    },
  }
}

/** The folders of locales/. */
async function languagesOf(root: string): Promise<string[]> {
  const entries = await readdir(`${root}/locales`, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** Replaces the links to the entry's CSS by the CSS itself, and takes those files out of the build. */
function inlineCss(html: string, bundle: Rolldown.OutputBundle): { page: string; inlined: string[] } {
  const inlined: string[] = []
  const page = html.replace(/\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (_link, file: string) => {
    const asset = bundle[file]
    if (asset?.type !== 'asset') throw new Error(`The html names ${file}, which is not in the build`)
    delete bundle[file]
    inlined.push(file)
    // Nor do pages ask for it ahead of their imports.
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(file)
    return `\n    <style>${String(asset.source).trim()}</style>`
  })
  return { page, inlined }
}

function withShell(html: string, shell: string, head: string): string {
  return html.replace('<!--shell-->', () => shell).replace('</head>', () => `  ${head}\n  </head>`)
}

const inline = (script: string) => `<script>${script.trim()}</script>`

/** Names a page's files so that they come when its first words are on the screen (before-paint.ts): those do not wait for them. */
function laterFiles(files: readonly string[]): string {
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link data-rel="preload" as="style" crossorigin href="${file}">`
      : `<link data-rel="modulepreload" href="${file}">`,
  )
  return `${links.join('')}\n  `
}

/** A page's path, '' for all that wait for their data → its shell. */
async function renderShells(root: string, language: string): Promise<Record<string, StaticShell>> {
  const { module } = await runnerImport<StaticShells>(`${root}/src/app/shell/static-shell.tsx`, {
    root,
    configFile: false,
    logLevel: 'error',
  })
  const found = await Promise.all(
    module.featuresOfShells.map(async (feature) => {
      const text = await readFile(`${root}/locales/${language}/${feature}.json`, 'utf8')
      return [feature, JSON.parse(text)] as const
    }),
  )
  return module.staticShells(language as 'da', Object.fromEntries(found))
}

/** The inline script, compiled and minified. */
async function beforePaint(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: `${root}/src/app/before-paint.ts`, formats: ['iife'], name: 'udvejBeforePaint' },
      rolldownOptions: { output: { minify: true } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('The inline script was not built')
  return output.output[0].code
}

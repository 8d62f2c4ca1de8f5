import { readFile } from 'node:fs/promises'
import type { Rolldown } from 'vite'

/** A page as routes.tsx declares it. */
export interface DeclaredPage {
  path: string
  features: string[]
  /** The module's path under src/. */
  file: string
}

/** A page's path, with `:` for every id in it → its files, in one language. The server reads it again (server/built-app.ts). */
export type PageFiles = Record<string, string[]>

/** Reads the `page(...)` lines of routes.tsx (their form is fixed: see src/app/page-entry.tsx). @throws when a line was not understood. */
export async function readPages(root: string): Promise<DeclaredPage[]> {
  const source = await readFile(`${root}/src/app/routes.tsx`, 'utf8')
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '')
  const line = /\bpage\(\s*'([^']*)',\s*\[([^\]]*)\],\s*\(\)\s*=>\s*import\('#src\/([^']+)'\)/g
  const found = [...code.matchAll(line)].map(([, path = '', features = '', file = '']) => ({
    path,
    features: [...features.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
    file,
  }))
  const written = code.match(/\bpage\(/g)?.length ?? 0
  if (found.length !== written)
    throw new Error(`routes.tsx has ${written} pages, but only ${found.length} are in the form that the build can read`)
  return found
}

type Bundle = Rolldown.OutputBundle

function chunkOf(bundle: Bundle, modulePath: string): Rolldown.OutputChunk | undefined {
  return Object.values(bundle).find(
    (one): one is Rolldown.OutputChunk =>
      one.type === 'chunk' && one.moduleIds.some((id) => id.split('?')[0] === modulePath),
  )
}

/** A chunk's file, the chunks that it imports, and their CSS, without what the html names already. */
function filesOf(bundle: Bundle, modulePath: string, alreadyThere: ReadonlySet<string>): string[] {
  const files = new Set<string>()
  const add = (chunk: Rolldown.OutputChunk) => {
    if (files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css)
    for (const imported of chunk.imports) {
      const next = bundle[imported]
      if (next?.type === 'chunk') add(next)
    }
  }
  const chunk = chunkOf(bundle, modulePath)
  if (chunk) add(chunk)
  return [...files].filter((file) => !alreadyThere.has(file)).map((file) => `/${file}`)
}

/** The build to look into: what its html names already need not be named again. */
export interface BuiltPages {
  bundle: Bundle
  root: string
  language: string
  alreadyThere: ReadonlySet<string>
}

/** Each page's files, to be started together with the html. */
export function pageFiles(pages: readonly DeclaredPage[], built: BuiltPages): PageFiles {
  // The overview's code is in the entry chunk; its words in other languages are not.
  const overview = { path: '', features: ['overview', 'matters'], file: 'app/main.tsx' }
  return Object.fromEntries(
    [overview, ...pages].map((page) => [page.path.replace(/:\w+/g, ':'), filesWithWords(page, built)]),
  )
}

function filesWithWords(
  { features, file }: DeclaredPage,
  { bundle, root, language, alreadyThere }: BuiltPages,
): string[] {
  const words = ['common', 'shell', ...features].map((feature) => `${root}/locales/${language}/${feature}.json`)
  return [...new Set([`${root}/src/${file}`, ...words].flatMap((module) => filesOf(bundle, module, alreadyThere)))]
}

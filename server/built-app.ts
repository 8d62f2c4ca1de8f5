import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The app as `npm run build` made it. Another build needs another start: the files and hashes are read once. */
export interface BuiltApp {
  folder: string
  /** Paths as the browser asks for them, such as `/assets/index-BW955hYK.js`. */
  files: ReadonlySet<string>
  /** Language → the html with the shell in that language. Danish is always there. */
  shells: ReadonlyMap<string, string>
  /** Language → a page's path, with `:` for every id in it → the files that it starts with beside those that the html names. */
  pageFiles: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  /** `sha256-…` of the inline scripts and styles of all shells, for the content security policy. */
  scriptHashes: readonly string[]
  styleHashes: readonly string[]
}

/** Reads what was built in a folder; `null` when there is no build. */
export function readBuiltApp(folder: string): BuiltApp | null {
  if (!existsSync(join(folder, 'index.html'))) return null
  const files = filesIn(folder)
  const pages = files.filter((file) => /^\/[a-z-]+\.html$/.test(file))
  const html = pages.map((page) => readFileSync(join(folder, page), 'utf8')).join('\n')
  return {
    folder,
    files: new Set(files),
    shells: new Map(pages.map((page) => [page === '/index.html' ? 'da' : page.slice(1, -'.html'.length), page])),
    pageFiles: readPageFiles(folder),
    scriptHashes: hashes(html, /<script>([\s\S]*?)<\/script>/g),
    styleHashes: hashes(html, /<style>([\s\S]*?)<\/style>/g),
  }
}

function readPageFiles(folder: string): BuiltApp['pageFiles'] {
  const text = readFileSync(join(folder, '.vite/page-files.json'), 'utf8')
  const languages = Object.entries(JSON.parse(text) as Record<string, Record<string, string[]>>)
  return new Map(languages.map(([language, pages]) => [language, new Map(Object.entries(pages))]))
}

// Compressed copies are chosen by the browser's headers, and names with a dot in front are not for browsers.
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/(^|[\\/])\.|\.(br|gz)$/.test(file) && statSync(join(folder, file)).isFile())
    .map((file) => `/${file.replaceAll(sep, '/')}`)
}

function hashes(html: string, inline: RegExp): string[] {
  const contents = [...html.matchAll(inline)].map(([, content = '']) => content)
  return [...new Set(contents.map((content) => `sha256-${createHash('sha256').update(content).digest('base64')}`))]
}

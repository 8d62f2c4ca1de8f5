import type { Plugin, Rolldown } from 'vite'

type Parse = Rolldown.PluginContext['parse']
type Node = { type: string; start: number; end: number }
type Chunk = Pick<Rolldown.RenderedChunk, 'fileName' | 'name' | 'imports' | 'isEntry'>

/** Where the first files leave what others take from them. */
const shelf = 'globalThis.udvejParts'

/** Where they wait while the page has something to show before them (src/app/before-paint.ts). */
const queue = 'globalThis.udvejLater'

/** A first file of at most so many characters stands in the html. */
const tiny = 1_000

/**
 * Makes classic scripts of the entry and of what it imports, and lets every other file take from them what it would have imported.
 * Chromium keeps the compiled code of classic scripts beside the service worker's copy and reads it off the main thread; modules it compiles
 * anew at every visit (docs/decisions/0020-classic-entry.md). Only the build knows of this: sources and development are ordinary modules.
 */
export function classicEntry(): Plugin {
  return {
    name: 'udvej-classic-entry',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler(code, chunk, _options, { chunks }) {
        const first = firstChunks(Object.values(chunks))
        if (!first.includes(chunk.fileName) && !chunk.imports.some((file) => first.includes(file))) return null
        const parts = new Map(first.map((file) => [file, chunks[file]?.name ?? file]))
        return { code: rewrite(code, chunk.fileName, parts, this.parse), map: null }
      },
    },
    generateBundle: {
      order: 'post',
      // Not before: the minifier takes the file for a module, to which the directive says nothing new.
      handler(_options, bundle) {
        const chunks = chunksOf(bundle)
        for (const file of firstChunks(chunks)) {
          const chunk = chunks.find(({ fileName }) => fileName === file)
          if (chunk) chunk.code = `"use strict";${chunk.code}`
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => (bundle ? withClassicTags(html, bundle) : html),
    },
  }
}

function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((one) => one.type === 'chunk')
}

/** The files of the entry and of all that it imports statically, each after what it imports. */
function firstChunks(chunks: readonly Chunk[]): string[] {
  const found: string[] = []
  const add = (chunk: Chunk | undefined) => {
    if (!chunk || found.includes(chunk.fileName)) return
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file))
    found.push(chunk.fileName)
  }
  add(chunks.find((chunk) => chunk.isEntry))
  return found
}

/**
 * One file with its imports from the first files taken from the shelf. If it is one of them itself (`parts`: file → name), it becomes a classic
 * script that leaves its exports there, as they are then: exports that change later are forbidden in src (.oxlintrc.json). @throws for what it does not know.
 */
export function rewrite(code: string, own: string, parts: ReadonlyMap<string, string>, parse: Parse): string {
  const part = parts.get(own)
  const edits: [Node, string][] = []
  const left: string[] = []
  const program = parse(code)
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const from = parts.get(own.replace(/[^/]*$/, '') + node.source.value.replace(/^\.\//, ''))
      if (from === undefined) continue
      const names = node.specifiers.map((one) => {
        if (one.type !== 'ImportSpecifier') throw new Error(`${own} takes ${from} as a whole`)
        return `${nameOf(one.imported)}:${one.local.name}`
      })
      edits.push([node, names.length > 0 ? `const{${names.join()}}=${shelf}[${JSON.stringify(from)}];` : ''])
    } else if (node.type === 'ExportNamedDeclaration' && part !== undefined) {
      if (node.declaration || node.source) throw new Error(`${own} exports in a way that is not known here`)
      for (const one of node.specifiers) left.push(`${nameOf(one.exported)}:${nameOf(one.local)}`)
      edits.push([node, ''])
    }
  }
  if (part === undefined) return edit(code, edits)

  walk(program, (node) => {
    // The build's addresses begin with a slash, so any address of this origin is a base for them.
    if (node.type === 'MetaProperty') edits.push([node, '({url:location.href})'])
  })
  const whole = `()=>{${edit(code, edits)}\n(${shelf}??={})[${JSON.stringify(part)}]={${left.join()}}}`
  // In brackets of its own it is compiled at once.
  return `(run=>${queue}?.push(run)??run())((${whole}));`
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.type === 'Identifier' ? String(node.name) : JSON.stringify(node.value)
}

function edit(code: string, edits: readonly [Node, string][]): string {
  let result = ''
  let at = 0
  for (const [node, text] of edits.toSorted(([one], [other]) => one.start - other.start)) {
    result += code.slice(at, node.start) + text
    at = node.end
  }
  return result + code.slice(at)
}

function walk(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, see)
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && 'start' in node) see(node as Node)
    for (const one of Object.values(node)) walk(one, see)
  }
}

/** The tags of the first files. What is smaller than the asking for it stands in the html itself: on a slow line each file may wait for a connection of its own. */
function withClassicTags(html: string, bundle: Rolldown.OutputBundle): string {
  const chunks = chunksOf(bundle)
  const tags = firstChunks(chunks).map((file) => {
    const code = chunks.find(({ fileName }) => fileName === file)?.code.trim() ?? ''
    if (code.length > tiny) return `<script defer fetchpriority="high" src="/${file}"></script>`
    delete bundle[file]
    return `<script>"use strict";${code}</script>`
  })
  return html
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/, () => tags.join('\n    '))
}

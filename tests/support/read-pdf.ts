import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One tagged piece as a screen reader meets it: what it is, and its words. */
export interface Spoken {
  role: string
  text: string
  /** The page it stands on, from 1. */
  page: number
}

export interface ReadPdf {
  title: string
  language: string
  marked: boolean
  pages: number
  /** The tags in their order. A list item is read as its label and its body. */
  spoken: Spoken[]
  /** What is drawn and neither tagged nor marked as belonging to the sheet. A screen reader would never find it. */
  lost: string[]
  bookmarks: string[]
  files: Record<string, Uint8Array>
}

interface Node {
  role?: string
  type?: string
  id?: string
  children?: Node[]
}

/** Reads a PDF the way assistive technology does: by its tags, not by where things stand on the page. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const { Title: title, Language: language } = info as { Title: string; Language: string }
  const spoken: Spoken[] = []
  const lost: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { words, untagged } = await wordsById(page)
    lost.push(...untagged)
    walk((await page.getStructTree()) as Node, (role, text) => spoken.push({ role, text, page: number }), words)
  }
  const files: Record<string, Uint8Array> = {}
  const names = (await pdf.getAttachments()) as ReadonlyMap<string, { filename: string }> | null
  for (const [id, { filename }] of names ?? [])
    files[filename] = (await pdf.getAttachmentContent(id)) ?? new Uint8Array()
  const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
  const result = {
    title,
    language,
    marked: marks?.get('Marked') === true,
    pages: pdf.numPages,
    spoken,
    lost,
    bookmarks: ((await pdf.getOutline()) ?? []).map((each: { title: string }) => each.title),
    files,
  }
  await pdf.loadingTask.destroy()
  return result
}

async function wordsById(page: PDFPageProxy): Promise<{ words: Map<string, string>; untagged: string[] }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const words = new Map<string, string>()
  const untagged: string[] = []
  // What is open now: an id of the structure tree, or a tag without one (an artifact).
  const open: (string | null)[] = []
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push((item as { id?: string }).id ?? null)
      continue
    }
    const id = open.at(-1)
    if (id === undefined && item.str.trim() !== '') untagged.push(item.str)
    if (id) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
  }
  return { words, untagged }
}

function walk(node: Node, say: (role: string, text: string) => void, words: ReadonlyMap<string, string>): void {
  for (const child of node.children ?? []) {
    if (child.type === 'content') {
      const text = (words.get(child.id ?? '') ?? '').replaceAll(/\s+/g, ' ').trim()
      say(node.role ?? '', text)
    } else walk(child, say, words)
  }
}

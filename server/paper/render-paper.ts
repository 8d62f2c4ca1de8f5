import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { Block, Paper } from './paper.ts'
import { printable } from './paper-text.ts'

type Doc = PDFKit.PDFDocument
type Element = ReturnType<Doc['struct']>

interface Fonts {
  regular: Font
  strong: Font
}

// The bytes are read once. A font that was opened is for one paper alone: it remembers of each glyph which letters it first stood for, and after a
// glyph that was only a part of another (the dots of a colon) the next paper's full stops would be seen and not read aloud.
const bytesOf = (name: string) => readFile(join(import.meta.dirname, 'fonts', `udvej-sans-${name}.ttf`))
let files: Promise<[regular: Buffer, strong: Buffer]> | undefined
async function openFonts(): Promise<Fonts> {
  files ??= Promise.all([bytesOf('regular'), bytesOf('semibold')])
  const [regular, strong] = await files
  return { regular: create(regular), strong: create(strong) }
}

// Points. The text is as large as in a letter, and as wide as an eye can follow.
const margins = { top: 64, bottom: 76, left: 68, right: 68 }
const sizes = { title: 22, 2: 15, 3: 12, text: 11, small: 9 } as const
const indent = 14
const ink = '#1a1a1a'
const quiet = '#4d4d4d'

/**
 * The paper as a PDF for everybody: tagged in its order (PDF/UA-1), with title and language, headings as bookmarks, and the letters that it uses
 * embedded. Letters that the font lacks are shown as [?] and the paper says so.
 */
export async function renderPaper(paper: Paper): Promise<Buffer> {
  const loaded = await openFonts()
  const doc = openDocument(paper, loaded)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const pen = new Pen(doc, root, loaded.regular)
  pen.title(paper.title, paper.lead)
  for (const block of paper.blocks) pen.write(block)
  if (pen.missing) pen.write({ kind: 'text', text: paper.missingLetters })
  root.end()
  for (const { name, mediaType, description, bytes } of paper.files ?? []) {
    const options = { name, type: mediaType, description, relationship: 'Supplement' }
    doc.file(Buffer.from(bytes), options as PDFKit.Mixins.PDFAttachmentOptions)
  }
  writeFeet(doc, paper)
  doc.end()
  await finished
  return Buffer.concat(chunks)
}

function openDocument(paper: Paper, { regular, strong }: Fonts): Doc {
  const options = {
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: paper.language === 'da' ? 'da-DK' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: { Title: paper.title, Creator: 'Udvej', Producer: 'Udvej', CreationDate: paper.madeAt },
  }
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  // The types are older than the library, which takes fonts that have been read.
  doc.registerFont('regular', regular as unknown as Buffer)
  doc.registerFont('strong', strong as unknown as Buffer)
  return doc
}

/** Writes blocks one under the other and tags each in the same breath, so that what is read and what is seen cannot part. */
class Pen {
  readonly #doc: Doc
  readonly #root: Element
  /** Both weights are cut to the same letters, so one can be asked for both. */
  readonly #font: Font
  missing = false

  constructor(doc: Doc, root: Element, font: Font) {
    this.#doc = doc
    this.#root = root
    this.#font = font
  }

  title(title: string, lead: string): void {
    this.#tag(this.#root, 'H1', () => this.#put(title, { font: 'strong', size: sizes.title }))
    this.#gap(4)
    this.#tag(this.#root, 'P', () => this.#put(lead, { color: quiet }))
    this.#gap(10)
  }

  write(block: Block): void {
    if (block.kind === 'heading') this.#heading(block.level, block.text)
    else if (block.kind === 'text') this.#text(block.text, block.own === true)
    else if (block.kind === 'facts') this.#facts(block.rows)
    else this.#list(block.items)
  }

  #heading(level: 2 | 3, text: string): void {
    this.#gap(level === 2 ? 14 : 8)
    // A heading stands on the page of what it heads, which may begin with a smaller heading.
    this.#need(sizes[level] + (level === 2 ? 9 : 4) * sizes.text)
    this.#tag(this.#root, `H${level}`, () => this.#put(text, { font: 'strong', size: sizes[level] }))
    if (level === 2) this.#doc.outline.addItem(this.#clean(text))
    this.#gap(3)
  }

  #text(text: string, own: boolean): void {
    // Each line is a paragraph: a line break inside one would run two words together when it is read aloud.
    for (const line of text.split('\n')) {
      if (line.trim() === '') this.#gap(6)
      else this.#tag(this.#root, 'P', () => this.#put(line, { left: own ? indent : 0 }))
    }
    this.#gap(5)
  }

  #facts(rows: Extract<Block, { kind: 'facts' }>['rows']): void {
    this.#listOf(rows, ({ label, value }, item) => {
      this.#need(3 * sizes.text)
      this.#tag(item, 'Lbl', () => this.#put(label, { color: quiet, size: sizes.small }))
      this.#tag(item, 'LBody', () => this.#put(value))
      this.#gap(4)
    })
  }

  #list(items: readonly string[]): void {
    this.#listOf(items, (text, item) => {
      const top = this.#doc.y
      this.#need(2 * sizes.text)
      const moved = this.#doc.y < top
      const line = moved ? this.#doc.y : top
      this.#tag(item, 'Lbl', () => this.#put('•'))
      this.#doc.y = line
      this.#tag(item, 'LBody', () => this.#put(text, { left: indent }))
      this.#gap(2)
    })
  }

  #listOf<Item>(items: readonly Item[], write: (item: Item, element: Element) => void): void {
    const list = this.#doc.struct('L')
    this.#root.add(list)
    for (const each of items) {
      const item = this.#doc.struct('LI')
      list.add(item)
      write(each, item)
      item.end()
    }
    list.end()
    this.#gap(4)
  }

  #tag(parent: Element, type: string, put: () => void): void {
    parent.add(this.#doc.struct(type, {}, put))
  }

  #put(text: string, style: { font?: 'regular' | 'strong'; size?: number; color?: string; left?: number } = {}): void {
    const { font = 'regular', size = sizes.text, color = ink, left = 0 } = style
    const x = margins.left + left
    const width = this.#doc.page.width - margins.right - x
    this.#doc.font(font).fontSize(size).fillColor(color).text(this.#clean(text), x, this.#doc.y, { width, lineGap: 2 })
    this.#doc.x = margins.left
  }

  #clean(text: string): string {
    const printed = printable(text, (code) => this.#font.hasGlyphForCodePoint(code))
    this.missing ||= printed.missing
    return printed.text
  }

  #gap(points: number): void {
    this.#doc.y += points
  }

  #need(points: number): void {
    if (this.#doc.y + points > this.#doc.page.height - margins.bottom) this.#doc.addPage()
  }
}

/** The number of each page, which belongs to the sheet and not to what is read. */
function writeFeet(doc: Doc, { foot, pageOf }: Paper): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index)
    // Below the margin, where the text would otherwise begin a new page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(sizes.small).fillColor(quiet)
    const text = `${foot} · ${pageOf(index - start + 1, count)}`
    doc.text(text, margins.left, doc.page.height - 48, { lineBreak: false })
    doc.endMarkedContent()
    doc.page.margins.bottom = margins.bottom
  }
}

import type { Language } from '#server/words.ts'

/** A part of a paper. They are read, aloud too, in the order in which they stand. */
export type Block =
  /** Level 1 is the title of the paper, which the paper itself writes. */
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** `own`: the citizen's own words or another's, which the paper quotes. Line breaks are kept. */
  | { kind: 'text'; text: string; own?: boolean }
  /** What is called what: a name, and what it is. */
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | { kind: 'list'; items: readonly string[] }

/** A file that travels inside the paper. */
export interface PaperFile {
  name: string
  mediaType: string
  description: string
  bytes: Uint8Array
}

/** A document to keep, print or send on. It says nothing about how it looks. */
export interface Paper {
  title: string
  language: Language
  /** Under the title: whose it is, from when. */
  lead: string
  /** At the foot of every page, beside the page's number. */
  foot: string
  /** Told at the end when letters could not be printed. */
  missingLetters: string
  pageOf: (page: number, pages: number) => string
  madeAt: Date
  blocks: readonly Block[]
  files?: readonly PaperFile[]
}

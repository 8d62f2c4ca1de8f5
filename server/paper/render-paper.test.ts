import { expect, test } from 'vitest'
import { readPdf } from '#tests/support/read-pdf.ts'
import type { Block } from './paper.ts'
import { renderPaper } from './render-paper.ts'

const paperOf = (blocks: readonly Block[]) =>
  renderPaper({
    ...{ title: 'Et papir', language: 'da' as const, lead: 'Sagen for Karen.', foot: 'Udvej', missingLetters: '' },
    pageOf: (page, pages) => `Side ${page} af ${pages}`,
    madeAt: new Date('2026-11-26T05:30:00Z'),
    blocks,
  })

test('wherever a page ends, a heading stands on the page of what it heads, also when that begins with a smaller heading', async () => {
  for (let lines = 18; lines <= 34; lines += 1) {
    const pdf = await readPdf(
      await paperOf([
        ...Array.from({ length: lines }, (): Block => ({ kind: 'text', text: 'En linje.' })),
        { kind: 'heading', level: 2, text: 'Punkt 1' },
        { kind: 'heading', level: 3, text: 'Det skriver borgeren' },
        { kind: 'text', text: 'Jeg fik ikke svar.', own: true },
      ]),
    )
    const pages = new Set(pdf.spoken.slice(-3).map(({ page }) => page))
    expect([lines, ...pages]).toHaveLength(2)
  }
})

test('every letter can be read aloud in every paper, whatever stands before it there and in the papers before', async () => {
  const said = ['Punkt: nu', 'Ågård… så; Äöé', 'Aa Oo Ee: i', 'Den 1. oktober i A, O og E']
  for (const papers of said.keys()) {
    const lines = said.slice(0, papers + 1)
    const pdf = await readPdf(
      await paperOf(
        lines.flatMap((text): Block[] => [
          { kind: 'heading', level: 3, text },
          { kind: 'text', text },
        ]),
      ),
    )
    expect(pdf.spoken.slice(2).map(({ text }) => text)).toEqual(lines.flatMap((text) => [text, text]))
  }
})

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

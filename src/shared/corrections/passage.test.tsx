import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { Passage } from './passage.tsx'
import type { CorrectionMark } from './pointed-at.ts'
import { PointingArea } from './pointing.tsx'

withApiServer()

const correctionId = '33333333-3333-4333-8333-333333333333'
const mark = (part: Partial<CorrectionMark>): CorrectionMark => ({
  ...{ correctionId, part: 'original.1', fault: 'wrong', standing: 'clarifying', on: '2026-11-20' },
  ...part,
})
const at = (part: string) => ({ kind: 'letter', id: correctionId, part }) as const

async function show(marks: CorrectionMark[], relation: 'self' | 'assistant' = 'self', address = '/letters') {
  const element = (
    <PointingArea>
      {(button) => (
        <>
          <Passage at={at('original.0')} marks={marks}>
            Kære dig
          </Passage>
          <Passage at={at('original.1')} marks={marks}>
            Du har to børn.
          </Passage>
          {button}
        </>
      )}
    </PointingArea>
  )
  await renderPage({ path: 'letters', at: address, element, words: ['marks'], relation })
}

test('the texts are left alone until somebody asks whether something is wrong, and then each has its own way', async () => {
  await show([])
  expect(screen.queryByRole('link')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Er noget her forkert?' }))
  const [first, second] = screen.getAllByRole('link', { name: 'Er det forkert?' })
  expect(first?.getAttribute('href')).toContain('part=original.0')
  expect(second?.getAttribute('href')).toBe(`/corrections/new?about=letter&id=${correctionId}&part=original.1`)
  const description = document.getElementById(second?.getAttribute('aria-describedby') ?? '')
  expect(description?.textContent).toBe('Du har to børn.')
  expect(screen.getByRole('status').textContent).toContain('Tryk på')
})

test('whoever has said at the entrance what is the matter is not asked again, and takes the answer along', async () => {
  await show([], 'self', '/letters?fault=notAboutMe')
  const [first] = screen.getAllByRole('link', { name: 'Er det forkert?' })
  expect(first?.getAttribute('href')).toBe(
    `/corrections/new?about=letter&id=${correctionId}&part=original.0&fault=notAboutMe`,
  )
})

test('an answer that the address does not know is none', async () => {
  await show([], 'self', '/letters?fault=nonsense')
  expect(screen.queryByRole('link')).toBeNull()
})

test('a text that is looked at says so, since when, and leads to the correction', async () => {
  await show([mark({ words: 'Jeg har ingen børn.' })])
  expect(screen.getByText('Under afklaring')).toBeDefined()
  expect(screen.getByText('siden 20. november 2026')).toBeDefined()
  expect(screen.getByText(/Jeg har ingen børn/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Følg det' }).getAttribute('href')).toBe(`/corrections/${correctionId}`)
})

test('a text that was wrong is struck through, with the right one beside it', async () => {
  await show([mark({ standing: 'markedWrong', right: { da: 'Du har ingen børn.' } })])
  expect(screen.getByText('Du har to børn.').tagName).toBe('S')
  expect(screen.getByText(/Du har ingen børn/)).toBeDefined()
})

test('the place of a hidden text is kept without what it said', async () => {
  await show([mark({ fault: 'notAboutMe', standing: 'hidden' })])
  expect(screen.queryByText('Du har to børn.')).toBeNull()
  expect(screen.getByText('Her stod noget, du har sagt ikke handler om dig.')).toBeDefined()
  expect(screen.getByText('Skjult')).toBeDefined()
})

test('a text that was refused stays as it is, and the citizen’s words stand beside it', async () => {
  await show([mark({ standing: 'refused', words: 'Jeg har ingen børn.' })])
  expect(screen.getByText('Du har to børn.').tagName).not.toBe('S')
  expect(screen.getByText('Du er uenig')).toBeDefined()
})

test('somebody who only reads along is not asked', async () => {
  await show([], 'assistant')
  expect(screen.queryByRole('button')).toBeNull()
})

import { cleanup, render, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeLanguage, loadWords, startWords } from './i18n.ts'
import { TextOf } from './text-of.tsx'

beforeEach(async () => {
  startWords('da')
  await loadWords(['common', 'shell'])
})
afterEach(cleanup)

test('text without the reader’s language is shown in Danish and marked as Danish', async () => {
  await changeLanguage('en')
  render(<TextOf text={{ da: 'Brev om praktik' }} />)
  expect(screen.getByText('Brev om praktik').lang).toBe('da')
})

test('text follows the language that the reader chooses', async () => {
  render(
    <p>
      <TextOf text={{ da: 'Brev om praktik', en: 'Letter about a work placement' }} />
    </p>,
  )
  expect(screen.getByText('Brev om praktik').lang).toBe('')
  await act(() => changeLanguage('en'))
  expect(screen.getByText('Letter about a work placement')).toBeDefined()
  expect(document.documentElement.lang).toBe('en')
})

import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { ErrorSummary } from './error-summary.tsx'
import { TextArea } from './field.tsx'

beforeEach(async () => {
  startWords('da')
  await loadWords(['common'])
})
afterEach(cleanup)

const faults = [{ fieldId: 'what', message: 'Skriv, hvad du klager over' }]

test('the summary takes the focus when faults appear, and again with the next try', async () => {
  const { rerender } = render(<ErrorSummary faults={[]} />)
  rerender(<ErrorSummary faults={faults} attempt={1} />)
  const summary = screen.getByRole('alert')
  expect(document.activeElement).toBe(summary)
  summary.blur()
  rerender(<ErrorSummary faults={faults} attempt={2} />)
  expect(document.activeElement).toBe(summary)
})

test('a fault in the summary leads to its field, where the same words are tied to the field', async () => {
  render(
    <>
      <ErrorSummary faults={faults} />
      <TextArea
        id="what"
        label="Hvad klager du over?"
        hint="Skriv med dine egne ord."
        error="Skriv, hvad du klager over"
      />
    </>,
  )
  await userEvent.click(screen.getByRole('link', { name: 'Skriv, hvad du klager over' }))
  const field = screen.getByRole('textbox', { name: 'Hvad klager du over?' })
  expect(document.activeElement).toBe(field)
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['Skriv med dine egne ord.', 'Skriv, hvad du klager over'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

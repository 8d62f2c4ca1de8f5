import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { switchEdition } from '#src/app/edition.ts'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { UpdateBar } from './update-bar.tsx'

// There is no service worker here; tests/e2e/offline.spec.ts has the real one.
vi.mock('#src/app/edition.ts', () => ({
  newEditionWaits: () => true,
  subscribeToEdition: () => () => undefined,
  switchEdition: vi.fn(),
}))

beforeAll(async () => {
  startWords('da')
  await loadWords(['shell'])
})
afterEach(cleanup)

test('the press on "switch now" is seen until the switch is over, and a second one changes nothing; where it did not come one can press again', async () => {
  const given = Promise.withResolvers<void>()
  vi.mocked(switchEdition).mockReturnValueOnce(given.promise).mockResolvedValueOnce()
  render(<UpdateBar />)
  const button = screen.getByRole('button', { name: 'Skift nu' })
  await userEvent.click(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(button)
  expect(switchEdition).toHaveBeenCalledTimes(1)

  given.resolve()
  await vi.waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
  await userEvent.click(button)
  expect(switchEdition).toHaveBeenCalledTimes(2)
})

import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { Ladder } from './ladder.tsx'

type Rung = components['schemas']['Rung']

const source = { label: { da: 'Retssikkerhedsloven § 66' } }
const show = (rungs: Rung[], relation: 'self' | 'assistant' = 'self') =>
  renderPage({ path: 'complaints', element: <Ladder rungs={rungs} />, words: ['ladder'], relation })
const rung = (name: string) => within(screen.getByRole('heading', { name }).closest('li') as HTMLElement)

test('the ladder shows where it lies, what can be done now with its last day, and what is not next yet', async () => {
  const deadline: NonNullable<Rung['deadline']> = {
    ...{ ruleId: 'ombudsman.oneYear', due: '2027-11-12', start: '2026-11-12', nominal: '2027-11-12', counted: 1 },
    ...{ unit: 'years', skipped: [], whose: 'citizen', source, verifiedOn: '2026-11-23' },
  }
  await show([
    { id: 'appealBody', standing: 'here', source },
    { id: 'ombudsman', standing: 'open', source, deadline },
    { id: 'courts', standing: 'later', source },
  ])
  expect(rung('Ankestyrelsen').getByText('Her er sagen nu')).toBeDefined()
  expect(rung('Folketingets Ombudsmand').getByText(/Gør det senest .*12\. november 2027/)).toBeDefined()
  expect(rung('Domstolene').getByText('Ikke endnu')).toBeDefined()
})

const declined: Rung[] = (['appealBody', 'courts'] as const).map((id) => ({
  ...{ id, standing: 'stopped', stoppedBy: 'declined', source },
}))

test('a way that does not come says why, once, and how to take it up again', async () => {
  await show(declined)
  expect(screen.getAllByText('Ikke aktuelt nu')).toHaveLength(2)
  expect(rung('Ankestyrelsen').getByText(/^Du har sagt, at klagen ikke skal videre/)).toBeDefined()
  const again = screen.getByRole('link', { name: 'Vælg afgørelsen, og klag' })
  expect(again.getAttribute('href')).toBe('/file/decision')
})

test('where nothing was refused there is nothing to complain over, and a helper who reads along is not led to a form', async () => {
  await show([{ id: 'dataProtection', standing: 'stopped', stoppedBy: 'nothingRefused', source }])
  expect(screen.getByText(/^Kommunen har ikke sagt nej til noget/)).toBeDefined()
  expect(screen.queryByRole('link', { name: /klag/ })).toBeNull()
  await show(declined, 'assistant')
  expect(screen.queryByRole('link', { name: /klag/ })).toBeNull()
})

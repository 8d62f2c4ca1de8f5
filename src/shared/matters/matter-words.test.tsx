import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMatter } from '#tests/support/plan-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { MatterLine } from './matter-line.tsx'
import type { Matter } from './matter-states.ts'

const show = (matter: Matter) => renderPage({ path: 'x', element: <MatterLine matter={matter} />, words: ['matters'] })

test('a matter leads to its thing, and says its state and whose turn it is', async () => {
  await show(aMatter({ silentDays: 20 }))
  expect(screen.getByRole('link', { name: 'Klage over praktikken' }).getAttribute('href')).toContain('/complaints/')
  screen.getByText('Kommunen har modtaget din klage.')
  screen.getByText('Kommunens tur')
  screen.getByText('Der er ikke sket noget i 20 dage')
})

test('a few quiet days are not called silence', async () => {
  await show(aMatter({ silentDays: 3 }))
  expect(screen.queryByText(/ikke sket noget/)).toBeNull()
})

test('a state that this edition does not know gets plain words by whose turn it is', async () => {
  await show(aMatter({ kind: 'letter', state: 'extended' }))
  screen.getByText('Kommunen arbejder med det her.')
})

import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { copyOpen, forgetSessionState } from '#src/shared/http/session-state.ts'
import { makeMine } from '#src/shared/offline/choose.ts'
import { inPhoneDb } from '#src/shared/offline/open-db.ts'
import { leaveCopy } from '#src/shared/offline/phone.ts'
import { storedVaults } from '#src/shared/offline/stored-vaults.ts'
import { withApiServer } from '#tests/support/api-server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { servePhones } from '#tests/support/phone-service.ts'
import { renderPage, sessionAs } from '#tests/support/render-page.tsx'
import { UnlockPage } from './unlock-page.tsx'

withApiServer()
beforeEach(async () => {
  localStorage.clear()
  leaveCopy()
  forgetSessionState()
  await inPhoneDb((db) => db.clear('vaults'))
  servePhones('karen')
  const client = new QueryClient()
  client.setQueryData(['session'], sessionAs('self'))
  await makeMine(client, { by: 'passphrase', passphrase: 'grøn hest under moster sofa' })
  leaveCopy()
})

const open = () => renderPage({ path: 'plan', element: <UnlockPage />, words: ['phone'] })
const field = () => screen.findByLabelText('Din sætning')

test('22P a wrong passphrase is said at the field, opens nothing, and loses nothing', async () => {
  await open()
  await userEvent.type(await field(), 'grøn hest under moster seng')
  await userEvent.click(screen.getByRole('button', { name: 'Lås op' }))
  await screen.findByText('Det er ikke den rigtige sætning. Prøv igen.')
  expect(document.activeElement).toBe(await field())
  expect(copyOpen()).toBe(false)
  expect(await storedVaults()).toHaveLength(1)
})

test('the right one opens the copy', async () => {
  await open()
  await userEvent.type(await field(), 'Grøn hest under moster sofa')
  await userEvent.click(screen.getByRole('button', { name: 'Lås op' }))
  await eventually(() => expect(copyOpen()).toBe(true))
})

test('who cannot unlock is told that nothing is lost', async () => {
  await open()
  await field()
  await userEvent.click(screen.getByText('Kan du ikke låse op?'))
  expect(screen.getByText(/går ikke tabt/)).toBeDefined()
})

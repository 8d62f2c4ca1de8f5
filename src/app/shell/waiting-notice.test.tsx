import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { reportAnswer, reportSilence } from '#src/shared/http/connection.ts'
import { loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { writePreference } from '#src/shared/preferences.ts'
import { WaitingNotice } from './waiting-notice.tsx'

const sealedWords = /ligger låst her og er ikke indgivet endnu/

beforeAll(async () => {
  startWords('da')
  await loadWords(['shell'])
})
afterEach(() => {
  reportAnswer()
  writePreference('waiting', '')
})

const show = (sealed: boolean) =>
  render(
    <MemoryRouter>
      <WaitingNotice to="/outbox" sealed={sealed} />
    </MemoryRouter>,
  )

test('without a network and with nobody signed in it is said that something lies locked on the phone', () => {
  writePreference('waiting', '1')
  reportSilence()
  show(true)
  expect(screen.getByRole('status').textContent).toMatch(sealedWords)
})

test('nothing is said when nothing lies there, when somebody is signed in, or while the service answers', () => {
  reportSilence()
  expect(show(true).container.textContent).toBe('')
  writePreference('waiting', '1')
  expect(show(false).container.textContent).toBe('')
  reportAnswer()
  expect(show(true).container.textContent).toBe('')
})

import { act, render } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { addWordsAtHand, changeLanguage, loadWords, startWords } from './i18n.ts'
import { useWords } from './use-words.ts'

let made = 0
function Words() {
  made += 1
  return <p>{useWords('common')('showMore')}</p>
}

beforeEach(() => {
  startWords('da')
  addWordsAtHand(['common'])
  made = 0
})

test('other words that are fetched ahead make nothing anew', async () => {
  const view = render(<Words />)
  await act(() => loadWords(['outbox']))
  expect(made).toBe(1)
  expect(view.container.textContent).toBe('Vis flere')
})

test('its own words in another language do', async () => {
  const view = render(<Words />)
  await act(() => changeLanguage('en'))
  expect(view.container.textContent).toBe('Show more')
})

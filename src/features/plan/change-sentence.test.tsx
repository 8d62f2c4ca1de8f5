import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeLanguage, loadWords, startWords } from '#src/shared/i18n/i18n.ts'
import { aChange } from '#tests/support/plan-data.ts'
import { ChangeSentence } from './change-sentence.tsx'
import type { PlanChange } from './plan.queries.ts'
import { changeKinds } from './plan-words.ts'

beforeEach(async () => {
  startWords('da')
  await loadWords(['common', 'plan'])
})
afterEach(cleanup)

const sentence = (change: PlanChange) => render(<ChangeSentence change={change} />).container.textContent
const subject = { kind: 'fact', title: { da: 'Du kan arbejde 10 timer' } } as const

test('a change of status is told in words, not in codes', () => {
  const change = aChange({ subject, field: 'status', from: { code: 'standing' }, to: { code: 'wrong' } })
  expect(sentence(change)).toBe(
    'Din sagsbehandler ændrede oplysningen »Du kan arbejde 10 timer« fra »gælder« til »markeret som forkert«.',
  )
})

test('a code that is not known here is left out of the sentence', () => {
  const change = aChange({ field: 'status', from: { code: 'underWay' }, to: { code: 'paused' } })
  expect(sentence(change)).toBe('Din sagsbehandler ændrede aktiviteten »Praktik i et gartneri«. Før stod der »i gang«.')
})

test('changed words stand below the sentence, before and after', () => {
  const change = aChange({ field: 'because', from: { text: { da: 'Det gamle' } }, to: { text: { da: 'Det nye' } } })
  expect(sentence(change)).toBe(
    'Din sagsbehandler ændrede begrundelsen for »Praktik i et gartneri«.Før:Det gamleNu:Det nye',
  )
})

test('a pair that has no sentence is still told', () => {
  const change = aChange({ subject, field: 'startsOn' })
  expect(sentence(change)).toContain('Din sagsbehandler ændrede noget ved »Du kan arbejde 10 timer«')
})

test('every field of every kind makes a whole sentence in both languages', async () => {
  for (const language of ['da', 'en'] as const) {
    await changeLanguage(language)
    for (const [field, kinds] of Object.entries(changeKinds)) {
      for (const kind of kinds) {
        const {
          from: _,
          to: __,
          ...bare
        } = aChange({ field: field as PlanChange['field'], subject: { ...subject, kind } })
        expect(sentence(bare), `${language} ${field} ${kind}`).toMatch(
          language === 'da' ? /^Din sagsbehandler .+\.$/ : /^Your caseworker .+\.$/,
        )
        cleanup()
      }
    }
  }
})

import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import {
  happened,
  letterId,
  open,
  paper,
  pickerWith,
  point,
  press,
  taking,
  withComplaintForm,
  writeAndCheck,
} from '#tests/support/complaint-form.tsx'

withComplaintForm()

test('a point can say where, who was there, what shows it, which rule and what it cites', async () => {
  const sent = taking()
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Ingen lyttede')
  await userEvent.click(point(1).getByText(/^Hvor det var, hvem der var der/))
  await userEvent.type(await point(1).findByRole('textbox', { name: /^Hvor skete det/ }), 'På rådhuset')
  await userEvent.type(point(1).getByRole('textbox', { name: /^Hvem var der/ }), 'Min bisidder')
  await userEvent.selectOptions(
    await pickerWith('Du skal i ny praktik (16. november 2026)'),
    'Du skal i ny praktik (16. november 2026)',
  )
  await userEvent.click(point(1).getByRole('button', { name: 'Tilføj' }))
  await point(1).findByText('Du skal i ny praktik (16. november 2026) er tilføjet.')
  await userEvent.type(point(1).getByRole('textbox', { name: /^Hvilken regel/ }), 'Forvaltningsloven § 24')
  await userEvent.type(point(1).getByRole('textbox', { name: /principmeddelelse/ }), 'N-8-07')
  await press('Videre: tjek, før du sender')
  for (const text of ['På rådhuset', 'Min bisidder', 'Forvaltningsloven § 24', 'N-8-07']) {
    expect(await screen.findByText(text)).toBeDefined()
  }
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([
    {
      ...{ whatHappened: 'Ingen lyttede', where: 'På rådhuset', present: 'Min bisidder' },
      evidence: [{ kind: 'letter', id: letterId }],
      ...{ rule: 'Forvaltningsloven § 24', principleDecision: 'N-8-07' },
    },
  ])
})

test('a suggested rule comes after what was typed, and never instead of it', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.click(point(1).getByText(/^Hvor det var, hvem der var der/))
  const rule = await point(1).findByRole('textbox', { name: /^Hvilken regel/ })
  await userEvent.type(rule, 'Retten til at blive hørt')
  const use = point(1).getByRole('button', { name: 'Skriv den i feltet Forvaltningsloven § 19', hidden: true })
  await userEvent.click(use)
  await userEvent.click(use)
  expect(rule).toHaveProperty('value', 'Retten til at blive hørt, Forvaltningsloven § 19')
  expect(document.activeElement).toBe(rule)
})

test('what is to show a point can be taken away again, and a file that was taken away shows nothing', async () => {
  const sent = taking()
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Ingen lyttede')
  await userEvent.upload(document.getElementById('files') as HTMLInputElement, paper('Brev.pdf'))
  await screen.findByText(/^1 fil er valgt/)
  await userEvent.click(point(1).getByText(/^Hvor det var, hvem der var der/))
  for (const name of ['Om planen (16. november 2026)', 'Brev.pdf']) {
    await userEvent.selectOptions(await pickerWith(name), name)
    await userEvent.click(point(1).getByRole('button', { name: 'Tilføj' }))
  }
  await userEvent.click(point(1).getByRole('button', { name: 'Fjern Om planen (16. november 2026)' }))
  const files = within(screen.getByRole('region', { name: /Billeder og papirer/ }))
  await userEvent.click(files.getByRole('button', { name: 'Fjern Brev.pdf' }))
  await files.findByText(/Brev.pdf er fjernet/)
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([{ whatHappened: 'Ingen lyttede' }])
})

test('a ready beginning is put in when it is pressed, in the first blank point and never over what was typed', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Mine egne ord')
  expect(document.querySelector('[aria-busy=true]')).toBeNull() // nothing is fetched before it is asked for
  await userEvent.click(screen.getByText('Hjælp til ordene'))
  await userEvent.click(await screen.findByText('Jeg fik ikke at vide hvorfor', { selector: 'summary' }))
  expect(happened(1)).toHaveProperty('value', 'Mine egne ord')
  await press('Sæt sætningerne ind i et punkt Jeg fik ikke at vide hvorfor')
  await waitFor(() => expect(document.activeElement).toBe(happened(2)))
  expect(happened(1)).toHaveProperty('value', 'Mine egne ord')
  expect((happened(2) as HTMLTextAreaElement).value).toMatch(/^I brevet af den … står der, at …/)
  expect(point(2).getByRole('textbox', { name: /Hvad vil du have/ })).toHaveProperty(
    'value',
    'Jeg vil have en begrundelse: reglen, de oplysninger I bygger på, og hvorfor det gælder mig.',
  )
  expect(screen.getByText('Sat ind i punkt 2. Ret dem, så de passer.')).toBeDefined()
})

test('a beginning goes into the only point when nothing is written there', async () => {
  await open('/complaints/new?about=case&kind=conduct')
  await userEvent.click(await screen.findByText('Hjælp til ordene'))
  await userEvent.click(await screen.findByText('De taler ikke ordentligt til mig', { selector: 'summary' }))
  await press(/^Sæt sætningerne ind i et punkt De taler ikke/)
  await waitFor(() => expect((happened(1) as HTMLTextAreaElement).value).toMatch(/sagde en medarbejder til mig/))
  expect(screen.queryByRole('group', { name: 'Punkt 2' })).toBeNull()
})

test('the check names points without a day or a wish, leads to the field, and blocks nothing', async () => {
  const sent = taking()
  await open('/complaints/new?about=case&kind=handling')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Hvad er der sket?' }), 'Ingen svarer')
  await press('Videre: tjek, før du sender')
  await screen.findByText('Punkt 1 siger ikke, hvornår det skete.')
  await press('Skriv, hvad du vil have punkt 1')
  const wish = await screen.findByRole('textbox', { name: /Hvad vil du have/ })
  await waitFor(() => expect(document.activeElement).toBe(wish))
  await userEvent.type(wish, 'Et svar')
  await press('Videre: tjek, før du sender')
  await screen.findByText('Punkt 1 siger ikke, hvornår det skete.')
  expect(screen.queryByText(/siger ikke, hvad du vil have/)).toBeNull()
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([{ whatHappened: 'Ingen svarer', wish: 'Et svar' }])
})

test('a complaint about a letter is not asked for a day, since the letter has one', async () => {
  await open()
  await writeAndCheck()
  expect(screen.queryByText(/siger ikke, hvornår/)).toBeNull()
  expect(screen.getByText('Punkt 1 siger ikke, hvad du vil have.')).toBeDefined()
})

test('blank points are left out', async () => {
  const sent = taking()
  await open()
  await screen.findByText('Du skal i ny praktik')
  await press('Tilføj et punkt')
  await userEvent.type(happened(2), 'Kun denne')
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent[0]?.body.points).toEqual([{ whatHappened: 'Kun denne' }])
})

test('a removed point can be taken back in its place', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Først')
  await press('Tilføj et punkt')
  expect(document.activeElement).toBe(happened(2))
  await userEvent.type(happened(2), 'Sidst')
  await press('Fjern punkt 1')
  expect(happened(1)).toHaveProperty('value', 'Sidst')
  await press('Fortryd')
  expect(happened(1)).toHaveProperty('value', 'Først')
  expect(happened(2)).toHaveProperty('value', 'Sidst')
})

test('points are moved by buttons, and the focus goes along', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'A')
  await press('Tilføj et punkt')
  await userEvent.type(happened(2), 'B')
  await press('Flyt op punkt 2')
  expect(happened(1)).toHaveProperty('value', 'B')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Flyt ned punkt 1' }))
  expect(screen.getByText('Punkt 2 er nu punkt 1.')).toBeDefined()
})

import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answer, noNetwork, problem, server } from '#tests/support/api-server.ts'
import {
  filePath,
  happened,
  open,
  point,
  press,
  receipt,
  taking,
  withComplaintForm,
  writeAndCheck,
} from '#tests/support/complaint-form.tsx'

withComplaintForm()

test('ten fast taps on send are one complaint', async () => {
  let go = () => {}
  const waits = new Promise<void>((resolve) => {
    go = resolve
  })
  const sent: string[] = []
  server.use(
    answer('put', filePath, async ({ params }) => {
      sent.push(String(params.complaintId))
      await waits
      return receipt(String(params.complaintId))
    }),
  )
  await open()
  await writeAndCheck()
  const button = screen.getByRole('button', { name: 'Send klagen' })
  for (let tap = 0; tap < 10; tap += 1) button.click()
  await screen.findByRole('button', { name: 'Sender …' })
  go()
  await screen.findByText(/at \/complaints\//)
  expect(sent).toHaveLength(1)
})

test('without an answer the page says that it does not know, the text stays, and a retry has the same id and body', async () => {
  let failing = true
  const sent = taking(() => (failing ? noNetwork() : undefined))
  await open()
  await writeAndCheck()
  await press('Send klagen')
  await screen.findByText(/regn med, at det ikke er sendt/)
  expect(screen.getByText('Jeg fik ikke at vide hvorfor')).toBeDefined()
  failing = false
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})

test('a server that is busy means that the complaint is not sent, and the page says so', async () => {
  taking(() => problem(503))
  await open()
  await writeAndCheck()
  await press('Send klagen')
  await screen.findByText(/Det er ikke sendt/)
})

test('a fault that the server found stands at its field, and the summary takes the focus', async () => {
  const detail = 'Must be at most 20000 characters long. Make it shorter.'
  taking(() => problem(422, { errors: [{ pointer: '/points/1/wish', detail }] }))
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.type(happened(1), 'Et')
  await press('Tilføj et punkt')
  await userEvent.type(happened(2), 'To')
  await press('Videre: tjek, før du sender')
  await press('Send klagen')
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  const wish = point(2).getByRole('textbox', { name: /Hvad vil du have/ })
  expect(wish.getAttribute('aria-invalid')).toBe('true')
  expect(wish.getAttribute('aria-describedby')).toContain('error')
  await userEvent.click(within(summary).getByRole('link', { name: /Udvej kan ikke tage imod teksten/ }))
  expect(document.activeElement).toBe(wish)
  expect(happened(1)).toHaveProperty('value', 'Et')
})

test('nothing written is a fault at the first point, and goes away when something is written', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await press('Videre: tjek, før du sender')
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  expect(happened(1).getAttribute('aria-invalid')).toBe('true')
  await userEvent.type(happened(1), 'x')
  expect(screen.queryByRole('alert')).toBeNull()
})

import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { heldFiles } from '#src/shared/offline/held-files.ts'
import { answer, problem, server } from '#tests/support/api-server.ts'
import {
  chooser,
  open,
  paper,
  press,
  taking,
  withComplaintForm,
  writeAndCheck,
} from '#tests/support/complaint-form.tsx'

withComplaintForm()

test('a file is declared with the complaint, and sent after the text has its receipt', async () => {
  const happenings: string[] = []
  const sent = taking(() => void happenings.push('text'))
  const path = '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}'
  const standing = { name: 'Brev.pdf', size: 16 }
  server.use(
    answer('get', path, ({ params }) => ({
      ...{ id: String(params.attachmentId), ...standing, state: 'missing' as const, offset: 0 },
    })),
    answer('patch', path, async ({ request, params }) => {
      happenings.push(`bytes at ${request.headers.get('Upload-Offset')}: ${await request.text()}`)
      return { id: String(params.attachmentId), ...standing, state: 'arrived' as const, offset: 16 }
    }),
  )
  await open()
  await userEvent.upload(chooser(), paper('Brev.pdf'))
  await screen.findByText('1 fil er valgt. Den bliver sendt efter teksten.')
  await writeAndCheck()
  expect(screen.getByText('Brev.pdf')).toBeDefined()
  await press('Send klagen')
  await screen.findByText(/at \/complaints\//)
  await waitFor(() => expect(happenings).toEqual(['text', 'bytes at 0: %PDF-1.4 en side']))
  const [declared] = sent[0]?.body.attachments ?? []
  expect(declared).toMatchObject({ ...standing, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('the file of a complaint that was not taken waits with the text, and goes when that is sent', async () => {
  let busy = true
  taking(() => (busy ? problem(503) : undefined))
  server.use(
    answer('get', '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}', () => problem(503)),
  )
  await open()
  await userEvent.upload(chooser(), paper('Brev.pdf'))
  await screen.findByText('1 fil er valgt. Den bliver sendt efter teksten.')
  await writeAndCheck()
  const button = screen.getByRole('button', { name: 'Send klagen' })
  for (let tap = 0; tap < 3; tap += 1) button.click()
  await screen.findByText(/Det er ikke sendt/)
  await waitFor(async () => expect((await heldFiles()).map(({ ready }) => ready)).toEqual([false]))
  busy = false
  for (let tap = 0; tap < 3; tap += 1) button.click()
  await screen.findByText(/at \/complaints\//)
  expect((await heldFiles()).map(({ ready }) => ready)).toEqual([true])
})

test('a file that cannot be used is told at the field by its name, and the others are added', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  const large = paper('Stor.pdf')
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 })
  const chosen = [paper('Tom.pdf', ''), large, paper('Tekst.pdf', 'Jeg klager'), paper('Brev.pdf')]
  await userEvent.upload(chooser(), chosen)
  await screen.findByText('1 fil er valgt. Den bliver sendt efter teksten.')
  for (const words of [/“Tom.pdf” er tom/, /“Stor.pdf” er større end 10 MB/, /“Tekst.pdf” kan ikke bruges her/]) {
    expect(screen.getByText(words)).toBeDefined()
  }
  expect(chooser().getAttribute('aria-invalid')).toBe('true')
  await press('Fjern Brev.pdf')
  await screen.findByText('Brev.pdf er fjernet.')
  expect(screen.queryByRole('button', { name: 'Fjern Brev.pdf' })).toBeNull()
})

test('8P where the phone keeps nothing the page says so, and never that a file is saved', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.upload(chooser(), paper('Brev.pdf'))
  await screen.findByText('Telefonen kan ikke gemme filerne')
  expect(screen.getByText('Ligger ikke på telefonen')).toBeDefined()
})

test('there are at most ten files', async () => {
  await open()
  await screen.findByText('Du skal i ny praktik')
  await userEvent.upload(
    chooser(),
    Array.from({ length: 11 }, (_, index) => paper(`Side ${index + 1}.pdf`)),
  )
  await screen.findByText('10 filer er valgt. De bliver sendt efter teksten.')
  expect(screen.queryByText('Side 11.pdf')).toBeNull()
})

import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildInquiry, inquirySummary } from '#mocks/builders/inquiry.ts'
import { answer, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { InquiryListPage } from './inquiry-list-page.tsx'

withApiServer()

async function open(open: number, closed: number) {
  const listed = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) =>
      inquirySummary(buildInquiry({ id: `66666666-6666-4666-8666-6666666666${from + index}` })),
    )
  server.use(
    answer('get', '/api/cases/{caseId}/inquiries', ({ request }) => {
      const isClosed = new URL(request.url).searchParams.get('standing') === 'closed'
      return { items: isClosed ? listed(closed, 60) : listed(open, 10), nextCursor: null }
    }),
  )
  await renderPage({
    path: 'inquiries',
    element: <InquiryListPage />,
    words: ['inquiries', 'matters', 'matter-course'],
  })
  await screen.findByText(/^Her er det, du har spurgt/)
}
const part = (name: string) => within(screen.getByRole('heading', { name }).closest('section') as HTMLElement)

test('those without an answer stand first, apart from those with one', async () => {
  await open(2, 1)
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(headings).toEqual(['Venter på svar', 'Besvaret'])
  expect(part('Venter på svar').getAllByRole('link')).toHaveLength(2)
  expect(part('Besvaret').getAllByRole('link')).toHaveLength(1)
})

test('when nothing was sent it says so, and leads to asking', async () => {
  await open(0, 0)
  screen.getByText('Du har ikke sendt noget endnu.')
  const ask = screen.getByRole('link', { name: 'Stil et spørgsmål' })
  expect(ask.getAttribute('href')).toBe('/inquiries/new?kind=question')
})

import { expect, test } from 'vitest'
import { idOf, type Schemas } from '#demo/people/records.ts'
import { complaintWith } from './filings-for-tests.ts'
import { takeFiles } from './take-files.ts'

const states = ['missing', 'arriving', 'arrived', 'received', 'refused'] as const
const filing: Schemas['ComplaintFiling'] = {
  ...complaintWith(1),
  receipt: {
    ...{ filingId: idOf('a filing'), number: 'U-2026-4F7K-91QX', filedAt: '2026-11-23T13:05:00.000Z', state: 'sent' },
    attachments: states.map((state) => ({ id: idOf(state), name: `${state}.pdf`, size: 9, offset: 0, state })),
  },
}

test('only a file that has arrived and was not taken before is fetched, and it is acknowledged afterwards', async () => {
  const done: string[] = []
  const client = {
    attachment: async (_filing: string, id: string) => {
      done.push(`fetched ${id}`)
      return new ArrayBuffer(9)
    },
    attachmentReceipt: async (_filing: string, id: string) => void done.push(`acknowledged ${id}`),
  }
  expect(await takeFiles(client, filing, new Date())).toBe(1)
  expect(done).toEqual([`fetched ${idOf('arrived')}`, `acknowledged ${idOf('arrived')}`])
})

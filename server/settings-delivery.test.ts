import { expect, test } from 'vitest'
import { deliveryTargetsOf } from './settings-delivery.ts'

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const webhook = { url: 'https://fag.strandby.example/udvej', secrets: [secret] }
const mail = { to: 'post@strandby.example', from: 'udvej@udvej.example', server: 'smtps://user:hemmelig@mail.example' }

function read(targets: unknown) {
  const text = typeof targets === 'string' ? targets : JSON.stringify(targets)
  const reading = { env: { DELIVERY_TARGETS: text }, faults: [] as string[] }
  return { targets: deliveryTargetsOf(reading), faults: reading.faults }
}

test('a municipality has a webhook, a mailbox, or both', () => {
  const targets = [
    { municipality: 'A', webhook },
    { municipality: 'B', mail },
    { municipality: 'C', webhook, mail },
  ]
  expect(read(targets)).toEqual({ targets, faults: [] })
  expect(read('')).toEqual({ targets: [], faults: [] })
})

test.each([
  ['no list', '{'],
  ['nowhere to send', [{ municipality: 'A' }]],
  ['no municipality', [{ webhook }]],
  [
    'a municipality twice',
    [
      { municipality: 'A', webhook },
      { municipality: 'A', mail },
    ],
  ],
  ['a webhook in the clear', [{ municipality: 'A', webhook: { ...webhook, url: 'http://fag.strandby.example' } }]],
  ['a short secret', [{ municipality: 'A', webhook: { ...webhook, secrets: ['whsec_kort'] } }]],
  ['no secret', [{ municipality: 'A', webhook: { ...webhook, secrets: [] } }]],
  ['two addresses', [{ municipality: 'A', mail: { ...mail, to: 'a@b.example, c@d.example' } }]],
  ['another kind of server', [{ municipality: 'A', mail: { ...mail, server: 'https://user:hemmelig@mail.example' } }]],
])('%s is a fault that tells no secret, and nothing is sent', (_what, given) => {
  const { targets, faults } = read(given)
  expect([targets, faults.length]).toEqual([[], 1])
  expect(faults.join()).not.toMatch(/hemmelig|whsec_kort|BwcH/)
})

import type { Schemas } from '#mocks/schemas.ts'
import { buildDeadline, buildMatter, buildReceipt, buildRule, idOf, text } from './basics.ts'
import { buildRecordsLadder } from './rungs.ts'

function buildDocument(part: Partial<Schemas['RecordsDocument']> = {}): Schemas['RecordsDocument'] {
  return {
    id: idOf(761),
    title: text('Journal 2026', 'Journal 2026'),
    subject: text('Din praktik', 'Your placement'),
    datedOn: '2026-10-30',
    important: true,
    outcome: 'delivered',
    file: { name: 'journal-2026.txt', mediaType: 'text/plain', bytes: 42 },
    ...part,
  }
}

function buildRefusedDocument(part: Partial<Schemas['RecordsDocument']> = {}): Schemas['RecordsDocument'] {
  const { file: _, ...document } = buildDocument()
  return {
    ...document,
    id: idOf(762),
    title: text('Udkast til et internt notat', 'Draft of an internal note'),
    important: false,
    outcome: 'refused',
    refusal: {
      reason: text(
        'Det er kommunens eget udkast. Det blev aldrig brugt i sagen.',
        'It is the municipality’s own draft. It was never used in the case.',
      ),
      rule: buildRule({ label: text('Forvaltningsloven § 12', 'Public Administration Act § 12') }),
    },
    ...part,
  }
}

/** A request that was answered with one document and one refusal, and is not finished. */
export function buildRecordsRequest(part: Partial<Schemas['RecordsRequest']> = {}): Schemas['RecordsRequest'] {
  const id = part.id ?? idOf(750)
  return {
    id,
    what: ['wholeCase'],
    matter: buildMatter({
      ...{
        kind: 'recordsRequest',
        id,
        state: 'partlyDelivered',
        title: text('Aktindsigt i hele sagen', 'Access to the whole case'),
      },
      ...{ since: '2026-11-12', dueOn: '2026-11-23', deadline: buildRecordsDeadline('2026-11-12', '2026-11-23') },
    }),
    receipt: buildReceipt({
      ...{ filingId: id, number: 'U-2026-7H3M-52TB', state: 'received' },
      ...{ filedAt: '2026-11-12T12:00:00.000Z', receivedAt: '2026-11-12T12:01:00.000Z' },
    }),
    documents: [buildDocument(), buildRefusedDocument()],
    history: [
      { event: 'filed', at: '2026-11-12T12:00:00.000Z' },
      { event: 'received', at: '2026-11-12T12:01:00.000Z' },
    ],
    ladder: buildRecordsLadder(),
    ...part,
  }
}

export function buildRecordsDeadline(start: string, due: string): Schemas['Deadline'] {
  return buildDeadline({
    ...{ ruleId: 'records.sevenWorkingDays', start, due, nominal: due, counted: 7, unit: 'workingDays' },
    source: buildRule({ label: text('Forvaltningsloven § 16', 'Public Administration Act § 16') }),
  })
}

/** The request as it stands in lists. */
export function recordsRequestSummary(request: Schemas['RecordsRequest']): Schemas['RecordsRequestSummary'] {
  const { id, what, matter, receipt, documents } = request
  const count = (outcome: string) => documents.filter((document) => document.outcome === outcome).length
  return { id, what, matter, receipt, delivered: count('delivered'), refused: count('refused') }
}

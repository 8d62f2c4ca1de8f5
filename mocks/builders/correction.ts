import type { Schemas } from '#mocks/schemas.ts'
import { buildActor, buildDeadline, buildMatter, buildReceipt, buildRule, idOf, text } from './basics.ts'
import { buildCorrectionLadder } from './rungs.ts'

/** A fact that was marked wrong, with one activity that is not assessed again yet. */
export function buildCorrection(part: Partial<Schemas['Correction']> = {}): Schemas['Correction'] {
  const id = part.id ?? idOf(780)
  return {
    id,
    about: {
      ...{ kind: 'fact', id: idOf(250), activityId: idOf(200) },
      title: text('En oplysning i din plan', 'A fact in your plan'),
      quote: text('Du kan arbejde ti timer om ugen.', 'You can work ten hours a week.'),
    },
    fault: 'wrong',
    right: 'Jeg kan arbejde fire timer om ugen.',
    matter: buildMatter({
      ...{ kind: 'correction', id, state: 'reassessmentAwaited', since: '2026-11-19', silentDays: 4 },
      ...{ title: text('En oplysning i din plan', 'A fact in your plan'), next: 'reassessLines' },
    }),
    receipt: buildReceipt({
      ...{ filingId: id, number: 'U-2026-9R2C-44KD', state: 'received' },
      ...{ filedAt: '2026-11-12T12:00:00.000Z', receivedAt: '2026-11-12T12:01:00.000Z' },
    }),
    outcome: {
      ...{ outcome: 'markedWrong', decidedOn: '2026-11-19', by: buildActor() },
      right: text('Du kan arbejde fire timer om ugen.', 'You can work four hours a week.'),
      text: text('Du har ret. Vi tog fejl.', 'You are right. We were wrong.'),
    },
    lines: [{ activityId: idOf(200), title: text('Praktik i et gartneri', 'Placement in a garden centre') }],
    history: [
      { event: 'filed', at: '2026-11-12T12:00:00.000Z' },
      { event: 'received', at: '2026-11-12T12:01:00.000Z' },
      { event: 'markedWrong', at: '2026-11-19T09:00:00.000Z' },
    ],
    ladder: buildCorrectionLadder(),
    ...part,
  }
}

export function buildCorrectionDeadline(start: string, due: string): Schemas['Deadline'] {
  return buildDeadline({
    ...{ ruleId: 'gdpr.oneMonth', start, due, nominal: due, counted: 1, unit: 'months' },
    source: buildRule({ label: text('Databeskyttelsesforordningen artikel 12, stk. 3', 'GDPR Article 12(3)') }),
  })
}

/** The correction as it stands in lists. */
export function correctionSummary(correction: Schemas['Correction']): Schemas['CorrectionSummary'] {
  const { id, about, fault, matter, receipt } = correction
  return { id, about: { kind: about.kind, title: about.title }, fault, matter, receipt }
}

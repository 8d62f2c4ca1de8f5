import type { Schemas } from '#mocks/schemas.ts'

/** Words of the municipality in both languages. */
export function text(da: string, en: string): Schemas['Text'] {
  return { da, en }
}

/** An id that says nothing but its number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export const socialWorker = text('Socialrådgiver', 'Social worker')
export const townHall = text('Strandby Rådhus, Havnepladsen 1', 'Strandby Town Hall, Havnepladsen 1')
export const jobAndHealth = text('Strandby Kommune, Job og Sundhed', 'Strandby Municipality, Job and Health')

export function buildActor(part: Partial<Schemas['Actor']> = {}): Schemas['Actor'] {
  return {
    role: text('Din sagsbehandler', 'Your caseworker'),
    name: 'Tove Lindeskov',
    profession: socialWorker,
    ...part,
  }
}

export function buildRule(part: Partial<Schemas['RuleCitation']> = {}): Schemas['RuleCitation'] {
  return {
    label: text('Lov om en aktiv beskæftigelsesindsats, kapitel 11', 'Active Employment Act, chapter 11'),
    url: 'https://www.retsinformation.dk/eli/lta/2024/280',
    checkedOn: '2026-11-23',
    ...part,
  }
}

export function buildReceipt(part: Partial<Schemas['Receipt']> = {}): Schemas['Receipt'] {
  return {
    filingId: idOf(900),
    number: 'U-2026-4F7K-91QX',
    filedAt: '2026-11-20T09:05:00.000Z',
    state: 'sent',
    ...part,
  }
}

export function buildDeadline(part: Partial<Schemas['Deadline']> = {}): Schemas['Deadline'] {
  return {
    ruleId: 'complaint.reassessment',
    due: '2026-12-08',
    start: '2026-11-10',
    nominal: '2026-12-08',
    counted: 4,
    unit: 'weeks',
    skipped: [],
    whose: 'authority',
    source: buildRule({ label: text('Retssikkerhedsloven § 66', 'Legal Protection Act § 66') }),
    verifiedOn: '2026-11-23',
    ...part,
  }
}

const nextOf: Partial<Record<Schemas['MatterState'], Schemas['NextStep']>> = {
  ...{
    sent: 'confirmReceipt',
    received: 'answerPoints',
    partlyAnswered: 'answerRest',
    partlyChanged: 'sayWhetherOn',
    goesOn: 'forward',
  },
  reassessmentAwaited: 'reassessLines',
  ...{ partlyDelivered: 'sendRest', replyWanted: 'reply', accepted: 'meet', changeRequested: 'answerWish' },
  ...{ canComplain: 'complainOrNot', canComment: 'commentOrNot', mustAnswer: 'answerHearing' },
  ...{ evaluationOverdue: 'evaluate', endedWithoutDecision: 'decideWhatFollows', commentInvited: 'commentOnHandover' },
}

export function buildMatter(part: Partial<Schemas['Matter']> = {}): Schemas['Matter'] {
  return {
    kind: 'complaint',
    id: idOf(700),
    title: text('Klage over praktikken', 'Complaint about the placement'),
    state: 'received',
    turn: 'authority',
    next: nextOf[part.state ?? 'received'] ?? 'answerPoints',
    actions: [],
    since: '2026-11-10',
    overdueDays: 0,
    silentDays: 13,
    ...part,
  }
}

import type { MatterInput } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { LetterContent, LetterKind } from './letter.ts'
import { actBy } from './letter-deadlines.ts'

const stateWithDeadline: Partial<Record<LetterKind, 'canComment' | 'mustAnswer'>> = {
  recommendation: 'canComment',
  hearing: 'mustAnswer',
}

/**
 * What a letter leaves open: a decision can be complained over until its last day, a proposal can be commented on and a hearing answered
 * when they say until when; anything else waits only to be read.
 */
export function letterMatter(letter: {
  id: string
  caseId: string
  content: LetterContent
  receivedOn: LocalDate
  opened: boolean
  complainedOver: boolean
}): MatterInput {
  const { id: refId, caseId, content, receivedOn, opened, complainedOver } = letter
  const { kind, title, availableOn } = content
  const base = { kind: 'letter', refId, caseId, title, turn: 'citizen', opensOn: availableOn } as const
  const lastDay = actBy(content, receivedOn)

  if (kind === 'decision') {
    const rule = { ruleId: 'complaint.fourWeeks', ruleStart: receivedOn } as const
    const dueOn = content.statedDeadline ?? null
    // Without a last day the decision is older than the rule data: its time is long over.
    const closed = complainedOver || lastDay === null
    return { ...base, ...rule, state: 'canComplain', since: receivedOn, dueOn, closesOn: lastDay, closed }
  }
  const state = stateWithDeadline[kind]
  if (state && lastDay !== null) return { ...base, state, since: availableOn, dueOn: lastDay, closesOn: lastDay }
  return { ...base, state: 'unread', since: availableOn, closed: opened }
}

/** Whether opening the letter was all that it waited for. */
export function isSettledByOpening(content: LetterContent, receivedOn: LocalDate): boolean {
  const matter = letterMatter({ id: '', caseId: '', content, receivedOn, opened: false, complainedOver: false })
  return matter.state === 'unread'
}

import type { MatterInput } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { LetterContent } from './letter.ts'
import { lastDayOf } from './letter-deadlines.ts'

/**
 * What a letter leaves open, or null: a decision can be complained over until its last day, a hearing answered, and a proposal commented on
 * when it says until when. Anything else is only to be read, which the list of unread letters shows; it is nobody's turn.
 */
export function letterMatter(letter: {
  id: string
  caseId: string
  content: LetterContent
  receivedOn: LocalDate
  complainedOver: boolean
  commentedOn: boolean
}): MatterInput | null {
  const { id: refId, caseId, content, receivedOn, complainedOver, commentedOn: closed } = letter
  const { kind, title, availableOn } = content
  const base = { kind: 'letter', refId, caseId, title, opensOn: availableOn } as const
  const lastDay = lastDayOf(content, receivedOn)

  if (kind === 'decision') {
    const rule = { ruleId: 'complaint.fourWeeks', ruleStart: receivedOn } as const
    const dueOn = content.statedDeadline ?? null
    // Without a last day the decision is older than the rule data: its time is long over.
    const over = complainedOver || lastDay === null
    return { ...base, ...rule, state: 'canComplain', since: receivedOn, dueOn, closesOn: lastDay, closed: over }
  }
  const open = { since: availableOn, dueOn: lastDay, closesOn: lastDay, closed }
  if (kind === 'hearing') return { ...base, ...open, state: 'mustAnswer' }
  if (kind !== 'recommendation' || lastDay === null) return null
  return { ...base, ...open, state: 'canComment' }
}

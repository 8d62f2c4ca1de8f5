import type { Marked } from '#server/modules/corrections/marks.public.ts'
import type { Receipt } from '#server/modules/filings/filings.public.ts'
import type { RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

export type MeetingState = 'planned' | 'held' | 'cancelled'

/** What the citizen has replied, as it stands. */
export type ReplyState = 'none' | 'accepted' | 'changeRequested' | 'cannotManage'

/** A meeting as the municipality planned it. Instants are ISO texts in UTC. */
export interface MeetingContent {
  title: Text
  startsAt: string
  endsAt: string
  form: 'inPerson' | 'video' | 'phone' | 'home'
  place?: Text
  access?: Text
  state: MeetingState
  purpose: Text
  agenda: { title: Text; minutes?: number; citizenSpeaks?: boolean }[]
  participants: { name?: string; role: Text; profession: Text; decides?: boolean }[]
  attendance: { required: 'yes' | 'no' | 'depends'; explanation: Text; rule: RuleCitation }
  replyBy?: LocalDate
  minutes?: Text
  outcome?: Text
}

export interface StoredMeeting {
  id: string
  reply: ReplyState
  content: MeetingContent
}

export type MeetingSummary = Pick<MeetingContent, 'title' | 'startsAt' | 'endsAt' | 'form' | 'place' | 'state'> & {
  id: string
  reply: ReplyState
}

export interface ReplyInput {
  kind: 'accept' | 'otherTime' | 'otherForm' | 'cannotManage'
  text?: string
}

export interface PreparationInput {
  statement?: string
  questions: string[]
}

/** A meeting with what the citizen has sent for it, newest first. */
export interface Meeting extends MeetingContent, Marked {
  id: string
  reply: ReplyState
  replies: (ReplyInput & { receipt: Receipt; answer?: Text })[]
  preparations: (PreparationInput & { receipt: Receipt })[]
}

export const replyStateOf: Record<ReplyInput['kind'], ReplyState> = {
  accept: 'accepted',
  otherTime: 'changeRequested',
  otherForm: 'changeRequested',
  cannotManage: 'cannotManage',
}

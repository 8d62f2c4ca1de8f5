import type { Standing } from '../machine.ts'

export type MeetingState = 'replyWanted' | 'accepted' | 'changeRequested' | 'needsYou'
export type LetterState = 'canComplain' | 'canComment' | 'mustAnswer'
export type ActivityState = 'evaluationOverdue' | 'endedWithoutDecision'
export type HandoverState = 'commentInvited'

export const meetingStandings = {
  replyWanted: { turn: 'citizen', next: 'reply', actions: ['reply'] },
  accepted: { turn: 'nobody', next: 'meet', actions: ['reply'] },
  // Asking does not cancel the meeting: the municipality has to answer.
  changeRequested: { turn: 'authority', next: 'answerWish', actions: ['reply'] },
  needsYou: { turn: 'citizen', next: 'mend', actions: ['mend'] },
} as const satisfies Record<MeetingState, Standing>

export const letterStandings = {
  canComplain: { turn: 'citizen', next: 'complainOrNot', actions: ['complain'] },
  canComment: { turn: 'citizen', next: 'commentOrNot', actions: ['comment'] },
  mustAnswer: { turn: 'citizen', next: 'answerHearing', actions: ['answer'] },
} as const satisfies Record<LetterState, Standing>

export const activityStandings = {
  evaluationOverdue: { turn: 'authority', next: 'evaluate', actions: [] },
  endedWithoutDecision: { turn: 'authority', next: 'decideWhatFollows', actions: [] },
} as const satisfies Record<ActivityState, Standing>

export const handoverStandings = {
  commentInvited: { turn: 'citizen', next: 'commentOnHandover', actions: ['comment'] },
} as const satisfies Record<HandoverState, Standing>

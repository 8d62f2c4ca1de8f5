export { takeMeeting } from './take-meeting.ts'
export { takeMeetingReplyAnswer } from './take-reply-answer.ts'

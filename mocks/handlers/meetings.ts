import { meetingSummary } from '#mocks/builders/meeting.ts'
import type { HandlerTable } from '#mocks/contract-table.ts'
import { fileOnce } from '#mocks/filings.ts'
import { coming } from '#mocks/overview.ts'
import { pageOf } from '#mocks/pages.ts'
import { findById } from '#mocks/refusal.ts'
import { ok } from './answers.ts'

const replyStates = {
  accept: 'accepted',
  otherTime: 'changeRequested',
  otherForm: 'changeRequested',
  cannotManage: 'cannotManage',
} as const

/** Meetings, and what the citizen sends about them. */
export const meetingsHandlers = {
  '/api/cases/{caseId}/meetings': {
    get: ({ world, query }) => {
      const next = coming(world)
      const past = world.meetings.filter((meeting) => !next.includes(meeting))
      return ok(pageOf((query?.period === 'past' ? past : next).map(meetingSummary), query))
    },
  },
  '/api/cases/{caseId}/meetings/{meetingId}': {
    get: ({ world, params }) => ok(findById(world.meetings, params.meetingId)),
  },
  '/api/cases/{caseId}/meetings/{meetingId}/calendar': {
    get: ({ world, params }) => {
      const { id, startsAt, endsAt } = findById(world.meetings, params.meetingId)
      const [from, to] = [startsAt, endsAt].map((at) => at.replaceAll(/[-:]|\.000/g, ''))
      const event = ['BEGIN:VEVENT', `UID:${id}`, `DTSTAMP:${from}`, `DTSTART:${from}`, `DTEND:${to}`, 'SUMMARY:Møde']
      const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:mock', ...event, 'END:VEVENT', 'END:VCALENDAR', '']
      return { ...ok(lines.join('\r\n')), mediaType: 'text/calendar', fileName: 'moede.ics' }
    },
  },
  '/api/cases/{caseId}/meetings/{meetingId}/replies/{filingId}': {
    put: (call) => {
      const meeting = findById(call.world.meetings, call.params.meetingId)
      return fileOnce(
        {
          ...call,
          filingId: call.params.filingId,
          kind: 'meetingReply',
          targetId: call.params.meetingId,
          what: 'meetings',
        },
        (receipt) => {
          meeting.reply = replyStates[call.body.kind]
          meeting.replies.unshift({ ...call.body, receipt })
        },
      )
    },
  },
  '/api/cases/{caseId}/meetings/{meetingId}/preparations/{filingId}': {
    put: (call) => {
      const meeting = findById(call.world.meetings, call.params.meetingId)
      return fileOnce(
        {
          ...call,
          filingId: call.params.filingId,
          kind: 'preparation',
          targetId: call.params.meetingId,
          what: 'meetings',
        },
        (receipt) => {
          meeting.preparations.unshift({ ...call.body, receipt })
        },
      )
    },
  },
} satisfies Partial<HandlerTable>

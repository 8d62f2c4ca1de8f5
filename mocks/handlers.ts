import { arrivedFile, attachmentIn, takePart } from './attachments.ts'
import { complaintSummary } from './builders/complaint.ts'
import { correctionSummary } from './builders/correction.ts'
import { inquirySummary } from './builders/inquiry.ts'
import { letterSummary } from './builders/letter.ts'
import { meetingSummary } from './builders/meeting.ts'
import { recordsRequestSummary } from './builders/records-request.ts'
import type { HandlerTable } from './contract-table.ts'
import { fileCorrection } from './corrections.ts'
import { addDays } from './days.ts'
import { devicesOf, keyOf, registerDevice, removeDevice, standingOf } from './devices.ts'
import { emptyPdf } from './empty-pdf.ts'
import { fileOnce, newComplaint, newInquiry, newRecordsRequest, ownFilings } from './filings.ts'
import { coming, overviewOf } from './overview.ts'
import { pageOf } from './pages.ts'
import { findById, Refusal } from './refusal.ts'
import { storedData } from './stored-data.ts'

const ok = <Body>(body: Body) => ({ status: 200, body }) as const
const done = { status: 204 } as const
const draftDays = 90

const isPast = ({ status }: { status: string }) => status === 'ended' || status === 'cancelled'
const replyStates = {
  accept: 'accepted',
  otherTime: 'changeRequested',
  otherForm: 'changeRequested',
  cannotManage: 'cannotManage',
} as const

// How a complaint stands once the citizen has said whether it goes on.
const goingOn = { state: 'goesOn', turn: 'authority', next: 'forward', actions: [] } as const
const settled = { state: 'settled', turn: 'nobody', next: 'readOutcome', actions: ['goFurther'] } as const

/** Every operation of the citizen's side, by path and method as the contract has them. */
export const handlers: HandlerTable = {
  '/healthz': { get: () => ok({ status: 'ok' }) },
  '/api/session': { get: ({ world }) => ok(world.session) },
  '/api/cases/{caseId}/overview': { get: ({ world }) => ok(overviewOf(world)) },
  '/api/cases/{caseId}/plan': { get: ({ world }) => ok(world.plan) },
  '/api/cases/{caseId}/plan/own-words/{filingId}': {
    put: (call) => {
      const { plan } = call.world
      return fileOnce({ ...call, filingId: call.params.filingId, kind: 'ownWords', what: 'plan' }, (receipt) => {
        if (call.version !== plan.ownWordsVersion) throw new Refusal('stale-version')
        plan.ownWordsVersion += 1
        plan.ownWords = { text: call.body.text, version: plan.ownWordsVersion, receipt }
      })
    },
  },
  '/api/cases/{caseId}/plan/activities': {
    get: ({ world, query }) => {
      const items = world.activities.filter((activity) => isPast(activity) === (query?.period === 'past'))
      return ok({ ...pageOf(items, query), total: items.length })
    },
  },
  '/api/cases/{caseId}/plan/activities/{activityId}': {
    get: ({ world, params }) => ok(findById(world.activities, params.activityId)),
  },
  '/api/cases/{caseId}/plan/changes': { get: ({ world, query }) => ok(pageOf(world.changes, query)) },
  '/api/cases/{caseId}/plan/changes/seen': {
    put: ({ world }) => {
      world.plan.newChanges = 0
      for (const change of world.changes) change.isNew = false
      return done
    },
  },
  '/api/cases/{caseId}/caseworker': { get: ({ world }) => ok(world.caseworkers) },
  '/api/cases/{caseId}/handovers/{assignmentId}/comments/{filingId}': {
    put: (call) => {
      const { current, coming: next, past } = call.world.caseworkers
      const { handover } = findById([...current, ...next, ...past], call.params.assignmentId)
      if (!handover) throw new Refusal('not-found')
      return fileOnce(
        {
          ...call,
          filingId: call.params.filingId,
          kind: 'handoverComment',
          targetId: call.params.assignmentId,
          what: 'caseworker',
        },
        (receipt) => {
          handover.comments.push({ text: call.body.text, receipt })
        },
      )
    },
  },
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
  '/api/cases/{caseId}/letters': {
    get: ({ world, query }) => {
      const unread = world.letters.filter((letter) => letter.unread).length
      return ok({ ...pageOf(world.letters.map(letterSummary), query), unread })
    },
  },
  '/api/cases/{caseId}/letters/{letterId}': {
    get: ({ world, params }) => ok(findById(world.letters, params.letterId)),
  },
  '/api/cases/{caseId}/letters/{letterId}/opened': {
    put: ({ world, params }) => {
      findById(world.letters, params.letterId).unread = false
      return done
    },
  },
  '/api/cases/{caseId}/complaints': {
    get: ({ world, query }) => ok(pageOf(world.complaints.map(complaintSummary), query)),
  },
  '/api/cases/{caseId}/complaints/{complaintId}': {
    get: ({ world, params }) => ok(findById(world.complaints, params.complaintId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.complaintId, kind: 'complaint', what: 'complaints' }, (receipt) => {
        call.world.complaints.unshift(newComplaint(call.body, receipt, call.world))
        const letter = call.world.letters.find(({ id }) => id === call.body.about.id)
        letter?.complaintIds.push(receipt.filingId)
      }),
  },
  '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}': {
    get: ({ world, params }) => ok(attachmentIn(world, params)),
    patch: ({ world, params, body, offset }) => ok(takePart(attachmentIn(world, params), offset, body)),
  },
  '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}/content': {
    get: ({ world, params }) => ({ status: 200, ...arrivedFile(attachmentIn(world, params)) }),
  },
  '/api/cases/{caseId}/complaints/{complaintId}/missing-answer/{filingId}': {
    put: (call) => {
      const complaint = findById(call.world.complaints, call.params.complaintId)
      return fileOnce(
        { ...call, filingId: call.params.filingId, kind: 'missingAnswer', targetId: complaint.id, what: 'complaints' },
        () => {
          const { points } = call.body
          complaint.askedOn = call.world.today
          complaint.matter.actions = complaint.matter.actions.filter((action) => action !== 'askForMissingAnswer')
          complaint.history.push({ event: 'missingAsked', at: call.at.toISOString(), points })
        },
      )
    },
  },
  '/api/cases/{caseId}/complaints/{complaintId}/go-on/{filingId}': {
    put: (call) => {
      const complaint = findById(call.world.complaints, call.params.complaintId)
      return fileOnce(
        { ...call, filingId: call.params.filingId, kind: 'goOn', targetId: complaint.id, what: 'complaints' },
        () => {
          const { goesOn } = call.body
          Object.assign(complaint.matter, goesOn ? goingOn : settled)
          complaint.history.push({ event: 'goOnAnswered', at: call.at.toISOString(), goesOn })
        },
      )
    },
  },
  '/api/cases/{caseId}/records-requests': {
    get: ({ world, query }) => ok(pageOf(world.recordsRequests.map(recordsRequestSummary), query)),
  },
  '/api/cases/{caseId}/records-requests/{requestId}': {
    get: ({ world, params }) => ok(findById(world.recordsRequests, params.requestId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.requestId, kind: 'recordsRequest', what: 'records' }, (receipt) => {
        call.world.recordsRequests.unshift(newRecordsRequest(call.body, receipt, call.world))
      }),
  },
  '/api/cases/{caseId}/records-requests/{requestId}/documents/{documentId}/content': {
    get: ({ world, params }) => {
      const { documents } = findById(world.recordsRequests, params.requestId)
      const { file, title } = findById(documents, params.documentId)
      if (!file) throw new Refusal('not-found')
      return { ...ok(title.da), mediaType: file.mediaType, fileName: file.name }
    },
  },
  '/api/cases/{caseId}/inquiries': {
    get: ({ world, query }) => {
      const closed = query?.standing === 'closed'
      const items = world.inquiries.filter(({ matter }) => (matter.turn === 'nobody') === closed)
      return ok(pageOf(items.map(inquirySummary), query))
    },
  },
  '/api/cases/{caseId}/inquiries/{inquiryId}': {
    get: ({ world, params }) => ok(findById(world.inquiries, params.inquiryId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.inquiryId, kind: 'inquiry', what: 'inquiries' }, (receipt) => {
        call.world.inquiries.unshift(newInquiry(call.body, receipt, call.world))
        const letter = call.world.letters.find(({ id }) => id === call.body.about.id)
        letter?.inquiryIds.push(receipt.filingId)
      }),
  },
  '/api/cases/{caseId}/corrections': {
    get: ({ world, query }) => ok(pageOf(world.corrections.map(correctionSummary), query)),
  },
  '/api/cases/{caseId}/corrections/{correctionId}': {
    get: ({ world, params }) => ok(findById(world.corrections, params.correctionId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.correctionId, what: 'complaints', kind: 'correction' }, (receipt) => {
        fileCorrection(call.body, receipt, call.world)
      }),
  },
  '/api/cases/{caseId}/filings/{filingId}/copy': {
    get: ({ world, params }) => {
      const filings = [...world.complaints, ...world.recordsRequests, ...world.inquiries, ...world.corrections]
      const { receipt } = findById(filings, params.filingId)
      return { ...ok(emptyPdf), mediaType: 'application/pdf', fileName: `udvej-${receipt.number}.pdf` }
    },
  },
  '/api/cases/{caseId}/matters/{matterKind}/{matterId}/copy': {
    get: ({ world, params }) => {
      findById(
        [...world.complaints, ...world.recordsRequests, ...world.inquiries, ...world.corrections],
        params.matterId,
      )
      return { ...ok(emptyPdf), mediaType: 'application/pdf', fileName: 'udvej-samlet.pdf' }
    },
  },
  '/api/cases/{caseId}/drafts': { get: ({ world }) => ok({ items: world.drafts }) },
  '/api/cases/{caseId}/drafts/{draftId}': {
    get: ({ world, params }) => ok(findById(world.drafts, params.draftId)),
    put: ({ world, params, body, version, at }) => {
      const before = world.drafts.find(({ id }) => id === params.draftId)
      if (version !== (before?.version ?? 0)) throw new Refusal('stale-version')
      const saved = { version: version + 1, savedAt: at.toISOString(), expiresOn: addDays(world.today, draftDays) }
      world.drafts = [{ id: params.draftId, ...body, ...saved }, ...world.drafts.filter((one) => one !== before)]
      return ok(saved)
    },
    delete: ({ world, params }) => {
      world.drafts = world.drafts.filter(({ id }) => id !== params.draftId)
      return done
    },
  },
  '/api/cases/{caseId}/access-log': { get: ({ world, query }) => ok(pageOf(world.accessLog, query)) },
  '/api/me/sessions': { get: ({ world }) => ok({ items: world.sessions }) },
  '/api/me/sessions/{sessionRef}': {
    delete: ({ world, params }) => {
      findById(
        world.sessions.map(({ sessionRef }) => ({ id: sessionRef })),
        params.sessionRef,
      )
      world.sessions = world.sessions.filter(({ sessionRef }) => sessionRef !== params.sessionRef)
      return done
    },
  },
  '/api/cases/{caseId}/filings': { get: ({ world, query }) => ok(pageOf(ownFilings(world), query)) },
  '/api/me/receipts/{filingId}': {
    get: ({ world, params }) => {
      const known = [
        ...world.filed,
        ...world.complaints,
        ...world.recordsRequests,
        ...world.inquiries,
        ...world.corrections,
      ].map(({ receipt }) => receipt)
      const receipt = known.find(({ filingId }) => filingId === params.filingId)
      if (!receipt) throw new Refusal('not-found')
      return ok(receipt)
    },
  },
  '/api/me/devices': { get: ({ world }) => ok(devicesOf(world)) },
  '/api/me/devices/{deviceId}': {
    put: (call) => registerDevice(call, call.params.deviceId, call.body.mode),
    delete: ({ world, params }) => {
      removeDevice(world, params.deviceId)
      return done
    },
  },
  '/api/me/devices/{deviceId}/key': { get: ({ world, params }) => ok({ key: keyOf(world, params.deviceId) }) },
  '/device-standing/{deviceId}': { get: ({ worlds, params }) => ok(standingOf(worlds, params.deviceId)) },
  '/api/me/stored-data': { get: ({ world }) => ok(storedData(world)) },
}

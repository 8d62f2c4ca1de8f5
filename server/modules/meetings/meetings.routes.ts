import { filedResponse } from '#server/modules/filings/filed-response.public.ts'
import type { Operations } from '#server/plugins/contract.ts'
import type { MeetingsService } from './meetings.service.ts'

export function meetingsRoutes(operations: Operations, meetings: MeetingsService): void {
  operations.on('listMeetings', async ({ access, query }) => ({
    status: 200,
    body: await meetings.list(access, query),
  }))

  operations.on('getMeeting', async ({ access, params }) => ({
    status: 200,
    body: await meetings.get(access, params.meetingId),
  }))

  operations.on('getMeetingCalendar', async ({ access, params }) => ({
    status: 200,
    body: await meetings.calendar(access, params.meetingId),
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="moede.ics"',
    },
  }))

  operations.on('fileMeetingReply', async ({ access, params, body }) =>
    filedResponse(await meetings.fileReply(access, { ...params, body })),
  )

  operations.on('filePreparation', async ({ access, params, body }) =>
    filedResponse(await meetings.filePreparation(access, { ...params, body })),
  )
}

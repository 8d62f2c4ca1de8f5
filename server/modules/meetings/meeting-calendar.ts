import ical, { ICalEventStatus } from 'ical-generator'
import type { StoredMeeting } from './meeting.ts'

/**
 * The meeting as an iCalendar object (RFC 5545), in UTC. It says "Møde" and nothing about the case, not even the place, because calendars
 * show on lock screens. The UID stays the same, so that adding it again moves the event instead of doubling it.
 */
export function meetingCalendar({ id, content }: StoredMeeting, now: Date): string {
  const calendar = ical({ prodId: '//Udvej//Udvej//DA' })
  calendar.createEvent({
    id: `${id}@udvej`,
    stamp: now,
    start: new Date(content.startsAt),
    end: new Date(content.endsAt),
    summary: 'Møde',
    ...(content.state === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
  })
  return calendar.toString()
}

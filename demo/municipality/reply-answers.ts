import {
  addDays,
  type BothLanguages,
  instantAt,
  type LocalDate,
  localDateOf,
  say,
  workdayFrom,
  workdayUntil,
} from '#demo/people/calendar.ts'
import { type Schemas, text } from '#demo/people/records.ts'

type Meeting = Schemas['MeetingData']
type Kind = Schemas['MeetingReplyInput']['kind']

export interface ReplyAnswer {
  text: BothLanguages
  /** The meeting as it is now, when it was changed. */
  meeting?: Meeting
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })

/** What the municipality says to a reply, and what it does with the meeting. */
export function replyAnswer(kind: Kind, meeting: Meeting, today: LocalDate): ReplyAnswer {
  if (kind === 'otherTime') return moved(meeting, today)
  if (kind === 'otherForm') return otherForm(meeting)
  if (kind === 'cannotManage') {
    return {
      text: text(
        'Tak, fordi du skrev det. Vi aflyser mødet, og det betyder ikke noget for dine penge. Vi ringer og finder en måde, du kan klare.',
        'Thank you for writing it. We cancel the meeting, and it makes no difference to your money. We call you and find a way that you can manage.',
      ),
      meeting: { ...meeting, state: 'cancelled' },
    }
  }
  const { da, en } = when(meeting.startsAt)
  return {
    text: text(
      `Tak for dit svar. Vi glæder os til at tale med dig ${da}.`,
      `Thank you for your reply. We look forward to talking with you on ${en}.`,
    ),
  }
}

/** A week later at the same hour, with a new day to reply by. */
function moved(meeting: Meeting, today: LocalDate): ReplyAnswer {
  const on = localDateOf(new Date(meeting.startsAt))
  const newDay = workdayFrom(addDays(on > today ? on : today, 7))
  const startsAt = instantAt(newDay, clock.format(new Date(meeting.startsAt)))
  const endsAt = instantAt(newDay, clock.format(new Date(meeting.endsAt)))
  const { da, en } = when(startsAt)
  return {
    text: text(
      `Vi flytter mødet til ${da}. Passer det ikke, så skriv igen.`,
      `We move the meeting to ${en}. If that does not suit you, write again.`,
    ),
    meeting: { ...meeting, startsAt, endsAt, replyBy: workdayUntil(addDays(newDay, -3)) },
  }
}

const forms = {
  video: {
    da: 'Vi holder mødet på video i stedet. Du får et link dagen før.',
    en: 'We hold the meeting by video instead. You get a link the day before.',
    access: text('På video. Du får et link dagen før.', 'By video. You get a link the day before.'),
  },
  phone: {
    da: 'Vi holder mødet på telefon i stedet. Vi ringer til dig.',
    en: 'We hold the meeting by telephone instead. We call you.',
    access: text('På telefon. Vi ringer til dig.', 'By telephone. We call you.'),
  },
} as const

function otherForm({ place: _place, ...meeting }: Meeting): ReplyAnswer {
  const form = meeting.form === 'inPerson' || meeting.form === 'home' ? 'video' : 'phone'
  if (meeting.form === 'phone') {
    return {
      text: text(
        'Vi kan mødes på rådhuset i stedet. Sig det i telefonen, så finder vi et lokale.',
        'We can meet at the town hall instead. Say so by telephone, and we find a room.',
      ),
    }
  }
  const { da, en, access } = forms[form]
  return { text: text(da, en), meeting: { ...meeting, form, access } }
}

function when(startsAt: string): BothLanguages {
  const day = say(localDateOf(new Date(startsAt)))
  const time = clock.format(new Date(startsAt)).replace(':', '.')
  return { da: `${day.da} kl. ${time}`, en: `${day.en} at ${time}` }
}

import { idOf, text } from '#mocks/builders/basics.ts'
import { buildMeeting } from '#mocks/builders/meeting.ts'
import { type Days, instantOn } from '#mocks/days.ts'
import type { Schemas } from '#mocks/schemas.ts'

/** One to come that wants a reply, one to come that nobody has to attend, one that was held. */
export function meetings(days: Days): Schemas['Meeting'][] {
  return [
    buildMeeting({ id: idOf(1400), ...between(days.ahead(6)), replyBy: days.ahead(3) }),
    withoutReplyBy({
      ...{ id: idOf(1401), ...between(days.ahead(15)), form: 'video' },
      title: text('Mød din nye sagsbehandler', 'Meet your new caseworker'),
      purpose: text('Du møder Runa, før hun får din sag.', 'You meet Runa before she takes over your case.'),
    }),
    withoutReplyBy({
      ...{ id: idOf(1402), ...between(days.ago(40)), state: 'held', form: 'phone', reply: 'accepted' },
      title: text('Opfølgning på telefonen', 'Follow-up by telephone'),
      minutes: text(
        'Karla sagde, at hun arbejdede fire timer om ugen.',
        'Karla said that she worked four hours a week.',
      ),
      outcome: text(
        'Tove spørger praktikstedet, hvordan timerne er talt.',
        'Tove asks the placement how the hours were counted.',
      ),
    }),
  ]
}

function between(on: string) {
  return { startsAt: instantOn(on, 9), endsAt: instantOn(on, 10) }
}

function withoutReplyBy(part: Partial<Schemas['Meeting']>): Schemas['Meeting'] {
  const { replyBy: _, ...meeting } = buildMeeting(part)
  return meeting
}

import type { Schemas } from '#mocks/schemas.ts'
import { buildRule, idOf, socialWorker, text, townHall } from './basics.ts'

export function buildMeeting(part: Partial<Schemas['Meeting']> = {}): Schemas['Meeting'] {
  return {
    id: idOf(400),
    title: text('Møde om din praktik', 'Meeting about your placement'),
    startsAt: '2026-12-01T09:00:00.000Z',
    endsAt: '2026-12-01T10:00:00.000Z',
    form: 'inPerson',
    place: townHall,
    access: text(
      'Lokale 2 i stuen. Du kan holde pause, når du vil.',
      'Room 2 on the ground floor. Take a break whenever you like.',
    ),
    state: 'planned',
    purpose: text(
      'I taler om, hvad praktikken viser, og hvad der så skal ske.',
      'You talk about what the placement shows, and what comes next.',
    ),
    agenda: [
      { title: text('Hvordan går det i praktikken', 'How the placement is going'), minutes: 20 },
      { title: text('Din tid: det, du vil sige', 'Your time: what you want to say'), minutes: 15, citizenSpeaks: true },
      { title: text('Hvad sker der nu, og hvornår', 'What happens now, and when'), minutes: 15 },
    ],
    participants: [
      {
        name: 'Tove Lindeskov',
        role: text('Din sagsbehandler', 'Your caseworker'),
        profession: socialWorker,
        decides: false,
      },
    ],
    attendance: {
      required: 'yes',
      explanation: text('Det er en samtale, som du skal deltage i.', 'It is a talk that you have to take part in.'),
      rule: buildRule({
        label: text(
          'Lov om en aktiv beskæftigelsesindsats, reglerne om samtaler',
          'Active Employment Act, rules on talks',
        ),
      }),
    },
    replyBy: '2026-11-27',
    reply: 'none',
    replies: [],
    preparations: [],
    ...part,
  }
}

/** The meeting as it stands in lists. */
export function meetingSummary(meeting: Schemas['Meeting']): Schemas['MeetingSummary'] {
  const { id, title, startsAt, endsAt, form, place, state, reply } = meeting
  return { id, title, startsAt, endsAt, form, state, reply, ...(place && { place }) }
}

import { idOf, text } from '#mocks/builders/basics.ts'
import { buildInformation, buildLetter } from '#mocks/builders/letter.ts'
import type { Days } from '#mocks/days.ts'
import type { Schemas } from '#mocks/schemas.ts'
import { complaintDeadline } from './fresh-decision.ts'

/** Newest first: a proposal to comment on, two unread, a decision that was complained over, and enough older ones for a second page. */
export function letters(days: Days): Schemas['Letter'][] {
  const decided = days.ago(16)
  return [
    buildInformation({ id: idOf(1503), ...dated(days.ago(1)), unread: true }),
    proposal(days),
    buildInformation({
      ...{ id: idOf(1502), kind: 'invitation', ...dated(days.ago(9)), unread: true },
      title: text('Indkaldelse til møde', 'Invitation to a meeting'),
      outcome: text('Du er inviteret til et møde.', 'You are invited to a meeting.'),
      options: [{ action: 'attend', text: text('Svar på mødets side.', 'Reply on the page of the meeting.') }],
    }),
    buildLetter({
      ...{ id: idOf(1500), ...dated(decided), complaintDeadline: complaintDeadline(decided) },
      ...{ complaintIds: [idOf(1700)], deadlineMismatch: false },
    }),
    ...Array.from({ length: 24 }, (_, index) =>
      buildInformation({ id: idOf(1520 + index), ...dated(days.ago(30 + index * 12)) }),
    ),
  ]
}

function proposal(days: Days): Schemas['Letter'] {
  return buildInformation({
    ...{ id: idOf(1501), kind: 'recommendation', ...dated(days.ago(5)), statedDeadline: days.ahead(9) },
    title: text('Teamets forslag om dit forløb', 'The team’s proposal about your programme'),
    about: text(
      'Teamet har talt om, hvad der skal ske efter praktikken.',
      'The team has talked about what comes after the placement.',
    ),
    outcome: text(
      'Teamet foreslår, at praktikken bliver seks uger længere.',
      'The team proposes that the placement becomes six weeks longer.',
    ),
    meaning: text(
      'Intet er bestemt endnu. Lederen bestemmer bagefter.',
      'Nothing is decided yet. The head decides afterwards.',
    ),
    options: [
      {
        action: 'comment',
        text: text('Skriv, hvad du mener om forslaget.', 'Write what you think of the proposal.'),
        by: days.ahead(9),
      },
    ],
    recommends: text('Kommunens tværfaglige team', 'The municipality’s cross-disciplinary team'),
    decides: text('Lederen af Job og Sundhed', 'The head of Job and Health'),
  })
}

function dated(availableOn: string) {
  return { availableOn, receivedOn: availableOn }
}

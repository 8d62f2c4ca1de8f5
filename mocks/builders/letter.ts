import type { Schemas } from '#mocks/schemas.ts'
import { buildActor, buildDeadline, buildRule, idOf, jobAndHealth, text } from './basics.ts'

/** A decision, unless told otherwise. */
export function buildLetter(part: Partial<Schemas['Letter']> = {}): Schemas['Letter'] {
  return {
    id: idOf(500),
    kind: 'decision',
    title: text('Afgørelse om støtte til transport', 'Decision about help with travel'),
    about: text(
      'Du har søgt om penge til bussen til praktikken.',
      'You applied for money for the bus to your placement.',
    ),
    outcome: text('Kommunen siger nej.', 'The municipality says no.'),
    reasons: {
      facts: [
        text('Der er 11 kilometer fra dit hjem til praktikken.', 'Your home is 11 kilometres from the placement.'),
      ],
      considerations: [
        text('Kommunen lægger vægt på, at du kan cykle.', 'The municipality finds it important that you can cycle.'),
      ],
      rules: [
        buildRule({
          label: text(
            'Lov om en aktiv beskæftigelsesindsats, reglerne om befordring',
            'Active Employment Act, rules on travel',
          ),
        }),
      ],
    },
    meaning: text('Du skal selv betale for bussen.', 'You have to pay for the bus yourself.'),
    options: [
      { action: 'complain', text: text('Du kan klage inden fire uger.', 'You can complain within four weeks.') },
    ],
    decides: text('Administrationen i Job og Sundhed', 'The administration of Job and Health'),
    sender: jobAndHealth,
    answeredBy: buildActor(),
    answerPhone: '70 10 00 23',
    availableOn: '2026-11-19',
    delivery: 'digital',
    original: text(
      'Kære borger\n\nVi har behandlet din ansøgning om støtte til transport.\n\nVi giver dig afslag.\n\nVenlig hilsen\nStrandby Kommune',
      'Dear citizen\n\nWe have considered your application for help with travel.\n\nWe refuse it.\n\nKind regards\nStrandby Municipality',
    ),
    unread: false,
    receivedOn: '2026-11-19',
    complaintDeadline: buildDeadline({
      ruleId: 'complaint.fourWeeks',
      ...{ start: '2026-11-19', nominal: '2026-12-17', due: '2026-12-17', whose: 'citizen' },
      source: buildRule({ label: text('Retssikkerhedsloven § 67', 'Legal Protection Act § 67') }),
    }),
    deadlineMismatch: false,
    complaintIds: [],
    inquiryIds: [],
    ...part,
  }
}

/** A letter that only tells something: no deadline, and nothing to complain over. */
export function buildInformation(part: Partial<Schemas['Letter']> = {}): Schemas['Letter'] {
  const { complaintDeadline: _, deadlineMismatch: __, decides: ___, ...letter } = buildLetter()
  return {
    ...letter,
    kind: 'information',
    title: text('Referat af vores samtale', 'Minutes of our talk'),
    about: text('Vi talte sammen om din praktik.', 'We talked about your placement.'),
    outcome: text('Du får referatet her.', 'Here are the minutes.'),
    reasons: { facts: [], considerations: [], rules: [] },
    meaning: text('Du behøver ikke at gøre noget.', 'You do not have to do anything.'),
    options: [{ action: 'nothing', text: text('Ring, hvis noget er forkert.', 'Call if something is wrong.') }],
    original: text(
      'Kære borger\n\nTak for samtalen. Her er referatet.',
      'Dear citizen\n\nThank you for the talk. Here are the minutes.',
    ),
    ...part,
  }
}

/** The letter as it stands in lists. */
export function letterSummary(letter: Schemas['Letter']): Schemas['LetterSummary'] {
  const { id, kind, title, about, sender, availableOn, unread } = letter
  const actBy = letter.statedDeadline ?? letter.complaintDeadline?.due
  return { id, kind, title, summary: about, sender, availableOn, unread, ...(actBy && { actBy }) }
}

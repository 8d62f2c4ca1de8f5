import type { Days } from '../calendar.ts'
import type { DataOf, RecordOf } from '../records.ts'
import { record, text } from '../records.ts'
import { changers } from '../strandby.ts'
import { karen } from './ids.ts'

/** What Karen's plan is built on: one fact is disputed, and one came from another citizen's case. */
export function facts(days: Days): RecordOf<'fact'>[] {
  return [...standingFacts(days), ...disputedHours(days), ...wrongPerson(days)]
}

function standingFacts(days: Days): RecordOf<'fact'>[] {
  const shared = { caseId: karen.case, status: 'standing', changedBy: changers.caseworker } as const
  return [
    record('fact', karen.facts.back, days.week(-40, 3), {
      ...shared,
      statement: text(
        'Du kan gå eller stå i højst 20 minutter ad gangen. Så skal du sidde.',
        'You can walk or stand for 20 minutes at most. Then you need to sit.',
      ),
      source: text('Din egen læge, i lægeattesten LÆ 265', 'Your own doctor, in the certificate LÆ 265'),
      statedOn: days.week(-41, 2),
    }),
    record('fact', karen.facts.caseworkers, days.week(-31, 4), {
      ...shared,
      statement: text('Du har haft tre sagsbehandlere på fem år.', 'You have had three caseworkers in five years.'),
      source: text('Kommunens egen liste i din sag', 'The municipality’s own list in your case'),
      statedOn: days.week(-31, 4),
    }),
    record('fact', karen.facts.head, days.week(-12, 2), {
      ...shared,
      statement: text(
        'Larm og skærme giver dig hovedpine. Du har brug for en pause efter 15 minutter ved en skærm.',
        'Noise and screens give you headaches. You need a break after 15 minutes at a screen.',
      ),
      source: text('Neurologen på Strandby Sygehus', 'The neurologist at Strandby Hospital'),
      statedOn: days.week(-13, 4),
    }),
    record('fact', karen.facts.wish, days.week(-9, 2), {
      ...shared,
      statement: text(
        'Du vil gerne have et fleksjob med rolige opgaver.',
        'You would like a flexible job with quiet tasks.',
      ),
      source: text('Dig selv, på mødet med din sagsbehandler', 'Yourself, at the meeting with your caseworker'),
      statedOn: days.week(-9, 1),
    }),
  ]
}

function disputedHours(days: Days): RecordOf<'fact'>[] {
  const first: DataOf['fact'] = {
    caseId: karen.case,
    statement: text(
      'Du arbejdede seks timer om ugen i køkkenet på Plejecentret Åhaven.',
      'You worked six hours a week in the kitchen at the care centre Åhaven.',
    ),
    source: text(
      'Plejecentret Åhaven, i rapporten om praktikken',
      'The care centre Åhaven, in its report on the placement',
    ),
    statedOn: days.week(-10, 5),
    status: 'standing',
    changedBy: changers.caseworker,
  }
  return [
    record('fact', karen.facts.hours, days.week(-9, 3), first),
    record('fact', karen.facts.hours, days.week(-3, 2), { ...first, status: 'disputed', markedOn: days.week(-3, 2) }),
  ]
}

/** The words are about somebody else. They stay, marked wrong; the note that they came from is no longer shown to Karen. */
function wrongPerson(days: Days): RecordOf<'fact'>[] {
  const first: DataOf['fact'] = {
    caseId: karen.case,
    statement: text('Du har erfaring med gartneri.', 'You have experience with gardening.'),
    source: text('Et notat i din sag fra en opfølgningssamtale', 'A note in your case from a follow-up talk'),
    statedOn: days.week(-21, 3),
    status: 'standing',
    changedBy: changers.caseworker,
  }
  return [
    record('fact', karen.facts.gardening, days.week(-20, 1), first),
    record('fact', karen.facts.gardening, days.week(-2, 2), {
      ...first,
      status: 'wrong',
      markedOn: days.week(-2, 2),
      correction: text(
        'Det kom fra en anden borgers sag, og det er vores fejl. Notatet er nu skjult. Du har gjort rent på plejehjem i 19 år og har aldrig arbejdet i et gartneri.',
        'This came from another citizen’s case, and it is our mistake. The note is now hidden. You cleaned in nursing homes for 19 years and have never worked in a garden centre.',
      ),
    }),
  ]
}

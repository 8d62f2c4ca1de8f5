import type { Days } from '../calendar.ts'
import type { RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers, socialWorker } from '../strandby.ts'
import { torben } from './ids.ts'

const kirsten: Schemas['Actor'] = {
  role: text('Din sagsbehandler', 'Your caseworker'),
  name: 'Kirsten Uldborg',
  profession: socialWorker,
}

/** What Torben's plan is built on. */
export function facts(days: Days): RecordOf<'fact'>[] {
  const shared = { caseId: torben.case, status: 'standing', changedBy: changers.caseworker } as const
  return [
    record('fact', torben.facts.heart, days.week(-25, 2), {
      ...shared,
      statement: text(
        'Du fik en blodprop i hjertet og bliver hurtigt træt.',
        'You had a heart attack and tire quickly.',
      ),
      source: text('Strandby Sygehus, i brevet ved udskrivelsen', 'Strandby Hospital, in the discharge letter'),
      statedOn: days.week(-57, 3),
    }),
    record('fact', torben.facts.driver, days.week(-25, 2), {
      ...shared,
      statement: text(
        'Du har kørt lastbil i 30 år og vil gerne blive i faget.',
        'You drove a lorry for 30 years and would like to stay in the trade.',
      ),
      source: text('Dig selv, ved den første samtale', 'Yourself, at the first talk'),
      statedOn: days.week(-26, 4),
    }),
  ]
}

/** One activity that ended without a word on what follows, and one whose evaluation never took place. */
export function activities(days: Days): RecordOf<'activity'>[] {
  return [
    record('activity', torben.activities.guidance, days.week(-18, 1), {
      caseId: torben.case,
      basedOn: [torben.facts.driver],
      changedBy: changers.caseworker,
      title: text('Vejledning om nyt arbejde', 'Guidance on new work'),
      status: 'underWay',
      purposeKind: 'job',
      because: text(
        'Du kan ikke længere løfte gods. Vejlederen skulle hjælpe dig med at finde andre job i transport.',
        'You can no longer lift goods. The adviser was to help you find other jobs in transport.',
      ),
      judgedBy: text('Du har valgt to slags job at gå efter.', 'You have chosen two kinds of job to go for.'),
      subGoalId: torben.subGoals.job,
      chosenBy: kirsten,
      chosenOn: days.week(-19, 3),
      citizenView: 'agreed',
      rule: rules.training,
      startsOn: days.week(-18, 1),
      endsOn: days.weekEnd(-5),
      evaluateOn: days.week(-4, 2),
      provider: text('Firmaet Ny Kurs', 'The company Ny Kurs'),
      extent: text('En time om ugen', 'One hour a week'),
      triedBefore: [],
      considerations: [
        text('Du kan deltage på telefonen, når du er træt.', 'You can take part by telephone when you are tired.'),
      ],
    }),
    record('activity', torben.activities.mentor, days.week(-16, 2), {
      caseId: torben.case,
      basedOn: [torben.facts.heart],
      changedBy: changers.caseworker,
      title: text('Mentor', 'Mentor'),
      status: 'underWay',
      purposeKind: 'network',
      because: text(
        'Du bor alene og har svært ved at komme ud. Mentoren går ture med dig og følger dig til lægen.',
        'You live alone and find it hard to get out. The mentor goes for walks with you and comes along to the doctor.',
      ),
      judgedBy: text('Du kan gå en halv time uden at holde pause.', 'You can walk for half an hour without a break.'),
      subGoalId: torben.subGoals.strength,
      chosenBy: kirsten,
      chosenOn: days.week(-17, 4),
      citizenView: 'agreed',
      rule: rules.mentor,
      startsOn: days.week(-16, 2),
      endsOn: days.weekEnd(7),
      evaluateOn: days.week(-7, 2),
      provider: text('Strandby Frivilligcenter', 'Strandby Volunteer Centre'),
      extent: text('To timer om ugen', 'Two hours a week'),
      triedBefore: [
        {
          title: text('Hjertehold på sygehuset', 'Heart group at the hospital'),
          from: days.week(-50, 1),
          to: days.weekEnd(-43),
          showed: text(
            'Du blev stærkere, men turen med bus tog kræfterne.',
            'You grew stronger, but the bus ride took your strength.',
          ),
        },
      ],
      considerations: [text('Ingen trapper og ingen tunge løft.', 'No stairs and no heavy lifting.')],
    }),
  ]
}

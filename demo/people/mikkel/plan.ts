import type { Days } from '../calendar.ts'
import type { RecordOf } from '../records.ts'
import { idOf, record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers, mornings, socialWorker, units } from '../strandby.ts'
import { mikkel } from './ids.ts'

const caseworker = text('Din sagsbehandler', 'Your caseworker')
const together = { role: text('Dig og din sagsbehandler sammen', 'You and your caseworker together') }

/** Mikkel himself, his case and his caseworker. */
export function caseRecords(days: Days): [RecordOf<'person'>, RecordOf<'case'>, RecordOf<'assignment'>] {
  const startedOn = days.week(-6, 2)
  return [
    record('person', mikkel.person, startedOn, { loginKey: 'mikkel-strandgren', name: 'Mikkel Strandgren' }),
    record('case', mikkel.case, startedOn, {
      personId: mikkel.person,
      title: text('Sygedagpenge', 'Sickness benefit (sygedagpenge)'),
      startedOn,
      decisionRoles: [
        {
          question: text('Kan du fortsat få sygedagpenge?', 'Can you still have sickness benefit?'),
          recommends: caseworker,
          decides: caseworker,
          sameTeam: true,
          rule: rules.sicknessBenefit,
        },
      ],
    }),
    record('assignment', idOf('mikkel assignment eva'), startedOn, {
      caseId: mikkel.case,
      name: 'Eva Kjærsted',
      role: text('Sagsbehandler', 'Caseworker'),
      profession: socialWorker,
      responsibleFor: text(
        'Din sygemelding og aftalen med din arbejdsplads.',
        'Your sick leave and the agreement with your workplace.',
      ),
      unit: units.sickLeave,
      phone: '70 10 00 61',
      phoneHours: mornings(1, 2, 3, 4, 5),
      answersWithinWorkingDays: 2,
      from: startedOn,
    }),
  ]
}

/** A short plan, agreed with the workplace. */
export function plan(days: Days): RecordOf<'plan'> {
  return record('plan', mikkel.case, days.week(-2, 3), {
    changedBy: changers.caseworker,
    purpose: text(
      'Din skulder skal heles i ro. Så begynder du på få timer i dit eget job på lageret.',
      'Your shoulder is to heal in peace. Then you start with a few hours in your own job at the warehouse.',
    ),
    startedOn: days.week(-2, 3),
    endsOn: days.weekEnd(12),
    goals: [
      {
        id: mikkel.goals.back,
        title: text('Du er tilbage i dit job', 'You are back in your job'),
        status: 'underWay',
        subGoals: [
          {
            id: mikkel.subGoals.shoulder,
            title: text('Du kan løfte armen over hovedet', 'You can lift your arm above your head'),
            status: 'underWay',
          },
          {
            id: mikkel.subGoals.hours,
            title: text('Du arbejder ti timer om ugen', 'You work ten hours a week'),
            status: 'notStarted',
          },
        ],
      },
    ],
    wayOut: {
      here: text('Du er sygemeldt og træner din skulder.', 'You are on sick leave and training your shoulder.'),
      hereSince: days.week(-6, 2),
      exits: [
        {
          id: idOf('mikkel exit own job'),
          title: text('Tilbage i dit eget job', 'Back in your own job'),
          about: text(
            'Du begynder på få timer og øger lidt hver uge.',
            'You start with a few hours and add a little every week.',
          ),
          whyOpen: text('Din arbejdsgiver vil gerne have dig tilbage.', 'Your employer wants you back.'),
          aimedFor: true,
          requirements: [
            {
              id: idOf('mikkel requirement doctor'),
              title: text('En attest fra din læge', 'A certificate from your doctor'),
              status: 'done',
              provider: text('Din egen læge', 'Your own doctor'),
              turn: 'nobody',
            },
            {
              id: idOf('mikkel requirement hours'),
              title: text('En aftale om få timer', 'An agreement on a few hours'),
              status: 'underWay',
              provider: text('Din sagsbehandler og din arbejdsgiver', 'Your caseworker and your employer'),
              turn: 'authority',
              expectedOn: days.week(2, 1),
            },
          ],
        },
        {
          id: idOf('mikkel exit other tasks'),
          title: text('Andre opgaver samme sted', 'Other tasks at the same place'),
          about: text(
            'Et job uden tunge løft på det samme lager.',
            'A job without heavy lifting at the same warehouse.',
          ),
          whyOpen: text(
            'Din arbejdsgiver har en plads ved truckene, hvis skulderen driller.',
            'Your employer has a place at the trucks, should the shoulder cause trouble.',
          ),
          aimedFor: false,
          requirements: [
            {
              id: idOf('mikkel requirement shoulder'),
              title: text(
                'Lægens ord for, hvad skulderen kan holde til',
                'The doctor’s word for what the shoulder can bear',
              ),
              status: 'missing',
              provider: text('Lægen på Strandby Sygehus', 'The doctor at Strandby Hospital'),
              turn: 'nobody',
              expectedOn: days.week(8, 2),
            },
          ],
        },
      ],
    },
  })
}

/** What the plan is built on. */
export function facts(days: Days): RecordOf<'fact'>[] {
  const shared = { caseId: mikkel.case, status: 'standing', changedBy: changers.caseworker } as const
  return [
    record('fact', mikkel.facts.shoulder, days.week(-5, 1), {
      ...shared,
      statement: text(
        'Du er opereret i højre skulder og må ikke løfte i tre måneder.',
        'You have had surgery on your right shoulder and may not lift for three months.',
      ),
      source: text('Strandby Sygehus, i brevet ved udskrivelsen', 'Strandby Hospital, in the discharge letter'),
      statedOn: days.week(-6, 3),
    }),
    record('fact', mikkel.facts.employer, days.week(-4, 2), {
      ...shared,
      statement: text(
        'Din arbejdsgiver kan give dig opgaver uden løft.',
        'Your employer can give you tasks without lifting.',
      ),
      source: text('Din chef på Nordkaj Lager, i telefonen', 'Your manager at Nordkaj Lager, by telephone'),
      statedOn: days.week(-4, 2),
    }),
  ]
}

/** Training that runs, and a gentle start that is agreed. */
export function activities(days: Days): RecordOf<'activity'>[] {
  return [
    record('activity', mikkel.activities.training, days.week(-4, 3), {
      caseId: mikkel.case,
      basedOn: [mikkel.facts.shoulder],
      changedBy: changers.caseworker,
      title: text('Træning af skulderen', 'Training of the shoulder'),
      status: 'underWay',
      purposeKind: 'health',
      because: text(
        'Du er lige opereret. Træningen giver dig bevægelsen tilbage, før du løfter igen.',
        'You have just had surgery. The training gives you movement back before you lift again.',
      ),
      judgedBy: text('Du kan løfte armen over hovedet.', 'You can lift your arm above your head.'),
      subGoalId: mikkel.subGoals.shoulder,
      chosenBy: together,
      chosenOn: days.week(-4, 3),
      citizenView: 'agreed',
      startsOn: days.week(-3, 2),
      endsOn: days.weekEnd(9),
      evaluateOn: days.week(5, 2),
      provider: text('Strandby Sundhedscenter', 'Strandby Health Centre'),
      extent: text('To gange om ugen', 'Twice a week'),
      triedBefore: [],
      considerations: [],
    }),
    record('activity', mikkel.activities.gradual, days.week(-2, 3), {
      caseId: mikkel.case,
      basedOn: [mikkel.facts.shoulder, mikkel.facts.employer],
      changedBy: changers.caseworker,
      title: text('Få timer på lageret', 'A few hours at the warehouse'),
      status: 'agreed',
      purposeKind: 'job',
      because: text(
        'Du vil gerne se dine kolleger, og din chef har opgaver uden løft. Så slipper du for et brat skift senere.',
        'You would like to see your colleagues, and your manager has tasks without lifting. That spares you a sudden change later.',
      ),
      judgedBy: text(
        'Du arbejder ti timer om ugen uden flere smerter.',
        'You work ten hours a week without more pain.',
      ),
      subGoalId: mikkel.subGoals.hours,
      chosenBy: together,
      chosenOn: days.week(-2, 3),
      citizenView: 'agreed',
      startsOn: days.week(4, 1),
      endsOn: days.weekEnd(12),
      evaluateOn: days.week(8, 2),
      provider: text('Nordkaj Lager', 'Nordkaj Lager'),
      extent: text('To timer om dagen til at begynde med', 'Two hours a day to begin with'),
      triedBefore: [],
      considerations: [text('Du løfter ikke med højre arm.', 'You do not lift with your right arm.')],
    }),
  ]
}

import type { BothLanguages, Days, LocalDate } from '../calendar.ts'
import type { RecordOf } from '../records.ts'
import { idOf, record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers, mornings, socialWorker, units } from '../strandby.ts'
import { torben } from './ids.ts'

const caseworker = text('Din sagsbehandler', 'Your caseworker')

/** Torben himself, his case and his caseworker. Nothing here is younger than ten weeks. */
export function caseRecords(days: Days): [RecordOf<'person'>, RecordOf<'case'>, RecordOf<'assignment'>] {
  const startedOn = days.week(-56, 2)
  const caseworkerFrom = days.week(-36, 1)
  return [
    record('person', torben.person, startedOn, { loginKey: 'torben-ravnsholt', name: 'Torben Ravnsholt' }),
    record('case', torben.case, startedOn, {
      personId: torben.person,
      title: text('Jobafklaringsforløb', 'Job clarification programme (jobafklaringsforløb)'),
      startedOn,
      decisionRoles: [
        {
          question: text('Skal dit forløb fortsætte?', 'Is your programme to continue?'),
          recommends: caseworker,
          decides: text('Lederen af Job og Sundhed', 'The head of Job and Health'),
          sameTeam: false,
        },
        {
          question: text('Hvilke aktiviteter skal du deltage i?', 'Which activities are you to take part in?'),
          recommends: caseworker,
          decides: caseworker,
          sameTeam: true,
          rule: rules.plan,
        },
      ],
    }),
    record('assignment', idOf('torben assignment kirsten'), caseworkerFrom, {
      caseId: torben.case,
      name: 'Kirsten Uldborg',
      role: text('Sagsbehandler', 'Caseworker'),
      profession: socialWorker,
      responsibleFor: text('Din plan og dine samtaler.', 'Your plan and your talks.'),
      unit: units.jobAndHealth,
      phone: '70 10 00 25',
      phoneHours: mornings(2, 4),
      answersWithinWorkingDays: 5,
      from: caseworkerFrom,
    }),
  ]
}

/** Torben's plan, as it was written and as it was left when the certificate had come. */
export function planVersions(days: Days): RecordOf<'plan'>[] {
  return [
    planOf(days, {
      asOf: days.week(-24, 2),
      certificate: 'underWay',
      here: text('Du og din sagsbehandler har lavet en plan.', 'You and your caseworker have made a plan.'),
    }),
    planOf(days, {
      asOf: days.week(-10, 2),
      certificate: 'done',
      here: text(
        'Du venter på, at kommunen læser erklæringen fra din læge.',
        'You are waiting for the municipality to read the certificate from your doctor.',
      ),
    }),
  ]
}

interface Stage {
  asOf: LocalDate
  certificate: 'underWay' | 'done'
  here: BothLanguages
}

function planOf(days: Days, { asOf, certificate, here }: Stage): RecordOf<'plan'> {
  return record('plan', torben.case, asOf, {
    changedBy: changers.caseworker,
    purpose: text(
      'Du skal få kræfterne igen efter din blodprop i hjertet. Så skal vi finde et arbejde, som dit hjerte kan holde til.',
      'You are to regain your strength after your heart attack. Then we are to find work that your heart can bear.',
    ),
    programme: text('Jobafklaringsforløb', 'Job clarification programme (jobafklaringsforløb)'),
    startedOn: days.week(-56, 2),
    // The programme has run out and goes on, and nobody has decided so.
    endsOn: days.weekEnd(-3),
    goals: [
      {
        id: torben.goals.work,
        title: text('Du har et arbejde, som dit hjerte kan holde til', 'You have work that your heart can bear'),
        status: 'underWay',
        subGoals: [
          {
            id: torben.subGoals.strength,
            title: text('Du har kræfter til en halv dag', 'You have the strength for half a day'),
            status: 'underWay',
          },
          {
            id: torben.subGoals.job,
            title: text('Du ved, hvilket arbejde du vil gå efter', 'You know what work to go for'),
            status: 'notStarted',
          },
        ],
      },
    ],
    wayOut: {
      here,
      hereSince: asOf,
      exits: exits(days, certificate),
    },
  })
}

function exits(days: Days, certificate: Stage['certificate']): RecordOf<'plan'>['data']['wayOut']['exits'] {
  return [
    {
      id: idOf('torben exit job'),
      title: text('Nyt job', 'New job'),
      about: text(
        'Et job, hvor du ikke løfter og ikke kører om natten.',
        'A job without lifting and without driving at night.',
      ),
      whyOpen: text(
        'Du har kørt lastbil i 30 år og kender mange i faget.',
        'You drove a lorry for 30 years and know many people in the trade.',
      ),
      aimedFor: true,
      requirements: [
        {
          id: idOf('torben requirement certificate'),
          title: text('En erklæring fra din læge', 'A certificate from your doctor'),
          status: certificate,
          provider: text('Din egen læge', 'Your own doctor'),
          turn: certificate === 'done' ? 'nobody' : 'authority',
        },
        {
          id: idOf('torben requirement read'),
          title: text(
            'At kommunen læser erklæringen og svarer',
            'That the municipality reads the certificate and answers',
          ),
          status: 'missing',
          provider: caseworker,
          turn: 'authority',
          expectedOn: days.week(-6, 3),
        },
      ],
    },
    {
      id: idOf('torben exit flexible job'),
      title: text('Fleksjob', 'Flexible job (fleksjob)'),
      about: text(
        'Et job på færre timer, hvor der bliver taget hensyn til dit helbred.',
        'A job with fewer hours that takes your health into account.',
      ),
      whyOpen: text(
        'Din læge tror, at du kun kan arbejde på halv tid.',
        'Your doctor thinks that you can only work half time.',
      ),
      aimedFor: false,
      rule: rules.flexibleJob,
      requirements: [
        {
          id: idOf('torben requirement hours'),
          title: text('Et tal for, hvor mange timer du kan arbejde', 'A figure for how many hours you can work'),
          status: 'missing',
          provider: caseworker,
          turn: 'authority',
        },
      ],
    },
    {
      id: idOf('torben exit pension'),
      title: text('Førtidspension', 'Disability pension (førtidspension)'),
      about: text(
        'En fast ydelse til dig, der næsten ikke kan arbejde.',
        'A steady benefit for people who can hardly work.',
      ),
      whyOpen: text(
        'Du kan selv bede kommunen om at se på det.',
        'You can ask the municipality to look at it yourself.',
      ),
      aimedFor: false,
      rule: rules.pension,
      requirements: [
        {
          id: idOf('torben requirement wish'),
          title: text('At du beder om det, hvis du ønsker det', 'That you ask for it, if you want it'),
          status: 'missing',
          provider: text('Dig', 'You'),
          turn: 'citizen',
        },
      ],
    },
  ]
}

import type { Days } from '../calendar.ts'
import type { RecordOf, Schemas } from '../records.ts'
import { idOf, record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers, leaders, mornings, socialWorker, units } from '../strandby.ts'
import { samira } from './ids.ts'

const caseworker = text('Din sagsbehandler', 'Your caseworker')
const you = text('Dig', 'You')

/** Samira herself, her case and her caseworker. */
export function caseRecords(days: Days): [RecordOf<'person'>, RecordOf<'case'>, RecordOf<'assignment'>] {
  const startedOn = days.week(-39, 1)
  return [
    record('person', samira.person, startedOn, { loginKey: 'samira-nordahl', name: 'Samira Nordahl' }),
    record('case', samira.case, startedOn, {
      personId: samira.person,
      title: text('Kontanthjælp og vejen til job', 'Cash benefit (kontanthjælp) and the way to a job'),
      startedOn,
      decisionRoles: [
        {
          question: text(
            'Skal der trækkes penge fra din kontanthjælp?',
            'Is money to be taken from your cash benefit?',
          ),
          recommends: caseworker,
          decides: leaders.jobAndFamily.role,
          sameTeam: false,
          rule: rules.missedTalk,
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
    record('assignment', idOf('samira assignment mads'), startedOn, {
      caseId: samira.case,
      name: 'Mads Thorlund',
      role: text('Sagsbehandler', 'Caseworker'),
      profession: socialWorker,
      responsibleFor: text('Din plan, dine samtaler og din praktik.', 'Your plan, your talks and your placement.'),
      unit: units.jobAndFamily,
      phone: '70 10 00 41',
      phoneHours: mornings(1, 2, 3, 4),
      answersWithinWorkingDays: 3,
      from: startedOn,
    }),
  ]
}

/** Samira's plan in two versions: the laboratory came in at her own wish. */
export function planVersions(days: Days): RecordOf<'plan'>[] {
  const first: RecordOf<'plan'>['data'] = {
    changedBy: changers.caseworker,
    purpose: text('Du skal lære mere dansk og finde et job.', 'You are to learn more Danish and find a job.'),
    startedOn: days.week(-38, 2),
    endsOn: days.weekEnd(14),
    goals: goals('notStarted'),
    wayOut: {
      here: text('Du går til dansk.', 'You attend Danish classes.'),
      hereSince: days.week(-30, 1),
      exits: exits(days, false),
    },
  }
  const now: RecordOf<'plan'>['data'] = {
    ...first,
    purpose: text(
      'Du skal bruge din uddannelse som laborant i Danmark. Vejen er bedre dansk og en praktik i et laboratorium.',
      'You are to use your education as a laboratory technician in Denmark. The way is better Danish and a placement in a laboratory.',
    ),
    goals: goals('underWay'),
    wayOut: {
      here: text(
        'Du går til dansk og venter på en plads i et laboratorium.',
        'You attend Danish classes and wait for a place in a laboratory.',
      ),
      hereSince: days.week(-6, 1),
      exits: exits(days, true),
    },
  }
  return [record('plan', samira.case, days.week(-38, 2), first), record('plan', samira.case, days.week(-6, 2), now)]
}

function goals(workplace: Schemas['GoalStatus']): Schemas['Goal'][] {
  return [
    {
      id: samira.goals.job,
      title: text('Du har et job, hvor du bruger din uddannelse', 'You have a job in which you use your education'),
      status: 'underWay',
      subGoals: [
        {
          id: samira.subGoals.danish,
          title: text(
            'Du kan tale og skrive dansk på en arbejdsplads',
            'You can speak and write Danish at a workplace',
          ),
          status: 'underWay',
        },
        {
          id: samira.subGoals.workplace,
          title: text('Du har prøvet kræfter med et dansk laboratorium', 'You have tried a Danish laboratory'),
          status: workplace,
        },
      ],
    },
  ]
}

function exits(days: Days, laboratory: boolean): Schemas['Exit'][] {
  return [
    {
      id: idOf('samira exit job'),
      title: text('Job som laborant', 'Job as a laboratory technician'),
      about: text('Et almindeligt job i et laboratorium.', 'An ordinary job in a laboratory.'),
      whyOpen: text(
        'Du er uddannet laborant og har fem års erfaring.',
        'You are trained as a laboratory technician and have five years of experience.',
      ),
      aimedFor: laboratory,
      requirements: [
        {
          id: idOf('samira requirement paper'),
          title: text('En vurdering af dit eksamensbevis', 'An assessment of your diploma'),
          status: 'done',
          provider: text('Uddannelses- og Forskningsstyrelsen', 'The Agency for Higher Education and Science'),
          turn: 'nobody',
        },
        {
          id: idOf('samira requirement danish'),
          title: text('Dansk på niveau 3', 'Danish at level 3'),
          status: 'underWay',
          provider: text('Dig og Strandby Sprogskole', 'You and Strandby Language School'),
          turn: 'citizen',
          expectedOn: days.weekEnd(12),
        },
        {
          id: idOf('samira requirement place'),
          title: text('En praktikplads i et laboratorium', 'A placement in a laboratory'),
          status: laboratory ? 'underWay' : 'missing',
          provider: caseworker,
          turn: 'authority',
          expectedOn: days.week(3, 1),
        },
      ],
    },
    {
      id: idOf('samira exit care'),
      title: text('Job i hjemmeplejen', 'Job in home care'),
      about: text('Et job, hvor du hjælper ældre derhjemme.', 'A job helping elderly people at home.'),
      whyOpen: text(
        'Kommunen mangler folk. Du kan begynde med det dansk, du har nu.',
        'The municipality needs people. You can start with the Danish you have now.',
      ),
      aimedFor: !laboratory,
      requirements: [
        {
          id: idOf('samira requirement choice'),
          title: text('At du vælger det', 'That you choose it'),
          status: 'missing',
          provider: you,
          turn: 'citizen',
        },
      ],
    },
    {
      id: idOf('samira exit education'),
      title: text('Uddannelse', 'Education'),
      about: text('Et kort kursus i dansk laboratoriepraksis.', 'A short course in Danish laboratory practice.'),
      whyOpen: text('Dit eksamensbevis giver adgang til kurset.', 'Your diploma gives access to the course.'),
      aimedFor: false,
      rule: rules.training,
      requirements: [
        {
          id: idOf('samira requirement course'),
          title: text(
            'Svar på, om kommunen betaler kurset',
            'An answer to whether the municipality pays for the course',
          ),
          status: 'missing',
          provider: caseworker,
          turn: 'authority',
        },
      ],
    },
  ]
}

import type { Days } from '../calendar.ts'
import type { DataOf, RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { changers } from '../strandby.ts'
import { exits } from './exits.ts'
import { karen } from './ids.ts'

type Status = Schemas['GoalStatus']

const programme = text(
  'Ressourceforløb efter de tidligere regler',
  'Resource programme (ressourceforløb) under the former rules',
)

/** The plan as it was written and changed three times. The end was moved once without anybody asking Karen. */
export function planVersions(days: Days): RecordOf<'plan'>[] {
  const startedOn = days.week(-118, 1)
  const shared = { programme, startedOn }
  const first: DataOf['plan'] = {
    ...shared,
    changedBy: changers.caseworker,
    purpose: text(
      'Du skal have ro til at blive raskere, så du kan komme i arbejde igen.',
      'You are to have the peace to get better, so that you can go back to work.',
    ),
    endsOn: days.weekEnd(-14),
    goals: goals({
      clarified: 'notStarted',
      health: 'underWay',
      hours: 'notStarted',
      needs: 'notStarted',
      support: 'notStarted',
    }),
    wayOut: {
      here: text('Du er begyndt på et ressourceforløb.', 'You have started on a resource programme.'),
      hereSince: startedOn,
      exits: exits(days, { stage: 'start' }),
    },
  }
  const extended: DataOf['plan'] = {
    ...first,
    changedBy: changers.administration,
    endsOn: days.weekEnd(11),
    goals: goals({
      clarified: 'underWay',
      health: 'underWay',
      hours: 'underWay',
      needs: 'underWay',
      support: 'underWay',
    }),
    wayOut: {
      here: text(
        'Du er i et ressourceforløb. Din læge beskriver dit helbred.',
        'You are in a resource programme. Your doctor is describing your health.',
      ),
      hereSince: days.week(-60, 1),
      exits: exits(days, { stage: 'examined' }),
    },
  }
  const now: DataOf['plan'] = {
    ...extended,
    changedBy: changers.caseworker,
    purpose: text(
      'Vi skal finde ud af, hvor meget du kan arbejde, og hvad din ryg og dit hoved kan holde til. Så kan kommunen afgøre, om du kan få et fleksjob.',
      'We are to find out how much you can work, and what your back and your head can bear. Then the municipality can decide whether you can have a flexible job (fleksjob).',
    ),
    goals: goals({
      clarified: 'underWay',
      health: 'reached',
      hours: 'underWay',
      needs: 'underWay',
      support: 'underWay',
    }),
    wayOut: {
      here: text(
        'Du er i et ressourceforløb. Dit helbred er beskrevet. Kommunen mangler at afgøre, hvor meget du kan arbejde.',
        'You are in a resource programme. Your health has been described. The municipality has yet to decide how much you can work.',
      ),
      hereSince: days.week(-12, 1),
      exits: exits(days, { stage: 'now' }),
    },
  }
  return [
    record('plan', karen.case, startedOn, first),
    record('plan', karen.case, days.week(-15, 3), extended),
    record('plan', karen.case, days.week(-2, 3), now),
  ]
}

type SubGoalStatuses = Record<'clarified' | 'health' | 'hours' | 'needs' | 'support', Status>

function goals(status: SubGoalStatuses): Schemas['Goal'][] {
  return [
    {
      id: karen.goals.clarified,
      title: text(
        'Det er klart, hvor meget og hvad du kan arbejde',
        'It is clear how much you can work, and with what',
      ),
      status: status.clarified,
      subGoals: [
        {
          id: karen.subGoals.health,
          title: text('Læger har beskrevet dit helbred', 'Doctors have described your health'),
          status: status.health,
        },
        {
          id: karen.subGoals.hours,
          title: text(
            'Vi kender det antal timer, du kan arbejde om ugen',
            'We know how many hours a week you can work',
          ),
          status: status.hours,
        },
        {
          id: karen.subGoals.needs,
          title: text(
            'Vi ved, hvilke hensyn en arbejdsplads skal tage',
            'We know what a workplace must take into account',
          ),
          status: status.needs,
        },
      ],
    },
    {
      id: karen.goals.everyday,
      title: text('Du har en hverdag, der holder', 'You have an everyday life that lasts'),
      status: 'underWay',
      subGoals: [
        {
          id: karen.subGoals.energy,
          title: text('Du kan fordele dine kræfter over hele ugen', 'You can spread your strength over the whole week'),
          status: 'underWay',
        },
        {
          id: karen.subGoals.support,
          title: text(
            'Du har én fast person at tale med om forløbet',
            'You have one steady person to talk to about the programme',
          ),
          status: status.support,
        },
      ],
    },
  ]
}

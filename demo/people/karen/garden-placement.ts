import type { Days } from '../calendar.ts'
import type { DataOf, RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers } from '../strandby.ts'
import { karen } from './ids.ts'

/** The sixth work trial. It was planned on a fact that turned out to be about another citizen, and it still stands. */
export function gardenPlacement(days: Days, chosenBy: Schemas['Actor']): RecordOf<'activity'>[] {
  const first: DataOf['activity'] = {
    caseId: karen.case,
    basedOn: [karen.facts.gardening, karen.facts.hours],
    changedBy: changers.caseworker,
    title: text('Praktik i Strandby Planteskole', 'Placement at Strandby Garden Centre'),
    status: 'agreed',
    purposeKind: 'clarify',
    because: text(
      'Vi vil se, hvor mange timer du kan arbejde. Vi valgte en planteskole, fordi der stod i din sag, at du har erfaring fra gartneri.',
      'We want to see how many hours you can work. We chose a garden centre because your case said that you have experience from gardening.',
    ),
    judgedBy: text('Antal timer om ugen over 13 uger.', 'Hours a week over 13 weeks.'),
    subGoalId: karen.subGoals.hours,
    chosenBy,
    chosenOn: days.week(-5, 4),
    citizenView: 'disagreed',
    rule: rules.placement,
    startsOn: days.week(1, 1),
    endsOn: days.weekEnd(13),
    evaluateOn: days.week(8, 3),
    provider: text('Strandby Planteskole', 'Strandby Garden Centre'),
    extent: text(
      'Tre dage om ugen, tre timer om dagen, mest udenfor',
      'Three days a week, three hours a day, mostly outdoors',
    ),
    triedBefore: workTrials(days),
    considerations: [
      text('Du kan sidde ned efter 20 minutter.', 'You can sit down after 20 minutes.'),
      text('Du løfter ikke over 3 kilo.', 'You do not lift more than 3 kilos.'),
      text('Der er et stille rum til pauser.', 'There is a quiet room for breaks.'),
    ],
  }
  const moved: DataOf['activity'] = {
    ...first,
    changedBy: changers.consultant,
    startsOn: days.week(4, 1),
    endsOn: days.weekEnd(16),
    evaluateOn: days.week(11, 3),
    extent: text(
      'Tre dage om ugen, to timer om dagen, mest udenfor',
      'Three days a week, two hours a day, mostly outdoors',
    ),
  }
  return [
    record('activity', karen.activities.garden, days.week(-5, 4), first),
    record('activity', karen.activities.garden, days.week(-3, 4), moved),
  ]
}

function workTrials(days: Days): Schemas['TriedBefore'][] {
  return [
    {
      title: text('Rengøring på Skolen ved Engen', 'Cleaning at the school Skolen ved Engen'),
      from: days.week(-198, 1),
      to: days.weekEnd(-190),
      showed: text(
        'Du stoppede efter otte uger. Din ryg kunne ikke holde til det.',
        'You stopped after eight weeks. Your back could not bear it.',
      ),
    },
    {
      title: text('Butikken Genbrugshjørnet', 'The shop Genbrugshjørnet'),
      from: days.week(-164, 1),
      to: days.weekEnd(-152),
      showed: text(
        'Fem timer om ugen. Larmen i butikken gav hovedpine.',
        'Five hours a week. The noise in the shop gave headaches.',
      ),
    },
    {
      title: text('Systuen på Havnegade', 'The sewing room in Havnegade'),
      from: days.week(-120, 1),
      to: days.weekEnd(-108),
      showed: text(
        'Fire timer om ugen. Du kunne ikke sidde stille længe nok.',
        'Four hours a week. You could not sit still for long enough.',
      ),
    },
    {
      title: text('Receptionen på Borgerhuset', 'The reception at Borgerhuset'),
      from: days.week(-74, 1),
      to: days.weekEnd(-62),
      showed: text(
        'Fem timer om ugen. Skærmen gav hovedpine efter et kvarter.',
        'Five hours a week. The screen gave headaches after a quarter of an hour.',
      ),
    },
    {
      title: text('Køkkenet på Plejecentret Åhaven', 'The kitchen at the care centre Åhaven'),
      from: days.week(-23, 1),
      to: days.weekEnd(-11),
      showed: text(
        'Mellem fire og seks timer om ugen. I er ikke enige om tallet.',
        'Between four and six hours a week. You do not agree on the figure.',
      ),
    },
  ]
}

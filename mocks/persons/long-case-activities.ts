import { buildMatter, idOf, text } from '#mocks/builders/basics.ts'
import { buildActivity, buildFact, subGoalIds } from '#mocks/builders/plan.ts'
import { type Days, daysBetween } from '#mocks/days.ts'
import type { Schemas } from '#mocks/schemas.ts'

/** What Karla's plan rests on. */
export function facts(days: Days) {
  const wrong = buildFact({
    ...{ id: idOf(1250), status: 'wrong', statedOn: days.ago(200), markedOn: days.ago(4) },
    correction: text('Karla arbejdede fire timer om ugen.', 'Karla worked four hours a week.'),
    corrections: [
      {
        correctionId: idOf(1780),
        fault: 'wrong',
        standing: 'markedWrong',
        on: days.ago(4),
        words: 'Jeg arbejdede fire timer.',
      },
    ],
  })
  const back = buildFact({
    ...{ id: idOf(1251), statedOn: days.ago(260) },
    statement: text('Du må ikke løfte over fem kilo.', 'You must not lift more than five kilos.'),
    source: text('Din læge, i en erklæring', 'Your doctor, in a statement'),
  })
  return { wrong, back }
}

/** One running activity, one whose evaluation is late, one proposed and one that is over. */
export function activities(days: Days): Schemas['Activity'][] {
  const { wrong, back } = facts(days)
  return [
    evaluationLate(days),
    buildActivity({
      ...{ id: idOf(1200), startsOn: days.ago(50), endsOn: days.ahead(67), evaluateOn: days.ahead(50) },
      ...{ chosenOn: days.ago(60), citizenView: 'disagreed', basedOn: [wrong, back] },
      reassess: { since: days.ago(4), factId: wrong.id },
    }),
    buildActivity({
      ...{ id: idOf(1202), title: text('Mentor på praktikstedet', 'Mentor at the placement'), status: 'proposed' },
      ...{ purposeKind: 'network', citizenView: 'notAsked', triedBefore: [], basedOn: [] },
      because: text('Du har bedt om én fast person at spørge.', 'You asked for one steady person to ask.'),
      ...{ startsOn: days.ahead(15), endsOn: days.ahead(100), evaluateOn: days.ahead(60), chosenOn: days.ago(5) },
    }),
    buildActivity({
      ...{ id: idOf(1203), title: text('Praktik på et lager', 'Placement at a warehouse'), status: 'ended' },
      ...{ startsOn: days.ago(300), endsOn: days.ago(210), evaluateOn: days.ago(205), chosenOn: days.ago(310) },
      evaluation: text('Det var for tungt for ryggen.', 'It was too heavy for the back.'),
      triedBefore: [],
    }),
  ]
}

function evaluationLate(days: Days): Schemas['Activity'] {
  const id = idOf(1201)
  const title = text('Kursus i at fordele kræfterne', 'Course in spreading your strength')
  const evaluateOn = days.ago(12)
  const late = daysBetween(evaluateOn, days.today)
  return buildActivity({
    ...{ id, title, purposeKind: 'health', triedBefore: [], basedOn: [] },
    ...{
      subGoalId: subGoalIds.everyday,
      subGoalTitle: text('Du kan fordele dine kræfter', 'You can spread your strength'),
    },
    because: text('Du er træt dagen efter praktikken.', 'You are tired the day after the placement.'),
    provider: text('Strandby Sundhedshus', 'Strandby Health Centre'),
    ...{ startsOn: days.ago(90), endsOn: days.ahead(9), evaluateOn, chosenOn: days.ago(100) },
    matter: buildMatter({
      ...{ kind: 'activity', id, title, state: 'evaluationOverdue', since: evaluateOn, dueOn: evaluateOn },
      ...{ overdueDays: late, silentDays: late },
    }),
  })
}

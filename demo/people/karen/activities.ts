import type { Days } from '../calendar.ts'
import type { DataOf, RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers, socialWorker } from '../strandby.ts'
import { gardenPlacement } from './garden-placement.ts'
import { karen } from './ids.ts'

const signe: Schemas['Actor'] = {
  role: text('Din sagsbehandler', 'Your caseworker'),
  name: 'Signe Lundemark',
  profession: socialWorker,
}

/** What Karen's plan consists of: one coming, two running and two ended activities, with the versions that changed them. */
export function activities(days: Days): RecordOf<'activity'>[] {
  return [
    ...examination(days),
    ...kitchen(days),
    ...energyCourse(days),
    ...mentor(days),
    ...gardenPlacement(days, signe),
  ]
}

function examination(days: Days): RecordOf<'activity'>[] {
  return [
    record('activity', karen.activities.examination, days.week(-12, 2), {
      caseId: karen.case,
      basedOn: [karen.facts.head],
      changedBy: changers.caseworker,
      title: text('Undersøgelse af din hukommelse', 'Examination of your memory'),
      status: 'ended',
      purposeKind: 'health',
      because: text(
        'Du fik en hjernerystelse for fire år siden. Kommunen manglede en læges ord for, hvad den betyder for dit arbejde.',
        'You had a concussion four years ago. The municipality lacked a doctor’s word for what it means for your work.',
      ),
      judgedBy: text('Vi ved, hvilke opgaver du skal undgå.', 'We know which tasks you should avoid.'),
      subGoalId: karen.subGoals.health,
      chosenBy: signe,
      chosenOn: days.week(-22, 3),
      citizenView: 'agreed',
      startsOn: days.week(-16, 1),
      endsOn: days.weekEnd(-13),
      evaluateOn: days.week(-12, 2),
      evaluation: text(
        'Neurologen fandt, at larm og skærme giver dig hovedpine efter 15 minutter. Det bliver ikke bedre af træning.',
        'The neurologist found that noise and screens give you headaches after 15 minutes. Training will not improve it.',
      ),
      provider: text('Strandby Sygehus', 'Strandby Hospital'),
      extent: text('Tre besøg af to timer', 'Three visits of two hours'),
      triedBefore: [],
      considerations: [],
    }),
  ]
}

function kitchen(days: Days): RecordOf<'activity'>[] {
  return [
    record('activity', karen.activities.kitchen, days.week(-9, 3), {
      caseId: karen.case,
      basedOn: [karen.facts.back],
      changedBy: changers.caseworker,
      title: text('Praktik i køkkenet på Plejecentret Åhaven', 'Placement in the kitchen at the care centre Åhaven'),
      status: 'ended',
      purposeKind: 'clarify',
      because: text(
        'Vi ville se, om du kan arbejde flere timer, når du kan sidde ned undervejs. Målet var ikke et job på stedet.',
        'We wanted to see whether you can work more hours when you can sit down along the way. The aim was not a job there.',
      ),
      judgedBy: text(
        'Antal timer, du kunne arbejde uden at blive liggende dagen efter.',
        'The hours you could work without having to lie down the next day.',
      ),
      subGoalId: karen.subGoals.hours,
      chosenBy: signe,
      chosenOn: days.week(-25, 1),
      citizenView: 'agreed',
      rule: rules.placement,
      startsOn: days.week(-23, 1),
      endsOn: days.weekEnd(-11),
      evaluateOn: days.week(-9, 1),
      evaluation: text(
        'Stedet skriver seks timer om ugen. Du siger fire, og at du lå ned dagen efter. I er ikke enige, og det står nu i din plan.',
        'The place writes six hours a week. You say four, and that you lay down the day after. You do not agree, and your plan now says so.',
      ),
      provider: text('Plejecentret Åhaven', 'The care centre Åhaven'),
      extent: text('Tre dage om ugen, to timer om dagen', 'Three days a week, two hours a day'),
      triedBefore: [],
      considerations: [text('Du kan sidde ned efter 20 minutter.', 'You can sit down after 20 minutes.')],
    }),
  ]
}

function energyCourse(days: Days): RecordOf<'activity'>[] {
  const first: DataOf['activity'] = {
    caseId: karen.case,
    basedOn: [karen.facts.back, karen.facts.head],
    changedBy: changers.caseworker,
    title: text('Kursus i at fordele dine kræfter', 'Course in spreading your strength'),
    status: 'underWay',
    purposeKind: 'health',
    because: text(
      'Du har gode dage, hvor du når for meget, og dage, hvor du må ligge ned. På kurset lærer du at planlægge en uge, der holder.',
      'You have good days when you do too much, and days when you must lie down. On the course you learn to plan a week that lasts.',
    ),
    judgedBy: text('Du har færre dage, hvor du må ligge ned.', 'You have fewer days when you must lie down.'),
    subGoalId: karen.subGoals.energy,
    chosenBy: { role: text('Dig og din sagsbehandler sammen', 'You and your caseworker together') },
    chosenOn: days.week(-10, 2),
    citizenView: 'agreed',
    startsOn: days.week(-7, 2),
    endsOn: days.weekEnd(2),
    evaluateOn: days.week(3, 2),
    provider: text('Strandby Sundhedscenter', 'Strandby Health Centre'),
    extent: text(
      'Hver tirsdag fra kl. 10 til 11.30, seks personer på holdet',
      'Every Tuesday from 10 to 11.30, six people in the group',
    ),
    triedBefore: [],
    considerations: [text('Du kan gå ind i et stille rum og holde pause.', 'You can take a break in a quiet room.')],
  }
  const extended: DataOf['activity'] = { ...first, endsOn: days.weekEnd(6), evaluateOn: days.week(7, 2) }
  return [
    record('activity', karen.activities.energy, days.week(-8, 2), first),
    record('activity', karen.activities.energy, days.week(-1, 2), extended),
  ]
}

function mentor(days: Days): RecordOf<'activity'>[] {
  return [
    record('activity', karen.activities.mentor, days.week(-30, 1), {
      caseId: karen.case,
      basedOn: [karen.facts.caseworkers],
      changedBy: changers.caseworker,
      title: text('Mentor', 'Mentor'),
      status: 'underWay',
      purposeKind: 'network',
      because: text(
        'Du har haft tre sagsbehandlere. Din mentor er den samme hele vejen, går med til møder og hjælper med breve.',
        'You have had three caseworkers. Your mentor stays the same all the way, comes along to meetings and helps with letters.',
      ),
      judgedBy: text('Du ved altid, hvad næste skridt er.', 'You always know what the next step is.'),
      subGoalId: karen.subGoals.support,
      chosenBy: signe,
      chosenOn: days.week(-31, 4),
      citizenView: 'agreed',
      rule: rules.mentor,
      startsOn: days.week(-30, 1),
      endsOn: days.weekEnd(11),
      evaluateOn: days.week(-2, 3),
      provider: text('Strandby Frivilligcenter', 'Strandby Volunteer Centre'),
      extent: text(
        'To timer hver anden uge, hjemme hos dig eller på en gåtur',
        'Two hours every other week, at your home or on a walk',
      ),
      triedBefore: [],
      considerations: [],
    }),
  ]
}

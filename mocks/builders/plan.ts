import type { Schemas } from '#mocks/schemas.ts'
import { buildActor, buildRule, idOf, text } from './basics.ts'

export const subGoalIds = { hours: idOf(111), needs: idOf(112), everyday: idOf(121) }

const goals: Schemas['Goal'][] = [
  {
    id: idOf(110),
    title: text('Det er klart, hvor meget du kan arbejde', 'It is clear how much you can work'),
    status: 'underWay',
    subGoals: [
      { id: subGoalIds.hours, title: text('Vi kender timetallet', 'We know how many hours'), status: 'underWay' },
      {
        id: subGoalIds.needs,
        title: text('Vi ved, hvilke hensyn du har brug for', 'We know what you need'),
        status: 'reached',
      },
    ],
  },
  {
    id: idOf(120),
    title: text('Du har en hverdag, der holder', 'You have an everyday life that lasts'),
    status: 'notStarted',
    subGoals: [
      {
        id: subGoalIds.everyday,
        title: text('Du kan fordele dine kræfter', 'You can spread your strength'),
        status: 'notStarted',
      },
    ],
  },
]

/** A way out that the plan can lead to, with one thing done, one under way and one missing. */
function buildExit(part: Partial<Schemas['Exit']> = {}): Schemas['Exit'] {
  return {
    id: idOf(130),
    title: text('Fleksjob', 'Flexible job (fleksjob)'),
    about: text('Et job på nedsat tid, hvor der er taget hensyn.', 'A job with fewer hours and with consideration.'),
    whyOpen: text('Din læge skriver, at du kan arbejde lidt.', 'Your doctor writes that you can work a little.'),
    aimedFor: true,
    rule: buildRule({ label: text('Lov om en aktiv beskæftigelsesindsats § 116', 'Active Employment Act § 116') }),
    requirements: [
      {
        ...{
          id: idOf(131),
          title: text('En læges beskrivelse af dit helbred', 'A doctor’s description of your health'),
        },
        ...{ status: 'done', provider: text('Din læge', 'Your doctor'), turn: 'nobody' },
      },
      {
        ...{ id: idOf(132), title: text('Et sikkert timetal', 'A reliable number of hours') },
        ...{ status: 'underWay', provider: text('Du og praktikstedet', 'You and the placement'), turn: 'citizen' },
      },
      {
        ...{ id: idOf(133), title: text('En afgørelse fra kommunen', 'A decision by the municipality') },
        ...{ status: 'missing', provider: text('Kommunen', 'The municipality'), turn: 'authority' },
      },
    ],
    ...part,
  }
}

export function buildPlan(part: Partial<Schemas['Plan']> = {}): Schemas['Plan'] {
  return {
    purpose: text(
      'Vi finder ud af, hvor meget du kan arbejde, og hvad der skal til for, at du kan holde til det.',
      'We find out how much you can work, and what it takes for you to bear it.',
    ),
    programme: text('Fra sygdom til arbejde', 'From illness to work'),
    startedOn: '2025-02-03',
    endsOn: '2027-02-26',
    goals,
    wayOut: {
      here: text('Du er i praktik i et gartneri.', 'You are in a placement at a garden centre.'),
      hereSince: '2026-10-05',
      exits: [
        buildExit(),
        buildExit({
          id: idOf(140),
          title: text('Uddannelse på nedsat tid', 'Education part time'),
          about: text('En uddannelse, hvor du får mere tid.', 'An education in which you get more time.'),
          whyOpen: text('Du har spurgt om det.', 'You have asked about it.'),
          aimedFor: false,
          requirements: [],
        }),
      ],
    },
    ownWords: null,
    ownWordsVersion: 0,
    newChanges: 0,
    updatedOn: '2026-11-10',
    ...part,
  }
}

export function buildPlanChange(part: Partial<Schemas['PlanChange']> = {}): Schemas['PlanChange'] {
  return {
    id: idOf(160),
    on: '2026-11-10',
    by: text('Din sagsbehandler', 'Your caseworker'),
    subject: { kind: 'activity', id: idOf(200), title: text('Praktik i et gartneri', 'Placement at a garden centre') },
    field: 'endsOn',
    from: { date: '2026-12-18' },
    to: { date: '2027-01-29' },
    isNew: false,
    ...part,
  }
}

export function buildFact(part: Partial<Schemas['Fact']> = {}): Schemas['Fact'] {
  return {
    id: idOf(250),
    statement: text('Du kan arbejde ti timer om ugen.', 'You can work ten hours a week.'),
    source: text('Notat fra en samtale', 'Note from a talk'),
    statedOn: '2026-05-04',
    status: 'standing',
    ...part,
  }
}

export function buildActivity(part: Partial<Schemas['Activity']> = {}): Schemas['Activity'] {
  return {
    id: idOf(200),
    title: text('Praktik i et gartneri', 'Placement at a garden centre'),
    status: 'underWay',
    purposeKind: 'clarify',
    because: text('Vi mangler at vide, om du kan arbejde ude.', 'We need to know whether you can work outdoors.'),
    judgedBy: text('Du kan holde til seks timer om ugen i en måned.', 'You can bear six hours a week for a month.'),
    subGoalId: subGoalIds.hours,
    subGoalTitle: text('Vi kender timetallet', 'We know how many hours'),
    chosenBy: buildActor(),
    chosenOn: '2026-09-21',
    citizenView: 'agreed',
    rule: buildRule(),
    startsOn: '2026-10-05',
    endsOn: '2027-01-29',
    evaluateOn: '2027-01-15',
    provider: text('Strandby Planteskole', 'Strandby Garden Centre'),
    extent: text('Seks timer om ugen', 'Six hours a week'),
    triedBefore: [
      {
        title: text('Praktik på et lager', 'Placement at a warehouse'),
        showed: text('For tungt for ryggen.', 'Too heavy for the back.'),
      },
    ],
    considerations: [text('Ingen tunge løft', 'No heavy lifting')],
    basedOn: [buildFact()],
    ...part,
  }
}

import type { Days } from '../calendar.ts'
import type { RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { karen } from './ids.ts'

const headDecides = text('Lederen af Job og Sundhed', 'The head of Job and Health')

const decisionRoles: Schemas['DecisionRole'][] = [
  {
    question: text('Skal dit ressourceforløb fortsætte?', 'Is your resource programme to continue?'),
    recommends: text('Kommunens tværfaglige team', 'The municipality’s cross-disciplinary team'),
    decides: headDecides,
    sameTeam: false,
    rule: rules.resourceProgramme,
  },
  {
    question: text('Kan du få et fleksjob?', 'Can you have a flexible job?'),
    recommends: text(
      'Din sagsbehandler, efter råd fra regionens sundhedskoordinator',
      'Your caseworker, after advice from the region’s health coordinator',
    ),
    decides: headDecides,
    sameTeam: false,
    rule: rules.flexibleJob,
  },
  {
    question: text('Hvilke aktiviteter skal du deltage i?', 'Which activities are you to take part in?'),
    recommends: text('Din sagsbehandler', 'Your caseworker'),
    decides: text('Din sagsbehandler', 'Your caseworker'),
    sameTeam: true,
    rule: rules.plan,
  },
]

/** Karen herself and her case. */
export function personAndCase(days: Days): [RecordOf<'person'>, RecordOf<'case'>] {
  const startedOn = days.week(-262, 1)
  return [
    record('person', karen.person, startedOn, { loginKey: 'karen-holmsted', name: 'Karen Holmsted' }),
    record('case', karen.case, startedOn, {
      personId: karen.person,
      title: text('Ressourceforløb', 'Resource programme (ressourceforløb)'),
      startedOn,
      decisionRoles,
    }),
  ]
}

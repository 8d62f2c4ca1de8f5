import type { Schemas } from '#mocks/schemas.ts'
import { buildActor, buildRule, idOf, socialWorker, text, townHall } from './basics.ts'

const unit: Schemas['Unit'] = {
  name: text('Job og Sundhed', 'Job and Health'),
  phone: '70 10 00 20',
  address: townHall,
  leader: buildActor({ role: text('Leder af Job og Sundhed', 'Head of Job and Health'), name: 'Orla Bækgaard' }),
}

export function buildAssignment(part: Partial<Schemas['Assignment']> = {}): Schemas['Assignment'] {
  return {
    id: idOf(300),
    name: 'Tove Lindeskov',
    role: text('Din sagsbehandler', 'Your caseworker'),
    profession: socialWorker,
    responsibleFor: text('Din plan, dine møder og dine breve', 'Your plan, your meetings and your letters'),
    main: true,
    unit,
    phone: '70 10 00 23',
    phoneHours: [1, 2, 4].map((weekday) => ({ weekday, from: '09:00', to: '10:30' })),
    answersWithinWorkingDays: 5,
    from: '2025-02-03',
    ...part,
  }
}

export function buildHandover(part: Partial<Schemas['Handover']> = {}): Schemas['Handover'] {
  return {
    note: text(
      'Karla er i praktik seks timer om ugen. Hun har brug for pauser og for at få ting på skrift.',
      'Karla is in a placement six hours a week. She needs breaks, and to have things in writing.',
    ),
    reason: text('Tove skifter arbejde.', 'Tove is changing jobs.'),
    writtenOn: '2026-11-16',
    commentBy: '2026-12-07',
    comments: [],
    ...part,
  }
}

export function buildCaseworkers(part: Partial<Schemas['Caseworkers']> = {}): Schemas['Caseworkers'] {
  return {
    current: [buildAssignment()],
    coming: [],
    past: [],
    decisionRoles: [
      {
        question: text('Om du kan få et fleksjob', 'Whether you can have a flexible job'),
        recommends: text('Kommunens tværfaglige team', 'The municipality’s cross-disciplinary team'),
        decides: text('Lederen af Job og Sundhed', 'The head of Job and Health'),
        sameTeam: false,
        rule: buildRule(),
      },
    ],
    ...part,
  }
}

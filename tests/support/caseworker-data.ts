import type { components } from '#api/generated/types.ts'

type Schemas = components['schemas']

export function anAssignment(part: Partial<Schemas['Assignment']> = {}): Schemas['Assignment'] {
  return {
    id: '00000000-0000-4000-8000-000000000301',
    name: 'Signe Lundemark',
    role: { da: 'Koordinerende sagsbehandler' },
    profession: { da: 'Socialrådgiver' },
    responsibleFor: { da: 'Hele din sag.' },
    unit: {
      name: { da: 'Job og Sundhed' },
      phone: '70 10 00 20',
      leader: { role: { da: 'Leder' }, name: 'Ulla Bækmark' },
    },
    phone: '70 10 00 23',
    phoneHours: [{ weekday: 1, from: '09:00', to: '10:30' }],
    answersWithinWorkingDays: 5,
    from: '2025-09-15',
    ...part,
  }
}

/** One who has the case, one who is announced with a note, one who had it. */
export function someCaseworkers(part: Partial<Schemas['Caseworkers']> = {}): Schemas['Caseworkers'] {
  return {
    current: [anAssignment()],
    coming: [
      anAssignment({
        id: '00000000-0000-4000-8000-000000000302',
        name: 'Nadia Fjordby',
        phone: '70 10 00 24',
        from: '2099-02-01',
        handover: { note: { da: 'Karen ønsker et fleksjob.' }, reason: { da: 'Signe skifter arbejde.' }, comments: [] },
      }),
    ],
    past: [
      anAssignment({
        id: '00000000-0000-4000-8000-000000000303',
        name: 'Rasmus Brinkholt',
        phone: '70 10 00 22',
        from: '2024-01-02',
        to: '2025-09-14',
      }),
    ],
    decisionRoles: [
      { question: { da: 'Fleksjob' }, recommends: { da: 'Teamet' }, decides: { da: 'Lederen' }, sameTeam: true },
    ],
    ...part,
  }
}

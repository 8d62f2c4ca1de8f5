import type { components } from '#api/generated/types.ts'

type Schemas = components['schemas']

/** An id that says nothing but its number. */
export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export function aMatter(part: Partial<Schemas['Matter']> = {}): Schemas['Matter'] {
  return {
    kind: 'complaint',
    id: idOf(1),
    title: { da: 'Klage over praktikken', en: 'Complaint about the placement' },
    state: 'received',
    turn: 'authority',
    next: 'answerPoints',
    actions: [],
    since: '2026-11-10',
    overdueDays: 0,
    silentDays: 13,
    ...part,
  }
}

export function aDeadline(part: Partial<Schemas['Deadline']> = {}): Schemas['Deadline'] {
  return {
    ruleId: 'complaint.reassessment',
    due: '2026-12-08',
    start: '2026-11-10',
    nominal: '2026-12-08',
    counted: 4,
    unit: 'weeks',
    skipped: [],
    whose: 'authority',
    source: { label: { da: 'Retssikkerhedsloven § 66' }, url: 'https://www.retsinformation.dk/' },
    verifiedOn: '2026-11-01',
    ...part,
  }
}

export function anOverview(part: Partial<Schemas['Overview']> = {}): Schemas['Overview'] {
  return {
    title: { da: 'Fra sygdom til arbejde' },
    purpose: { da: 'Vi finder ud af, hvad du kan klare.' },
    now: aMatter(),
    yours: { items: [], total: 0 },
    authoritys: { items: [aMatter()], total: 1 },
    nextMeeting: null,
    unreadLetters: { count: 0, newest: [] },
    silence: null,
    newChanges: 0,
    missing: [],
    ...part,
  }
}

export function aFact(part: Partial<Schemas['Fact']> = {}): Schemas['Fact'] {
  return {
    id: idOf(30),
    statement: { da: 'Du kan arbejde 10 timer om ugen.' },
    source: { da: 'Notat fra samtale' },
    statedOn: '2026-05-04',
    status: 'standing',
    ...part,
  }
}

export function anActivity(part: Partial<Schemas['Activity']> = {}): Schemas['Activity'] {
  return {
    id: idOf(20),
    title: { da: 'Praktik i et gartneri', en: 'Placement in a garden centre' },
    status: 'underWay',
    purposeKind: 'clarify',
    because: { da: 'Vi mangler at vide, om du kan arbejde ude.' },
    judgedBy: { da: 'Du kan holde til 6 timer om ugen i en måned.' },
    subGoalId: idOf(11),
    subGoalTitle: { da: 'Vide, hvor mange timer du kan klare' },
    chosenBy: { role: { da: 'Din sagsbehandler' }, name: 'Signe Lund', profession: { da: 'socialrådgiver' } },
    chosenOn: '2026-08-20',
    citizenView: 'notAsked',
    rule: { label: { da: 'Beskæftigelsesloven § 57' }, url: 'https://www.retsinformation.dk/' },
    startsOn: '2026-09-01',
    endsOn: '2026-12-18',
    evaluateOn: '2026-12-04',
    provider: { da: 'Strandby Planteskole' },
    extent: { da: '6 timer om ugen' },
    triedBefore: [
      {
        title: { da: 'Praktik på et lager' },
        from: '2025-02-01',
        to: '2025-05-01',
        showed: { da: 'For tungt for ryggen.' },
      },
      { title: { da: 'Praktik i en kantine' }, showed: { da: 'For mange timer.' } },
    ],
    considerations: [{ da: 'Ingen tunge løft' }],
    basedOn: [aFact()],
    ...part,
  }
}

export function aReceipt(part: Partial<Schemas['Receipt']> = {}): Schemas['Receipt'] {
  return { filingId: idOf(40), number: 'U-2026-4F7K-91QX', filedAt: '2026-11-20T09:05:00.000Z', state: 'sent', ...part }
}

export function aPlan(part: Partial<Schemas['Plan']> = {}): Schemas['Plan'] {
  return {
    purpose: { da: 'Vi finder ud af, hvad du kan klare.', en: 'We find out what you can manage.' },
    programme: { da: 'Fra sygdom til arbejde' },
    startedOn: '2026-01-05',
    updatedOn: '2026-11-02',
    ownWords: null,
    ownWordsVersion: 0,
    newChanges: 0,
    goals: [
      {
        id: idOf(10),
        title: { da: 'Et fleksjob, du kan holde til' },
        status: 'underWay',
        subGoals: [
          { id: idOf(11), title: { da: 'Vide, hvor mange timer du kan klare' }, status: 'underWay' },
          { id: idOf(12), title: { da: 'Finde en arbejdsplads' }, status: 'notStarted' },
        ],
      },
    ],
    wayOut: {
      here: { da: 'Du er i praktik.' },
      hereSince: '2026-09-01',
      exits: [
        {
          id: idOf(50),
          title: { da: 'Fleksjob' },
          about: { da: 'Et job på nedsat tid.' },
          whyOpen: { da: 'Din læge siger, at du kan arbejde lidt.' },
          aimedFor: true,
          requirements: [
            {
              id: idOf(51),
              title: { da: 'Beskrivelse af, hvad du kan' },
              status: 'underWay',
              provider: { da: 'Kommunen' },
              turn: 'authority',
              expectedOn: '2020-01-06',
            },
            {
              id: idOf(52),
              title: { da: 'Erklæring fra din læge' },
              status: 'missing',
              provider: { da: 'Din læge' },
              turn: 'citizen',
              expectedOn: '2020-01-06',
            },
            { id: idOf(53), title: { da: 'Praktik' }, status: 'done', provider: { da: 'Dig' }, turn: 'nobody' },
          ],
        },
      ],
    },
    ...part,
  }
}

export function aChange(part: Partial<Schemas['PlanChange']> = {}): Schemas['PlanChange'] {
  return {
    id: idOf(60),
    on: '2026-11-02',
    by: { da: 'Din sagsbehandler', en: 'Your caseworker' },
    subject: {
      kind: 'activity',
      id: idOf(20),
      title: { da: 'Praktik i et gartneri', en: 'Placement in a garden centre' },
    },
    field: 'endsOn',
    from: { date: '2026-12-18' },
    to: { date: '2027-03-19' },
    isNew: false,
    ...part,
  }
}

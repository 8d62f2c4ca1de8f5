import { randomUUID } from 'node:crypto'
import type { components } from '#api/generated/types.ts'

type Schemas = components['schemas']
export type FeedRecord = Schemas['FeedRecord']
type Envelope = { id?: string; asOf?: string }

/** The day on which everything in these tests begins, unless a test says otherwise. */
const firstDay = '2026-09-01T08:00:00.000Z'

export const danish = (da: string): Schemas['Text'] => ({ da })

function record(
  type: FeedRecord['type'],
  data: FeedRecord['data'],
  { id = randomUUID(), asOf = firstDay }: Envelope,
): FeedRecord {
  return { type, id, asOf, data }
}

export function personRecord(data: Partial<Schemas['PersonData']> = {}, envelope: Envelope = {}): FeedRecord {
  return record('person', { loginKey: randomUUID(), name: 'Aase Prøvesen', ...data }, envelope)
}

export function caseRecord(
  data: Partial<Schemas['CaseData']> & { personId: string },
  envelope: Envelope = {},
): FeedRecord {
  return record('case', { title: danish('Din sag'), startedOn: '2026-08-01', decisionRoles: [], ...data }, envelope)
}

export function grantRecord(
  data: Partial<Schemas['GrantData']> & { caseId: string; personId: string },
  envelope: Envelope = {},
): FeedRecord {
  const grant = { relation: 'assistant', scopes: ['plan', 'letters'], from: '2026-01-01', to: '2027-12-31' } as const
  return record('grant', { ...grant, scopes: [...grant.scopes], ...data }, envelope)
}

export const subGoalId = '5b0a3c52-4b0e-4a57-9f0b-6e0d6a3f1a01'
export const exitId = '5b0a3c52-4b0e-4a57-9f0b-6e0d6a3f1a02'

export function planRecord(caseId: string, data: Partial<Schemas['PlanData']> = {}, asOf = firstDay): FeedRecord {
  const plan: Schemas['PlanData'] = {
    purpose: danish('Vi finder ud af, hvad du kan klare.'),
    goals: [
      {
        id: '5b0a3c52-4b0e-4a57-9f0b-6e0d6a3f1a03',
        title: danish('Et arbejde, du kan holde til'),
        status: 'underWay',
        subGoals: [{ id: subGoalId, title: danish('Finde de rigtige timer'), status: 'underWay' }],
      },
    ],
    wayOut: {
      here: danish('Midt i afklaringen'),
      exits: [
        {
          id: exitId,
          title: danish('Fleksjob'),
          about: danish('Et job på nedsat tid'),
          whyOpen: danish('Fordi du kan arbejde nogle timer'),
          requirements: [],
        },
      ],
    },
    changedBy: danish('Din sagsbehandler'),
    ...data,
  }
  return record('plan', plan, { id: caseId, asOf })
}

export function factRecord(
  data: Partial<Schemas['FactData']> & { caseId: string },
  envelope: Envelope = {},
): FeedRecord {
  const fact = { statement: danish('Du kan gå 500 meter'), source: danish('Lægen'), status: 'standing' } as const
  return record('fact', { ...fact, changedBy: danish('Din sagsbehandler'), ...data }, envelope)
}

export function activityRecord(
  data: Partial<Schemas['ActivityData']> & { caseId: string },
  envelope: Envelope = {},
): FeedRecord {
  const activity: Omit<Schemas['ActivityData'], 'caseId'> = {
    title: danish('Praktik i et lager'),
    status: 'underWay',
    purposeKind: 'clarify',
    because: danish('Fordi vi skal vide, hvor mange timer du kan klare'),
    subGoalId,
    chosenBy: { role: danish('Din sagsbehandler') },
    startsOn: '2026-09-01',
    endsOn: '2027-01-31',
    evaluateOn: '2027-01-15',
    triedBefore: [],
    considerations: [],
    basedOn: [],
    changedBy: danish('Din sagsbehandler'),
  }
  return record('activity', { ...activity, ...data }, envelope)
}

export function assignmentRecord(
  data: Partial<Schemas['AssignmentData']> & { caseId: string },
  envelope: Envelope = {},
): FeedRecord {
  const assignment: Omit<Schemas['AssignmentData'], 'caseId'> = {
    name: 'Signe Prøvesen',
    role: danish('Sagsbehandler'),
    profession: danish('Socialrådgiver'),
    responsibleFor: danish('Din plan'),
    unit: { name: danish('Team Syd'), phone: '70 10 00 00' },
    phone: '70 10 00 12',
    phoneHours: [{ weekday: 1, from: '09:00', to: '10:30' }],
    answersWithinWorkingDays: 5,
    from: '2026-08-01',
  }
  return record('assignment', { ...assignment, ...data }, envelope)
}

export function meetingRecord(
  data: Partial<Schemas['MeetingData']> & { caseId: string },
  envelope: Envelope = {},
): FeedRecord {
  const meeting: Omit<Schemas['MeetingData'], 'caseId'> = {
    title: danish('Opfølgning'),
    startsAt: '2026-12-10T09:00:00.000Z',
    endsAt: '2026-12-10T10:00:00.000Z',
    form: 'inPerson',
    place: danish('Rådhuset'),
    state: 'planned',
    purpose: danish('Vi ser på, hvordan det går'),
    agenda: [],
    participants: [],
    attendance: { required: 'yes', explanation: danish('Du skal komme'), rule: { label: danish('§ 1') } },
    replyBy: '2026-12-01',
  }
  return record('meeting', { ...meeting, ...data }, envelope)
}

export function letterRecord(
  data: Partial<Schemas['LetterData']> & { caseId: string },
  envelope: Envelope = {},
): FeedRecord {
  const letter: Omit<Schemas['LetterData'], 'caseId'> = {
    kind: 'information',
    title: danish('Et brev'),
    about: danish('Det handler om dig'),
    outcome: danish('Vi fortæller dig noget'),
    reasons: { facts: [], considerations: [], rules: [] },
    meaning: danish('Det betyder ikke noget nyt'),
    options: [],
    sender: danish('Kommunen'),
    answeredBy: { role: danish('Din sagsbehandler') },
    availableOn: '2026-11-02',
    delivery: 'digital',
    original: danish('Kære dig'),
  }
  return record('letter', { ...letter, ...data }, envelope)
}

/** What a letter needs to be a decision. */
export const decision = {
  kind: 'decision',
  decides: danish('Kommunen'),
  options: [{ action: 'complain', text: danish('Du kan klage') }],
} satisfies Partial<Schemas['LetterData']>

import type { components } from '#api/generated/types.ts'

type Schemas = components['schemas']

/** A decision with whole reasons, far from its deadline. */
export function aLetter(part: Partial<Schemas['Letter']> = {}): Schemas['Letter'] {
  return {
    id: '00000000-0000-4000-8000-000000000101',
    unread: false,
    kind: 'decision',
    title: { da: 'Nej til fleksjob nu', en: 'No to a flexible job for now' },
    about: { da: 'Du har bedt om et fleksjob.' },
    outcome: { da: 'Kommunen siger nej til fleksjob nu.' },
    reasons: {
      facts: [{ da: 'Du har været i fem praktikker.' }],
      considerations: [{ da: 'Tallet for dine timer er usikkert.' }],
      rules: [{ label: { da: 'Lov om noget § 116' }, url: 'https://www.retsinformation.dk/', checkedOn: '2026-11-01' }],
    },
    meaning: { da: 'Dit forløb fortsætter.' },
    options: [{ action: 'complain', text: { da: 'Du kan klage.' } }],
    decides: { da: 'Lederen' },
    sender: { da: 'Job og Sundhed' },
    answeredBy: { role: { da: 'Leder' }, name: 'Ulla Bækmark' },
    answerPhone: '70 10 00 20',
    availableOn: '2099-01-05',
    receivedOn: '2099-01-05',
    delivery: 'digital',
    statedDeadline: '2099-02-02',
    complaintDeadline: aComplaintDeadline('2099-02-02'),
    deadlineMismatch: false,
    original: { da: 'Vedrørende fleksjob\n\nDer er truffet afgørelse.', en: 'Regarding a flexible job' },
    complaintIds: [],
    inquiryIds: [],
    ...part,
  }
}

/** A recommendation: nothing is decided, and no complaint deadline is counted. */
export function aRecommendation(part: Partial<Schemas['Letter']> = {}): Schemas['Letter'] {
  const { complaintDeadline, deadlineMismatch, statedDeadline, ...rest } = aLetter()
  return {
    ...rest,
    kind: 'recommendation',
    title: { da: 'Forslag om praktik' },
    outcome: { da: 'Teamet foreslår en praktik.' },
    options: [{ action: 'comment', text: { da: 'Skriv, hvad du mener.' }, by: '2099-01-19' }],
    recommends: { da: 'Teamet' },
    ...part,
  }
}

export function aComplaintDeadline(due: string): Schemas['Deadline'] {
  return {
    ruleId: 'complaint.fourWeeks',
    due,
    start: '2099-01-05',
    nominal: due,
    counted: 4,
    unit: 'weeks',
    skipped: [],
    whose: 'citizen',
    source: { label: { da: 'Retssikkerhedsloven § 67' } },
    verifiedOn: '2026-11-23',
  }
}

export function aLetterSummary(part: Partial<Schemas['LetterSummary']> = {}): Schemas['LetterSummary'] {
  return {
    id: '00000000-0000-4000-8000-000000000101',
    kind: 'decision',
    title: { da: 'Nej til fleksjob nu' },
    summary: { da: 'Kommunen siger nej.' },
    sender: { da: 'Job og Sundhed' },
    availableOn: '2099-01-05',
    unread: true,
    actBy: '2099-02-02',
    ...part,
  }
}

import type { components } from '#api/generated/types.ts'

type Schemas = components['schemas']

export const meetingId = '00000000-0000-4000-8000-000000000201'

/** A meeting to come that nobody has replied to. */
export function aMeeting(part: Partial<Schemas['Meeting']> = {}): Schemas['Meeting'] {
  return {
    id: meetingId,
    title: { da: 'Møde med din nye sagsbehandler' },
    startsAt: '2099-01-12T09:00:00.000Z',
    endsAt: '2099-01-12T10:30:00.000Z',
    form: 'inPerson',
    place: { da: 'Strandby Rådhus' },
    access: { da: 'Lokale 2.' },
    state: 'planned',
    purpose: { da: 'Du møder Nadia.' },
    agenda: [
      { title: { da: 'Notatet' }, minutes: 15 },
      { title: { da: 'Din tid' }, minutes: 20, citizenSpeaks: true },
    ],
    participants: [{ name: 'Nadia Fjordby', role: { da: 'Sagsbehandler' }, profession: { da: 'Ergoterapeut' } }],
    attendance: {
      required: 'no',
      explanation: { da: 'Bliver du væk, sker der ikke noget.' },
      rule: { label: { da: 'Loven § 1' } },
    },
    replyBy: '2099-01-07',
    reply: 'none',
    replies: [],
    preparations: [],
    ...part,
  }
}

/** The meeting as it stands in lists. */
export function aMeetingSummary(part: Partial<Schemas['MeetingSummary']> = {}): Schemas['MeetingSummary'] {
  const { id, title, startsAt, endsAt, form, state, reply } = aMeeting()
  return { id, title, startsAt, endsAt, form, state, reply, ...part }
}

/** The receipt of a filing: `sent` until the municipality has confirmed it. */
export function aReceipt(filingId: string, part: Partial<Schemas['Receipt']> = {}): Schemas['Receipt'] {
  return { filingId, number: 'U-2026-4F7K-91QX', filedAt: '2026-11-23T13:05:00.000Z', state: 'sent', ...part }
}

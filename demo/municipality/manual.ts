import { randomUUID } from 'node:crypto'
import { addDays, type LocalDate, localDateOf, storyDays, workdayFrom } from '#demo/people/calendar.ts'
import { original } from '#demo/people/letter-text.ts'
import type { DataOf, DemoRecord, RecordOf, Schemas } from '#demo/people/records.ts'
import { text } from '#demo/people/records.ts'
import { changers, units } from '#demo/people/strandby.ts'
import { torben } from '#demo/people/torben/ids.ts'
import { bookedMeeting } from '#demo/people/torben/meetings.ts'
import type { World } from './world.ts'

export type LetterToSend = 'information' | 'hearing'

/** A fact marked wrong, with what to do about it. Null when the fact is unknown or marked already. */
export function markedWrong(world: World, factId: string, now: Date): DemoRecord | null {
  const fact = world.find('fact', factId)
  if (!fact || fact.data.status === 'wrong') return null
  return {
    ...fact,
    asOf: now.toISOString(),
    data: {
      ...fact.data,
      changedBy: changers.caseworker,
      status: 'wrong',
      markedOn: localDateOf(now),
      correction: text(
        'Det er ikke rigtigt. Vi spørger dig på næste møde og skriver det rigtige her.',
        'This is not right. We ask you at the next meeting and write what is right here.',
      ),
    },
  }
}

/** A talk for the person who has heard nothing for months. */
export function meetingForSilence(now: Date): RecordOf<'meeting'> {
  return {
    type: 'meeting',
    id: torben.meetings.booked,
    asOf: now.toISOString(),
    data: bookedMeeting(storyDays(localDateOf(now))),
  }
}

/** A letter of today to somebody who has a case. Null when the case is unknown. */
export function newLetter(
  world: World,
  { caseId, kind }: { caseId: string; kind: LetterToSend },
  now: Date,
): DemoRecord | null {
  if (!world.find('case', caseId)) return null
  const unit = world.ofCase('assignment', caseId).at(-1)?.data.unit ?? units.jobAndHealth
  return {
    type: 'letter',
    id: randomUUID(),
    asOf: now.toISOString(),
    data: letterData(caseId, kind, { today: localDateOf(now), unit }),
  }
}

const letters = {
  information: {
    title: text('Vi har fået dine papirer', 'We have received your papers'),
    about: text('Du har sendt papirer til kommunen.', 'You sent papers to the municipality.'),
    outcome: text('Vi har fået dem og lagt dem i din sag.', 'We have received them and put them in your case.'),
    meaning: text(
      'Du skal ikke gøre noget. Vi læser dem inden din næste samtale.',
      'You need not do anything. We read them before your next talk.',
    ),
    option: { action: 'nothing', text: text('Du skal ikke gøre noget.', 'You need not do anything.') },
    da: 'Vi kvitterer herved for modtagelsen af det fremsendte materiale, som er journaliseret på sagen.',
    en: 'We hereby acknowledge receipt of the material sent, which has been filed in the case.',
  },
  hearing: {
    title: text('Vi vil høre dig, før vi bruger en rapport', 'We want to hear you before we use a report'),
    about: text(
      'Stedet, hvor du var i aktivitet, har skrevet en rapport om dig.',
      'The place of your activity has written a report about you.',
    ),
    outcome: text(
      'Kommunen har ikke bestemt noget. Vi beder om dine ord først.',
      'The municipality has not decided anything. We ask for your words first.',
    ),
    meaning: text(
      'Er noget forkert, så skriv det. Dine ord kommer til at stå ved siden af rapporten.',
      'If something is wrong, write it. Your words will stand beside the report.',
    ),
    option: {
      action: 'provide',
      text: text('Skriv, hvad du mener om rapporten.', 'Write what you think of the report.'),
    },
    da: 'I medfør af forvaltningslovens § 19 anmodes om eventuelle bemærkninger til vedlagte rapport, forinden denne indgår i sagens afgørelse.',
    en: 'Pursuant to § 19 of the Public Administration Act, any comments on the enclosed report are requested before it forms part of the decision of the case.',
  },
} as const

function letterData(
  caseId: string,
  kind: LetterToSend,
  { today, unit }: { today: LocalDate; unit: Schemas['Unit'] },
): DataOf['letter'] {
  const unitName = { da: unit.name.da, en: unit.name.en ?? unit.name.da }
  const { title, about, outcome, meaning, option, da, en } = letters[kind]
  const answerBy = workdayFrom(addDays(today, 14))
  const deadline = kind === 'hearing' ? { statedDeadline: answerBy } : {}
  const written = { date: today, reference: '26/000100' }
  return {
    ...{ caseId, kind, title, about, outcome, meaning, ...deadline },
    reasons: {
      facts: [],
      considerations: [],
      rules: kind === 'hearing' ? [{ label: text('Forvaltningsloven § 19', 'Public Administration Act § 19') }] : [],
    },
    options: [{ ...option, ...(kind === 'hearing' ? { by: answerBy } : {}) }],
    sender: text(`Strandby Kommune, ${unitName.da}`, `Strandby Municipality, ${unitName.en}`),
    answeredBy: unit.leader ?? { role: unit.name },
    answerPhone: unit.phone,
    availableOn: today,
    delivery: 'digital',
    original: text(
      original({
        ...written,
        language: 'da',
        unit: unitName.da,
        subject: title.da,
        paragraphs: [da],
        signature: unitName.da,
      }),
      original({
        ...written,
        language: 'en',
        unit: unitName.en,
        subject: title.en,
        paragraphs: [en],
        signature: unitName.en,
      }),
    ),
  }
}

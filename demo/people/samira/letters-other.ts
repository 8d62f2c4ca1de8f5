import type { Days } from '../calendar.ts'
import { say, sayShort } from '../calendar.ts'
import { original } from '../letter-text.ts'
import type { RecordOf } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { leaders, senders } from '../strandby.ts'
import { samira } from './ids.ts'

const reference = '26/002207'
const shared = {
  caseId: samira.case,
  sender: senders.jobAndFamily,
  answeredBy: leaders.jobAndFamily,
  answerPhone: '70 10 00 40',
}

/** A decision on paper that names no day: the deadline has to be counted from the day the letter is presumed to have come. */
export function travelLetter(days: Days): RecordOf<'letter'> {
  const availableOn = days.ago(9)
  return record('letter', samira.letters.travel, availableOn, {
    ...shared,
    kind: 'decision',
    title: text('Ja til bus, nej til taxa', 'Yes to the bus, no to a taxi'),
    about: text(
      'Du har bedt om penge til transport til sprogskolen.',
      'You asked for money for transport to the language school.',
    ),
    outcome: text(
      'Kommunen betaler dit buskort. Kommunen betaler ikke taxa, når dit barn er sygt.',
      'The municipality pays for your bus pass. The municipality does not pay for a taxi when your child is ill.',
    ),
    reasons: {
      facts: [
        text(
          'Der er 14 kilometer fra dit hjem til sprogskolen.',
          'It is 14 kilometres from your home to the language school.',
        ),
        text('Bussen går hver halve time.', 'The bus runs every half hour.'),
      ],
      considerations: [
        text('Vi betaler den billigste rejse, som du kan bruge.', 'We pay for the cheapest journey that you can use.'),
      ],
      rules: [rules.travel],
    },
    meaning: text(
      'Buskortet kommer med posten og gælder, så længe du går på sprogskolen.',
      'The bus pass comes by post and is valid for as long as you attend the language school.',
    ),
    options: [
      {
        action: 'complain',
        text: text(
          'Du kan klage over nej til taxa. Brevet siger fire uger, fra du fik det.',
          'You can complain about the no to a taxi. The letter says four weeks from the day you received it.',
        ),
      },
    ],
    decides: text('Din sagsbehandler', 'Your caseworker'),
    availableOn,
    delivery: 'paper',
    original: text(
      original({
        language: 'da',
        unit: 'Job og Familie',
        date: availableOn,
        reference,
        subject: 'Befordringsgodtgørelse',
        paragraphs: [
          'Din ansøgning om befordringsgodtgørelse imødekommes delvist, således at der ydes godtgørelse svarende til billigste offentlige befordringsmiddel.',
          'For så vidt angår taxakørsel kan ansøgningen ikke imødekommes, idet offentlig transport ikke findes uforenelig med dine forhold.',
          'Klage kan indgives inden 4 uger fra modtagelsen af dette brev til Strandby Kommune.',
        ],
        signature: 'Mads Thorlund\nSagsbehandler',
      }),
      original({
        language: 'en',
        unit: 'Job and Family',
        date: availableOn,
        reference,
        subject: 'Travel allowance',
        paragraphs: [
          'Your application for travel allowance is granted in part, such that an allowance corresponding to the cheapest public means of transport is paid.',
          'As regards travel by taxi, the application cannot be granted, since public transport is not found incompatible with your circumstances.',
          'A complaint may be lodged with the Municipality of Strandby within 4 weeks of receipt of this letter.',
        ],
        signature: 'Mads Thorlund\nCaseworker',
      }),
    ),
  })
}

/** To the meeting next week. */
export function invitationLetter(days: Days): RecordOf<'letter'> {
  const availableOn = days.week(-1, 2)
  const meetingOn = days.week(1, 3)
  return record('letter', samira.letters.invitation, availableOn, {
    ...shared,
    kind: 'invitation',
    title: text('Samtale i næste uge', 'Talk next week'),
    about: text(
      `Du er indkaldt til en samtale ${say(meetingOn).da} kl. 12.30.`,
      `You are called to a talk on ${say(meetingOn).en} at 12.30.`,
    ),
    outcome: text(
      'Vi skal tale om praktikken i laboratoriet.',
      'We are to talk about the placement in the laboratory.',
    ),
    reasons: { facts: [], considerations: [], rules: [rules.followUpTalks] },
    meaning: text(
      'Du skal deltage. Passer tiden ikke, så bed om en anden. Du må gerne tage en bisidder med.',
      'You have to take part. If the time does not suit you, ask for another. You may bring somebody along (a bisidder).',
    ),
    options: [
      { action: 'attend', text: text('Svar på, om du kommer.', 'Reply whether you come.'), by: days.week(1, 1) },
    ],
    availableOn,
    delivery: 'digital',
    original: text(
      original({
        language: 'da',
        unit: 'Job og Familie',
        date: availableOn,
        reference,
        subject: 'Indkaldelse til samtale',
        paragraphs: [
          `Du indkaldes herved til samtale ${say(meetingOn).da} kl. 12.30 på Strandby Rådhus, lokale 5.`,
          'Formålet er opfølgning på din plan. Du har pligt til at deltage. Udeblivelse uden rimelig grund kan få betydning for din kontanthjælp.',
          `Ved forfald bedes du melde afbud til undertegnede senest den ${sayShort(days.week(1, 1)).da}. Du har ret til at medbringe en bisidder.`,
        ],
        signature: 'Mads Thorlund\nTelefon 70 10 00 41',
      }),
      original({
        language: 'en',
        unit: 'Job and Family',
        date: availableOn,
        reference,
        subject: 'Notice to attend a talk',
        paragraphs: [
          `You are hereby called to a talk on ${say(meetingOn).en} at 12.30 at Strandby Town Hall, room 5.`,
          'The purpose is to follow up on your plan. You are obliged to take part. Failure to appear without reasonable cause may affect your cash benefit.',
          `If you are prevented from attending, please notify the undersigned no later than ${sayShort(days.week(1, 1)).en}. You have the right to bring a person to assist you.`,
        ],
        signature: 'Mads Thorlund\nTelephone 70 10 00 41',
      }),
    ),
  })
}

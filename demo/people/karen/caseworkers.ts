import type { Days } from '../calendar.ts'
import { addDays } from '../calendar.ts'
import type { RecordOf } from '../records.ts'
import { idOf, record, text } from '../records.ts'
import { mornings, socialWorker, units } from '../strandby.ts'
import { karen } from './ids.ts'

const caseworkerRole = text('Koordinerende sagsbehandler', 'Coordinating caseworker')
const wholeCase = text(
  'Hele din sag: planen, møderne, brevene og samarbejdet med læger og arbejdspladser.',
  'Your whole case: the plan, the meetings, the letters and the work with doctors and workplaces.',
)

/** Everybody who has had Karen's case, and the one who is coming. */
export function caseworkers(days: Days): RecordOf<'assignment'>[] {
  const newFrom = days.week(3, 1)
  const shared = {
    caseId: karen.case,
    main: true,
    role: caseworkerRole,
    profession: socialWorker,
    responsibleFor: wholeCase,
    unit: units.jobAndHealth,
    answersWithinWorkingDays: 5,
  }
  const signeFrom = days.week(-62, 1)
  const rasmusFrom = days.week(-150, 1)
  const loneFrom = days.week(-262, 1)
  return [
    record('assignment', idOf('karen assignment lone'), rasmusFrom, {
      ...shared,
      name: 'Lone Agersted',
      phone: '70 10 00 21',
      phoneHours: [],
      from: loneFrom,
      to: addDays(rasmusFrom, -1),
    }),
    record('assignment', idOf('karen assignment rasmus'), signeFrom, {
      ...shared,
      name: 'Rasmus Brinkholt',
      phone: '70 10 00 22',
      phoneHours: [],
      from: rasmusFrom,
      to: addDays(signeFrom, -1),
    }),
    record('assignment', idOf('karen assignment signe'), days.week(-1, 1), {
      ...shared,
      name: 'Signe Lundemark',
      phone: '70 10 00 23',
      phoneHours: mornings(1, 2, 4),
      from: signeFrom,
      to: addDays(newFrom, -1),
    }),
    record('assignment', idOf('karen assignment jonas'), days.week(-40, 1), {
      ...shared,
      main: false,
      name: 'Jonas Engsig',
      role: text('Virksomhedskonsulent', 'Business consultant'),
      profession: text('Tømrer og jobkonsulent', 'Carpenter and employment consultant'),
      responsibleFor: text(
        'Kontakten til arbejdspladser. Han bestemmer ikke, om du skal i praktik.',
        'The contact with workplaces. He does not decide whether you go on a placement.',
      ),
      phone: '70 10 00 26',
      phoneHours: mornings(3, 5),
      from: days.week(-40, 1),
    }),
    nadia(days, newFrom),
  ]
}

function nadia(days: Days, from: string): RecordOf<'assignment'> {
  return record('assignment', idOf('karen assignment nadia'), days.week(-1, 1), {
    caseId: karen.case,
    main: true,
    name: 'Nadia Fjordby',
    role: caseworkerRole,
    profession: text('Ergoterapeut', 'Occupational therapist'),
    responsibleFor: wholeCase,
    unit: units.jobAndHealth,
    phone: '70 10 00 24',
    phoneHours: mornings(1, 3, 5),
    answersWithinWorkingDays: 5,
    from,
    handover: {
      writtenOn: days.week(-1, 1),
      commentBy: days.week(1, 4),
      reason: text(
        'Signe skifter til et andet arbejde i kommunen. Det har ikke noget med dig at gøre.',
        'Signe is moving to another job in the municipality. It has nothing to do with you.',
      ),
      note: text(noteDa, noteEn),
    },
  })
}

const noteDa = [
  'Karen har gjort rent på plejehjem i 19 år. Hendes ryg er slidt, og hun fik en hjernerystelse for fire år siden.',
  'Hun har været i fem praktikker. De viste mellem fire og seks timer om ugen. Karen og Plejecentret Åhaven er ikke enige om det sidste tal.',
  'I hendes sag stod noget om gartneri. Det handlede om en anden person, og det er vores fejl. Praktikken i planteskolen bygger på det. Den skal vurderes igen, før den begynder.',
  'Karen ønsker et fleksjob. Hun har spurgt tre gange, hvornår kommunen tager stilling. Det svar skylder vi hende.',
  'Hun har det bedst med møder om formiddagen, med pauser og højst tre personer.',
].join('\n\n')

const noteEn = [
  'Karen cleaned in nursing homes for 19 years. Her back is worn, and she had a concussion four years ago.',
  'She has been on five placements. They showed between four and six hours a week. Karen and the care centre Åhaven do not agree on the last figure.',
  'Her case said something about gardening. It was about another person, and it is our mistake. The placement at the garden centre rests on it. It must be assessed again before it begins.',
  'Karen wants a flexible job. She has asked three times when the municipality will decide. We owe her that answer.',
  'Meetings in the morning, with breaks and three people at most, suit her best.',
].join('\n\n')

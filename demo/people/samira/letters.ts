import type { Days, LocalDate } from '../calendar.ts'
import { addDays, say, sayShort, workdayFrom, workdayUntil } from '../calendar.ts'
import { fourWeeksAfter, original } from '../letter-text.ts'
import type { RecordOf } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { leaders, senders } from '../strandby.ts'
import { missedMeetingOn } from './activities.ts'
import { samira } from './ids.ts'

const reference = '26/002207'
const head = leaders.jobAndFamily

interface SanctionDates {
  written: LocalDate
  deadline: LocalDate
  missed: LocalDate
  calledAgain: LocalDate
  paidOn: LocalDate
}

/** A deduction, three days old. The letter counts its deadline from the day it was written, not from the day it came. */
export function sanctionLetter(days: Days): RecordOf<'letter'> {
  const availableOn = days.ago(3)
  const written = workdayUntil(addDays(availableOn, -3))
  const missed = missedMeetingOn(days)
  const dates = {
    written,
    deadline: fourWeeksAfter(written),
    missed,
    calledAgain: workdayFrom(addDays(missed, 1)),
    paidOn: lastWorkdayOfMonth(addDays(availableOn, 14)),
  }
  return record('letter', samira.letters.sanction, availableOn, {
    caseId: samira.case,
    kind: 'decision',
    title: text('Fradrag i din kontanthjælp', 'Deduction from your cash benefit'),
    ...sanctionCard(dates),
    decides: head.role,
    sender: senders.jobAndFamily,
    answeredBy: head,
    answerPhone: '70 10 00 40',
    availableOn,
    delivery: 'digital',
    statedDeadline: dates.deadline,
    original: text(sanctionDa(dates), sanctionEn(dates)),
  })
}

function sanctionCard({ deadline, missed, calledAgain, paidOn }: SanctionDates) {
  return {
    about: text(
      `Brevet handler om samtalen ${say(missed).da}, som du ikke kom til.`,
      `The letter is about the talk on ${say(missed).en}, which you did not come to.`,
    ),
    outcome: text(
      'Kommunen trækker to dages kontanthjælp fra. Det er 782 kroner, én gang.',
      'The municipality deducts two days of cash benefit. That is 782 kroner, once.',
    ),
    reasons: {
      facts: [
        text(
          'Du kom ikke til samtalen, og du meldte ikke afbud.',
          'You did not come to the talk, and you did not call it off.',
        ),
        text(
          `Mads Thorlund ringede samme dag kl. 10.20 og igen ${say(calledAgain).da} kl. 9.05. Han lagde en besked begge gange.`,
          `Mads Thorlund called the same day at 10.20 and again on ${say(calledAgain).en} at 9.05. He left a message both times.`,
        ),
        text(
          'Kommunen skrev til dig og bad om din forklaring. Der kom ikke noget svar.',
          'The municipality wrote to you and asked for your explanation. No answer came.',
        ),
      ],
      considerations: [
        text('Vi kender ikke nogen grund til, at du ikke kom.', 'We do not know of any reason why you did not come.'),
        text(
          'Vi mener, at fradraget kan få dig til at komme næste gang.',
          'We think that the deduction can make you come next time.',
        ),
      ],
      rules: [rules.missedTalk, rules.reasonableCause],
    },
    meaning: text(
      `Du får 782 kroner mindre ${say(paidOn).da}. Resten af dine penge er som før. Var du eller dit barn sygt, kan det være en god grund. Så skriv det til os.`,
      `You get 782 kroner less on ${say(paidOn).en}. The rest of your money is as before. If you or your child was ill, that may be a good reason. Then write it to us.`,
    ),
    options: [
      {
        action: 'complain' as const,
        text: text(
          'Du kan klage, også hvis du bare vil fortælle, hvorfor du ikke kom. Kommunen ser så på sagen igen.',
          'You can complain, even if you only want to tell why you did not come. The municipality then looks at the case again.',
        ),
        by: deadline,
      },
      {
        action: 'provide' as const,
        text: text(
          'Send et papir fra lægen eller børnehaven, hvis du har et. Det er ikke et krav.',
          'Send a note from the doctor or the nursery, if you have one. It is not a requirement.',
        ),
      },
      {
        action: 'call' as const,
        text: text(
          'Ring, hvis du vil have hjælp til at forstå brevet.',
          'Call if you want help to understand the letter.',
        ),
      },
    ],
  }
}

function sanctionDa({ written, deadline, missed, calledAgain }: SanctionDates): string {
  return original({
    language: 'da',
    unit: 'Job og Familie',
    date: written,
    reference,
    subject: 'Afgørelse om fradrag i kontanthjælpen',
    paragraphs: [
      'Det skal herved meddeles, at kommunen i medfør af lov om aktiv socialpolitik § 37 har truffet afgørelse om fradrag i din kontanthjælp svarende til 2 dage, i alt 782 kr., idet du uden rimelig grund er udeblevet fra en samtale som led i kontaktforløbet.',
      `Du var indkaldt til samtale den ${sayShort(missed).da} kl. 10.00, hvor du ikke gav fremmøde. Der blev samme dag samt den ${sayShort(calledAgain).da} forgæves søgt etableret personlig kontakt. Du blev endvidere partshørt over det passerede, hvortil der ikke ses indkommet bemærkninger.`,
      'Det er forvaltningens vurdering, at der ikke foreligger rimelig grund, jf. lovens § 13, ligesom sanktionen findes egnet til at fremme din rådighed. Du er forud herfor skriftligt vejledt om rettigheder og pligter, jf. lovens § 35.',
      `Afgørelsen kan påklages. Klagen skal være modtaget i kommunen senest den ${sayShort(deadline).da}. Klagen har ikke opsættende virkning, jf. retssikkerhedslovens § 72.`,
    ],
    signature: 'Dorte Havgaard\nLeder af Job og Familie',
  })
}

function sanctionEn({ written, deadline, missed, calledAgain }: SanctionDates): string {
  return original({
    language: 'en',
    unit: 'Job and Family',
    date: written,
    reference,
    subject: 'Decision on deduction from the cash benefit',
    paragraphs: [
      'You are hereby notified that the municipality, pursuant to § 37 of the Active Social Policy Act, has decided on a deduction from your cash benefit corresponding to 2 days, in total DKK 782, since you have, without reasonable cause, failed to appear at a talk forming part of the course of contacts.',
      `You were called to a talk on ${sayShort(missed).en} at 10.00, at which you did not appear. On the same day and on ${sayShort(calledAgain).en} attempts to establish personal contact were made in vain. You were furthermore heard on what had occurred, to which no comments are seen to have been received.`,
      'It is the assessment of the administration that there is no reasonable cause, cf. § 13 of the Act, and that the sanction is suited to promote your availability. You have beforehand been advised in writing of rights and duties, cf. § 35 of the Act.',
      `The decision can be appealed. The complaint must have been received by the municipality no later than ${sayShort(deadline).en}. The complaint has no suspensive effect, cf. § 72 of the Legal Protection Act.`,
    ],
    signature: 'Dorte Havgaard\nHead of Job and Family',
  })
}

function lastWorkdayOfMonth(date: LocalDate): LocalDate {
  const firstOfNext = addDays(`${date.slice(0, 8)}28`, 4).slice(0, 8)
  return workdayUntil(addDays(`${firstOfNext}01`, -1))
}

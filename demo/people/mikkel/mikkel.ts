import type { Days, LocalDate } from '../calendar.ts'
import { instantAt, storyDays } from '../calendar.ts'
import { fourWeeksAfter, original } from '../letter-text.ts'
import type { DemoRecord, RecordOf } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { leaders, senders, socialWorker } from '../strandby.ts'
import { mikkel } from './ids.ts'
import { activities, caseRecords, facts, plan } from './plan.ts'

/** Mikkel has been on sick leave for six weeks. Everything is in order, and nothing is needed from him. */
export function mikkelRecords(today: LocalDate): DemoRecord[] {
  const days = storyDays(today)
  const [person, itsCase, assignment] = caseRecords(days)
  return [
    person,
    itsCase,
    plan(days),
    ...facts(days),
    ...activities(days),
    assignment,
    meeting(days),
    benefitLetter(days),
  ]
}

function meeting(days: Days): RecordOf<'meeting'> {
  const on = days.week(1, 2)
  return record('meeting', mikkel.meetings.next, days.week(-2, 3), {
    caseId: mikkel.case,
    title: text('Første samtale om din sygemelding', 'First talk about your sick leave'),
    startsAt: instantAt(on, '13:00'),
    endsAt: instantAt(on, '13:30'),
    form: 'phone',
    access: text('Eva ringer til dig. Du skal ikke gøre noget.', 'Eva calls you. You need not do anything.'),
    state: 'planned',
    purpose: text(
      'Vi taler om, hvordan skulderen har det, og om du kan begynde på få timer.',
      'We talk about how your shoulder is, and whether you can start with a few hours.',
    ),
    agenda: [
      { title: text('Din tid: det, du vil sige', 'Your time: what you want to say'), minutes: 10, citizenSpeaks: true },
      { title: text('Din skulder og din træning', 'Your shoulder and your training'), minutes: 10 },
      { title: text('Hvornår du kan begynde på få timer', 'When you can start with a few hours'), minutes: 10 },
    ],
    participants: [
      {
        name: 'Eva Kjærsted',
        role: text('Din sagsbehandler', 'Your caseworker'),
        profession: socialWorker,
        decides: true,
      },
    ],
    attendance: {
      required: 'yes',
      explanation: text(
        'Du skal deltage. Kommunen skal tale med dig, inden der er gået otte uger. Du kan vælge telefon eller fremmøde.',
        'You have to take part. The municipality must talk to you within eight weeks. You can choose telephone or come in person.',
      ),
      rule: rules.sickLeaveFollowUp,
    },
  })
}

/** Fully in Mikkel's favour, and the four weeks are over. */
function benefitLetter(days: Days): RecordOf<'letter'> {
  const availableOn = days.ago(36)
  const deadline = fourWeeksAfter(availableOn)
  return record('letter', mikkel.letters.benefit, availableOn, {
    caseId: mikkel.case,
    kind: 'decision',
    title: text('Ja til sygedagpenge', 'Yes to sickness benefit'),
    about: text(
      'Din arbejdsgiver har meldt dig syg. Brevet handler om pengene.',
      'Your employer has reported you sick. The letter is about the money.',
    ),
    outcome: text(
      'Kommunen siger ja til sygedagpenge. Din arbejdsgiver får pengene, fordi du får fuld løn.',
      'The municipality says yes to sickness benefit. Your employer gets the money, because you get full pay.',
    ),
    reasons: {
      facts: [
        text('Du er opereret i skulderen og kan ikke løfte.', 'You have had surgery on your shoulder and cannot lift.'),
      ],
      considerations: [],
      rules: [rules.sicknessBenefit],
    },
    meaning: text(
      'Du får løn som før. Du skal ikke gøre noget nu.',
      'You are paid as before. You need not do anything now.',
    ),
    options: [
      { action: 'nothing', text: text('Du skal ikke gøre noget.', 'You need not do anything.') },
      {
        action: 'complain',
        text: text(
          'Du kunne klage i fire uger. Du kan stadig klage nu.',
          'You could complain for four weeks. You can still complain now.',
        ),
      },
    ],
    decides: text('Din sagsbehandler', 'Your caseworker'),
    sender: senders.sickLeave,
    answeredBy: leaders.sickLeave,
    answerPhone: '70 10 00 60',
    availableOn,
    delivery: 'digital',
    statedDeadline: deadline,
    original: text(
      original({
        language: 'da',
        unit: 'Sygedagpenge',
        date: availableOn,
        reference: '26/015538',
        subject: 'Bevilling af sygedagpenge',
        paragraphs: [
          'Vi har modtaget anmeldelse af dit sygefravær fra din arbejdsgiver. Du opfylder betingelserne for sygedagpenge, jf. sygedagpengelovens § 7.',
          'Da du modtager løn under sygdom, udbetales sygedagpengene som refusion til din arbejdsgiver.',
          'Du bliver indkaldt til en samtale, inden der er gået otte uger fra din første sygedag.',
        ],
        signature: 'Eva Kjærsted\nSagsbehandler',
      }),
      original({
        language: 'en',
        unit: 'Sickness Benefit',
        date: availableOn,
        reference: '26/015538',
        subject: 'Grant of sickness benefit',
        paragraphs: [
          'We have received notification of your absence owing to illness from your employer. You meet the conditions for sickness benefit, cf. § 7 of the Sickness Benefit Act.',
          'As you receive pay during illness, the benefit is paid as a refund to your employer.',
          'You will be called to a talk within eight weeks of your first day of illness.',
        ],
        signature: 'Eva Kjærsted\nCaseworker',
      }),
    ),
  })
}

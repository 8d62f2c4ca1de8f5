import type { Days } from '../calendar.ts'
import { addDays, instantAt, workdayFrom } from '../calendar.ts'
import type { RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers, socialWorker, townHall } from '../strandby.ts'
import { samira } from './ids.ts'

const mads = { role: text('Din sagsbehandler', 'Your caseworker'), name: 'Mads Thorlund', profession: socialWorker }

/** What Samira's plan is built on. */
export function facts(days: Days): RecordOf<'fact'>[] {
  const shared = { caseId: samira.case, status: 'standing', changedBy: changers.caseworker } as const
  return [
    record('fact', samira.facts.laboratory, days.week(-37, 1), {
      ...shared,
      statement: text(
        'Du er uddannet laborant og har arbejdet fem år i et laboratorium.',
        'You are trained as a laboratory technician and have worked in a laboratory for five years.',
      ),
      source: text('Dit eksamensbevis og dig selv', 'Your diploma and yourself'),
      statedOn: days.week(-38, 2),
    }),
    record('fact', samira.facts.children, days.week(-20, 1), {
      ...shared,
      statement: text(
        'Du er alene med to børn. Den yngste har astma og er tit syg.',
        'You are alone with two children. The youngest has asthma and is often ill.',
      ),
      source: text('Dig selv, ved en samtale', 'Yourself, at a talk'),
      statedOn: days.week(-20, 1),
    }),
  ]
}

/** Danish classes that run, and a placement that is proposed. */
export function activities(days: Days): RecordOf<'activity'>[] {
  return [
    record('activity', samira.activities.danish, days.week(-30, 1), {
      caseId: samira.case,
      basedOn: [samira.facts.laboratory],
      changedBy: changers.caseworker,
      title: text('Dansk på arbejdet', 'Danish at work'),
      status: 'underWay',
      purposeKind: 'education',
      because: text(
        'Et laboratorium kræver, at du kan læse vejledninger og tale med kolleger. Det øver du på holdet.',
        'A laboratory requires that you can read instructions and talk with colleagues. That is what you practise in class.',
      ),
      judgedBy: text('Du består prøven på niveau 3.', 'You pass the test at level 3.'),
      subGoalId: samira.subGoals.danish,
      chosenBy: { role: text('Dig og din sagsbehandler sammen', 'You and your caseworker together') },
      chosenOn: days.week(-31, 2),
      citizenView: 'agreed',
      rule: rules.training,
      startsOn: days.week(-30, 1),
      endsOn: days.weekEnd(12),
      evaluateOn: days.week(11, 2),
      provider: text('Strandby Sprogskole', 'Strandby Language School'),
      extent: text('Mandag, onsdag og torsdag fra kl. 9 til 12', 'Monday, Wednesday and Thursday from 9 to 12'),
      triedBefore: [],
      considerations: [
        text(
          'Du kan tage dit barn med i lærerens lokale, hvis det er sygt.',
          'You can bring your child to the teacher’s room if it is ill.',
        ),
      ],
    }),
    record('activity', samira.activities.laboratory, days.week(-6, 2), {
      caseId: samira.case,
      basedOn: [samira.facts.laboratory, samira.facts.children],
      changedBy: changers.caseworker,
      title: text('Praktik i et laboratorium', 'Placement in a laboratory'),
      status: 'proposed',
      purposeKind: 'job',
      because: text(
        'Du har bedt om at prøve dit eget fag. Målet er et job, enten på stedet eller hos et andet laboratorium.',
        'You have asked to try your own trade. The aim is a job, either there or at another laboratory.',
      ),
      judgedBy: text(
        'Laboratoriet vil skrive en anbefaling eller give dig et job.',
        'The laboratory will write a recommendation or give you a job.',
      ),
      subGoalId: samira.subGoals.workplace,
      chosenBy: mads,
      chosenOn: days.week(-6, 2),
      citizenView: 'agreed',
      rule: rules.placement,
      startsOn: days.week(3, 1),
      endsOn: days.weekEnd(7),
      evaluateOn: days.week(6, 3),
      provider: text('Strandby Vandværks laboratorium', 'The laboratory of Strandby Waterworks'),
      extent: text('20 timer om ugen', '20 hours a week'),
      triedBefore: [
        {
          title: text('Praktik i en børnehave', 'Placement in a nursery'),
          from: days.week(-28, 1),
          to: days.weekEnd(-24),
          showed: text(
            'Du klarede det fint, men det førte ikke til et job i dit fag.',
            'You did well, but it did not lead to a job in your trade.',
          ),
        },
      ],
      considerations: [
        text(
          'Du kan gå, hvis børnehaven ringer om din yngste.',
          'You can leave if the nursery calls about your youngest.',
        ),
      ],
    }),
  ]
}

const agenda: Schemas['AgendaItem'][] = [
  { title: text('Din tid: det, du vil sige', 'Your time: what you want to say'), minutes: 15, citizenSpeaks: true },
  {
    title: text(
      'Mødet, du ikke kom til, og brevet om fradrag',
      'The meeting you missed, and the letter about the deduction',
    ),
    minutes: 10,
  },
  { title: text('Praktikken i laboratoriet', 'The placement in the laboratory'), minutes: 15 },
  { title: text('Hvad sker der nu', 'What happens now'), minutes: 5 },
]

/** The meeting that Samira did not come to, and the one next week that she can reply to. */
export function meetings(days: Days): RecordOf<'meeting'>[] {
  const missedOn = missedMeetingOn(days)
  const nextOn = days.week(1, 3)
  const shared = { caseId: samira.case, place: townHall, participants: [{ ...mads, decides: false }] } as const
  const attendance: Schemas['Attendance'] = {
    required: 'yes',
    explanation: text(
      'Du skal deltage. Er du eller dit barn sygt, så skriv eller ring før mødet. Så finder vi en ny tid.',
      'You have to take part. If you or your child is ill, write or call before the meeting. Then we find a new time.',
    ),
    rule: rules.followUpTalks,
  }
  return [
    record('meeting', samira.meetings.missed, workdayFrom(addDays(missedOn, 1)), {
      ...shared,
      participants: [...shared.participants],
      title: text('Opfølgningssamtale', 'Follow-up talk'),
      startsAt: instantAt(missedOn, '10:00'),
      endsAt: instantAt(missedOn, '10:45'),
      form: 'inPerson',
      state: 'held',
      purpose: text(
        'I skulle tale om praktikken i laboratoriet.',
        'You were to talk about the placement in the laboratory.',
      ),
      agenda,
      attendance,
      minutes: text(
        'Samira kom ikke. Mads ringede kl. 10.20 og lagde en besked.',
        'Samira did not come. Mads called at 10.20 and left a message.',
      ),
    }),
    record('meeting', samira.meetings.next, days.week(-1, 2), {
      ...shared,
      participants: [...shared.participants],
      title: text('Opfølgningssamtale', 'Follow-up talk'),
      startsAt: instantAt(nextOn, '12:30'),
      endsAt: instantAt(nextOn, '13:15'),
      form: 'inPerson',
      access: text(
        'Lokale 5 på første sal. Der er elevator og et hjørne med legetøj. Du kan bede om en tolk eller et videomøde.',
        'Room 5 on the first floor. There is a lift and a corner with toys. You can ask for an interpreter or a video meeting.',
      ),
      state: 'planned',
      purpose: text(
        'Vi skal tale om, hvornår du kan begynde i laboratoriet. Du kan også fortælle, hvorfor du ikke kom sidst.',
        'We are to talk about when you can begin in the laboratory. You can also tell why you did not come last time.',
      ),
      agenda,
      attendance,
      replyBy: days.week(1, 1),
    }),
  ]
}

/** The day of the talk that Samira missed, which the letters also name. */
export function missedMeetingOn(days: Days): string {
  return days.week(-4, 2)
}

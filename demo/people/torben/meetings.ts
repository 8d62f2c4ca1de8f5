import type { Days } from '../calendar.ts'
import { instantAt } from '../calendar.ts'
import type { RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { socialWorker, townHall } from '../strandby.ts'
import { torben } from './ids.ts'

const kirsten: Schemas['Participant'] = {
  name: 'Kirsten Uldborg',
  role: text('Din sagsbehandler', 'Your caseworker'),
  profession: socialWorker,
}
const mustAttend: Schemas['Attendance'] = {
  required: 'yes',
  explanation: text(
    'Det er en samtale om dit forløb, og den skal du deltage i. Er du syg, så ring til os før mødet.',
    'It is a talk about your programme, and you have to take part. If you are ill, call us before the meeting.',
  ),
  rule: rules.followUpTalks,
}
const agenda: Schemas['AgendaItem'][] = [
  { title: text('Hvordan går det med dit helbred', 'How your health is'), minutes: 15 },
  { title: text('Din tid: det, du vil sige', 'Your time: what you want to say'), minutes: 15, citizenSpeaks: true },
  { title: text('Hvad sker der nu', 'What happens now'), minutes: 15 },
]

/** The first talk, and the one that was cancelled. No new time was given. */
export function meetings(days: Days): RecordOf<'meeting'>[] {
  const firstOn = days.week(-26, 4)
  const cancelledOn = days.week(-11, 3)
  return [
    record('meeting', torben.meetings.first, days.week(-25, 2), {
      caseId: torben.case,
      title: text('Første samtale', 'First talk'),
      startsAt: instantAt(firstOn, '10:30'),
      endsAt: instantAt(firstOn, '11:15'),
      form: 'inPerson',
      place: townHall,
      state: 'held',
      purpose: text(
        'Du og Kirsten lærte hinanden at kende og talte om din plan.',
        'You and Kirsten got to know each other and talked about your plan.',
      ),
      agenda,
      participants: [kirsten],
      attendance: mustAttend,
      minutes: text(
        'Torben vil gerne blive i transport. Han kan ikke løfte gods og bliver træt efter to timer.',
        'Torben would like to stay in transport. He cannot lift goods and tires after two hours.',
      ),
      outcome: text(
        'Kirsten skriver en plan og beder lægen om en erklæring.',
        'Kirsten writes a plan and asks the doctor for a certificate.',
      ),
    }),
    record('meeting', torben.meetings.cancelled, days.week(-11, 2), {
      caseId: torben.case,
      title: text('Opfølgningssamtale', 'Follow-up talk'),
      startsAt: instantAt(cancelledOn, '09:00'),
      endsAt: instantAt(cancelledOn, '09:45'),
      form: 'inPerson',
      place: townHall,
      state: 'cancelled',
      purpose: text(
        'I skulle tale om erklæringen fra din læge.',
        'You were to talk about the certificate from your doctor.',
      ),
      agenda,
      participants: [kirsten],
      attendance: mustAttend,
      outcome: text(
        'Kommunen aflyste mødet på grund af sygdom og lovede en ny tid.',
        'The municipality cancelled the meeting because of illness and promised a new time.',
      ),
    }),
  ]
}

/** The meeting that somebody at last books, from the control page of the simulated municipality. */
export function bookedMeeting(days: Days): Schemas['MeetingData'] {
  const on = days.week(1, 4)
  return {
    caseId: torben.case,
    title: text('Opfølgningssamtale', 'Follow-up talk'),
    startsAt: instantAt(on, '10:30'),
    endsAt: instantAt(on, '11:15'),
    form: 'phone',
    access: text('Kirsten ringer til dig. Du skal ikke tage bussen.', 'Kirsten calls you. You need not take the bus.'),
    state: 'planned',
    purpose: text(
      'Vi har været for længe om at svare. Vi skal tale om erklæringen fra din læge og om, hvad der nu skal ske.',
      'We have taken too long to answer. We are to talk about the certificate from your doctor, and about what happens now.',
    ),
    agenda,
    participants: [kirsten],
    attendance: mustAttend,
    replyBy: days.week(1, 2),
  }
}

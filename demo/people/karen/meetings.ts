import type { Days } from '../calendar.ts'
import { instantAt } from '../calendar.ts'
import type { RecordOf, Schemas } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { socialWorker, townHall } from '../strandby.ts'
import { karen } from './ids.ts'

const ownTime: Schemas['AgendaItem'] = {
  title: text('Din tid: det, du vil sige', 'Your time: what you want to say'),
  minutes: 15,
  citizenSpeaks: true,
}
const signe: Schemas['Participant'] = {
  name: 'Signe Lundemark',
  role: text('Din sagsbehandler', 'Your caseworker'),
  profession: socialWorker,
}

/** One meeting to come, with both caseworkers, and two that were held. */
export function meetings(days: Days): RecordOf<'meeting'>[] {
  return [followUp(days), team(days), handover(days)]
}

function handover(days: Days): RecordOf<'meeting'> {
  const on = days.week(2, 2)
  return record('meeting', karen.meetings.handover, days.week(-1, 1), {
    caseId: karen.case,
    title: text('Møde med din nye sagsbehandler', 'Meeting with your new caseworker'),
    startsAt: instantAt(on, '10:00'),
    endsAt: instantAt(on, '11:00'),
    form: 'inPerson',
    place: townHall,
    access: text(
      'Lokale 2 i stuen. Du kan holde pause, når du vil. Der er en sofa i rummet ved siden af.',
      'Room 2 on the ground floor. Take a break whenever you like. There is a sofa in the room next door.',
    ),
    state: 'planned',
    purpose: text(
      'Du møder Nadia, før hun får din sag. I gennemgår notatet sammen, så du ikke skal begynde forfra.',
      'You meet Nadia before she takes over your case. You go through the note together, so that you do not have to start over.',
    ),
    agenda: [
      { title: text('Notatet om din sag: er det rigtigt?', 'The note on your case: is it right?'), minutes: 15 },
      ownTime,
      { title: text('Praktikken i planteskolen', 'The placement at the garden centre'), minutes: 15 },
      { title: text('Hvad sker der nu, og hvornår', 'What happens now, and when'), minutes: 15 },
    ],
    participants: [
      signe,
      {
        name: 'Nadia Fjordby',
        role: text('Din nye sagsbehandler', 'Your new caseworker'),
        profession: text('Ergoterapeut', 'Occupational therapist'),
      },
    ],
    attendance: {
      required: 'no',
      explanation: text(
        'Du bestemmer selv, om du kommer. Bliver du væk, har det ingen betydning for dine penge.',
        'You decide yourself whether to come. If you stay away, it makes no difference to your money.',
      ),
      rule: rules.mayBringSomebody,
    },
    replyBy: days.week(1, 3),
  })
}

function team(days: Days): RecordOf<'meeting'> {
  const on = days.week(-4, 4)
  return record('meeting', karen.meetings.team, days.week(-3, 1), {
    caseId: karen.case,
    title: text('Møde med kommunens tværfaglige team', 'Meeting with the municipality’s cross-disciplinary team'),
    startsAt: instantAt(on, '09:30'),
    endsAt: instantAt(on, '10:30'),
    form: 'inPerson',
    place: townHall,
    state: 'held',
    purpose: text(
      'Teamet skulle høre om din situation og foreslå, hvad der skal ske efter ressourceforløbet. Teamet bestemmer ikke noget.',
      'The team was to hear about your situation and propose what happens after the resource programme. The team does not decide anything.',
    ),
    agenda: [
      { title: text('Hvem er vi, og hvad kan vi', 'Who we are, and what we can do'), minutes: 10 },
      ownTime,
      { title: text('Dit helbred og dine praktikker', 'Your health and your placements'), minutes: 25 },
      { title: text('Teamets forslag', 'The team’s proposal'), minutes: 10 },
    ],
    participants: [
      { name: 'Henning Vestbirk', role: text('Mødeleder', 'Chair'), profession: socialWorker },
      {
        name: 'Anja Solskov',
        role: text('Regionens sundhedskoordinator', 'The region’s health coordinator'),
        profession: text('Læge', 'Doctor'),
      },
      signe,
    ],
    attendance: {
      required: 'depends',
      explanation: text(
        'Du har ret til at være med, når teamet taler om dig. Kan du ikke komme, kan du sende dine ord.',
        'You have the right to be there when the team talks about you. If you cannot come, you can send your words.',
      ),
      rule: rules.resourceProgramme,
    },
    minutes: text(
      'Karen fortalte om fem praktikker og om hovedpine efter 15 minutter ved en skærm. Hun bad om, at kommunen tager stilling til et fleksjob. Mødelederen sagde, at der er brug for et sikkert tal for timerne. Karen sagde, at tallet fra Plejecentret Åhaven er forkert.',
      'Karen told of five placements and of headaches after 15 minutes at a screen. She asked the municipality to decide on a flexible job. The chair said that a reliable figure for the hours is needed. Karen said that the figure from the care centre Åhaven is wrong.',
    ),
    outcome: text(
      'Teamet sender sit forslag til dig. Du kan skrive, hvad du mener om det, før lederen af Job og Sundhed bestemmer.',
      'The team sends you its proposal. You can write what you think of it before the head of Job and Health decides.',
    ),
  })
}

function followUp(days: Days): RecordOf<'meeting'> {
  const on = days.week(-9, 1)
  return record('meeting', karen.meetings.followUp, days.week(-9, 3), {
    caseId: karen.case,
    title: text('Opfølgning på praktikken i køkkenet', 'Follow-up on the placement in the kitchen'),
    startsAt: instantAt(on, '13:00'),
    endsAt: instantAt(on, '13:45'),
    form: 'phone',
    state: 'held',
    purpose: text('I talte om, hvad praktikken viste.', 'You talked about what the placement showed.'),
    agenda: [
      { title: text('Rapporten fra Plejecentret Åhaven', 'The report from the care centre Åhaven'), minutes: 30 },
      ownTime,
    ],
    participants: [signe],
    attendance: {
      required: 'yes',
      explanation: text('Det var en samtale, som du skal deltage i.', 'It was a talk that you have to take part in.'),
      rule: rules.followUpTalks,
    },
    minutes: text(
      'Karen sagde, at hun arbejdede fire timer om ugen og lå ned dagen efter. I rapporten står der seks timer.',
      'Karen said that she worked four hours a week and lay down the day after. The report says six hours.',
    ),
    outcome: text(
      'Signe spørger plejecentret, hvordan de har talt timerne.',
      'Signe asks the care centre how they counted the hours.',
    ),
  })
}

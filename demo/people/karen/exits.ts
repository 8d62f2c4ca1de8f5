import type { Days } from '../calendar.ts'
import type { Schemas } from '../records.ts'
import { idOf, text } from '../records.ts'
import { rules } from '../rules.ts'

type Exit = Schemas['Exit']
type Requirement = Schemas['ExitRequirement']

/** How far the case had come when a version of the plan was written. */
export type Stage = 'start' | 'examined' | 'now'

const caseworker = text('Din sagsbehandler', 'Your caseworker')
const ownDoctor = text('Din egen læge', 'Your own doctor')
const you = text('Dig', 'You')

const requirement = (name: string, rest: Omit<Requirement, 'id'>): Requirement => ({
  id: idOf(`karen requirement ${name}`),
  ...rest,
})

/** The ways out of Karen's case, with what each of them still needs at a stage. */
export function exits(days: Days, { stage }: { stage: Stage }): Exit[] {
  return [flexibleJob(days, stage), pension(days, stage), ordinaryJob(stage), education()]
}

function flexibleJob(days: Days, stage: Stage): Exit {
  const examined = stage !== 'start'
  return {
    id: idOf('karen exit flexible job'),
    title: text('Fleksjob', 'Flexible job (fleksjob)'),
    about: text(
      'Et job på færre timer, hvor der bliver taget hensyn til dit helbred. Du får løn for de timer, du arbejder. Kommunen lægger et tilskud oveni.',
      'A job with fewer hours that takes your health into account. You are paid for the hours you work. The municipality adds a subsidy.',
    ),
    whyOpen: text(
      'Din læge skriver, at du ikke kan arbejde på fuld tid igen. Du har selv bedt om et fleksjob.',
      'Your doctor writes that you cannot work full time again. You have asked for a flexible job yourself.',
    ),
    aimedFor: stage === 'now',
    rule: rules.flexibleJob,
    requirements: [
      requirement('doctor', {
        title: text('En beskrivelse af dit helbred', 'A description of your health'),
        status: examined ? 'done' : 'underWay',
        provider: ownDoctor,
        turn: examined ? 'nobody' : 'authority',
      }),
      requirement('memory', {
        title: text('En undersøgelse af din hukommelse', 'An examination of your memory'),
        status: stage === 'now' ? 'done' : 'underWay',
        provider: text('Neurologen på Strandby Sygehus', 'The neurologist at Strandby Hospital'),
        turn: stage === 'now' ? 'nobody' : 'authority',
      }),
      requirement('hours', {
        title: text('Et tal for, hvor mange timer du kan arbejde', 'A figure for how many hours you can work'),
        status: stage === 'now' ? 'underWay' : 'missing',
        provider: caseworker,
        turn: 'authority',
        expectedOn: days.weekEnd(5),
      }),
      requirement('health adviser', {
        title: text('Et råd fra regionens sundhedskoordinator', 'Advice from the region’s health coordinator'),
        status: 'missing',
        provider: text(
          'Sundhedskoordinatoren, når din sagsbehandler spørger',
          'The health coordinator, once your caseworker asks',
        ),
        turn: 'authority',
        expectedOn: days.weekEnd(7),
      }),
      requirement('good day', {
        title: text('Din egen beskrivelse af en god arbejdsdag', 'Your own description of a good day at work'),
        status: 'missing',
        provider: you,
        turn: 'citizen',
      }),
    ],
  }
}

function pension(days: Days, stage: Stage): Exit {
  return {
    id: idOf('karen exit pension'),
    title: text('Førtidspension', 'Disability pension (førtidspension)'),
    about: text(
      'En fast ydelse til dig, der næsten ikke kan arbejde, og som ikke kan blive bedre til det.',
      'A steady benefit for people who can hardly work, and who cannot get better at it.',
    ),
    whyOpen: text(
      'Du har haft smerter i mange år. Du kan selv bede kommunen om at se på det, når du vil.',
      'You have been in pain for many years. You can ask the municipality to look at it whenever you like.',
    ),
    aimedFor: false,
    rule: rules.pension,
    requirements: [
      requirement('pension health', {
        title: text('En beskrivelse af dit helbred', 'A description of your health'),
        status: stage === 'start' ? 'underWay' : 'done',
        provider: ownDoctor,
        turn: stage === 'start' ? 'authority' : 'nobody',
      }),
      requirement('pension effort', {
        title: text('Svar på, om et fleksjob kan lade sig gøre', 'An answer to whether a flexible job is possible'),
        status: 'missing',
        provider: caseworker,
        turn: 'authority',
        expectedOn: days.weekEnd(9),
      }),
      requirement('pension wish', {
        title: text('At du beder om det, hvis du ønsker det', 'That you ask for it, if you want it'),
        status: 'missing',
        provider: you,
        turn: 'citizen',
      }),
    ],
  }
}

function ordinaryJob(stage: Stage): Exit {
  return {
    id: idOf('karen exit ordinary job'),
    title: text('Almindeligt job', 'Ordinary job'),
    about: text(
      'Et job på almindelige vilkår, på fuld tid eller på deltid.',
      'A job on ordinary terms, full time or part time.',
    ),
    whyOpen: text('Vejen er altid åben, hvis du får det bedre.', 'This way is always open, should you get better.'),
    aimedFor: stage === 'start',
    requirements: [
      requirement('ordinary strength', {
        title: text('At din ryg kan holde til flere timer', 'That your back can bear more hours'),
        status: 'missing',
        provider: text(
          'Ingen kan love det. Din læge følger din ryg.',
          'Nobody can promise it. Your doctor follows your back.',
        ),
        turn: 'nobody',
      }),
    ],
  }
}

function education(): Exit {
  return {
    id: idOf('karen exit education'),
    title: text('Uddannelse', 'Education'),
    about: text(
      'Et kort kursus eller en ny uddannelse til et fag, som ikke slider på ryggen.',
      'A short course or a new education for work that does not wear the back.',
    ),
    whyOpen: text(
      'Du har spurgt til et kursus som receptionist på ti uger.',
      'You have asked about a ten-week course as a receptionist.',
    ),
    aimedFor: false,
    rule: rules.training,
    requirements: [
      requirement('education screen', {
        title: text('Svar på, om du kan arbejde ved en skærm', 'An answer to whether you can work at a screen'),
        status: 'missing',
        provider: caseworker,
        turn: 'authority',
      }),
      requirement('education choice', {
        title: text('At du vælger et kursus', 'That you choose a course'),
        status: 'missing',
        provider: you,
        turn: 'citizen',
      }),
    ],
  }
}

import type { Days, LocalDate } from '../calendar.ts'
import { addDays, say, sayShort, workdayFrom } from '../calendar.ts'
import { original } from '../letter-text.ts'
import type { RecordOf } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { changers, leaders, senders, socialWorker } from '../strandby.ts'
import { karen } from './ids.ts'

const reference = '24/011873'

/** A proposal to go on for half a year, built on a fact that has since been marked wrong. */
export function recommendation(days: Days): RecordOf<'letter'> {
  const availableOn = days.ago(5)
  const commentBy = workdayFrom(addDays(availableOn, 14))
  return record('letter', karen.letters.recommendation, availableOn, {
    caseId: karen.case,
    kind: 'recommendation',
    title: text('Forslag: et halvt år mere med praktik', 'Proposal: half a year more, with a placement'),
    about: text(
      'Teamet har mødt dig og foreslår, hvad der skal ske, når dit ressourceforløb slutter. Det er et forslag og ikke en afgørelse.',
      'The team has met you and proposes what should happen when your resource programme ends. It is a proposal and not a decision.',
    ),
    outcome: text(
      'Teamet foreslår, at forløbet fortsætter i 26 uger med praktik i Strandby Planteskole.',
      'The team proposes that the programme goes on for 26 weeks with a placement at Strandby Garden Centre.',
    ),
    reasons: {
      facts: [
        text(
          'De fem praktikker viste mellem fire og seks timer om ugen.',
          'The five placements showed between four and six hours a week.',
        ),
        text(
          'Der stod i din sag, at du har erfaring fra gartneri. Det er nu mærket som forkert.',
          'Your case said that you have experience from gardening. That is now marked as wrong.',
        ),
      ],
      considerations: [
        text('Teamet ønsker et sikkert tal for dine timer.', 'The team wants a reliable figure for your hours.'),
        text(
          'Ét medlem af teamet var uenig. Hun mener, at de fem praktikker er nok.',
          'One member of the team disagreed. She thinks that the five placements are enough.',
        ),
      ],
      rules: [rules.resourceProgramme],
    },
    meaning: text(
      'Der er ikke bestemt noget endnu. Lederen af Job og Sundhed bestemmer, når hun har læst det, du skriver.',
      'Nothing has been decided yet. The head of Job and Health decides when she has read what you write.',
    ),
    options: [
      {
        action: 'comment',
        text: text(
          'Skriv, hvad du mener om forslaget. Fortæl gerne, hvad der er forkert. Du kan ikke klage over et forslag, men du kan klage over afgørelsen.',
          'Write what you think of the proposal. Feel free to say what is wrong. You cannot appeal a proposal, but you can appeal the decision.',
        ),
        by: commentBy,
      },
    ],
    recommends: changers.team,
    decides: text('Lederen af Job og Sundhed', 'The head of Job and Health'),
    sender: senders.jobAndHealth,
    answeredBy: {
      role: text('Mødeleder for teamet', 'Chair of the team'),
      name: 'Henning Vestbirk',
      profession: socialWorker,
    },
    answerPhone: '70 10 00 27',
    availableOn,
    delivery: 'digital',
    statedDeadline: commentBy,
    original: text(recommendationDa(availableOn, commentBy), recommendationEn(availableOn, commentBy)),
  })
}

function recommendationDa(date: LocalDate, commentBy: LocalDate): string {
  return original({
    language: 'da',
    unit: 'Job og Sundhed, det tværfaglige team',
    date,
    reference,
    subject: 'Indstilling vedrørende fortsat ressourceforløb',
    paragraphs: [
      'Sagen har været forelagt det tværfaglige team med henblik på afgivelse af indstilling om den videre indsats efter udløbet af det igangværende ressourceforløb.',
      'Teamet indstiller, at forløbet fortsættes i 26 uger, og at der heri indgår virksomhedspraktik i Strandby Planteskole med henblik på yderligere afklaring af arbejdsevnen. Teamet har herved lagt vægt på borgers tidligere erfaring inden for gartneri.',
      'Regionens sundhedskoordinator har afgivet mindretalsudtalelse, hvorefter de hidtil gennemførte fem praktikforløb må anses for tilstrækkelige.',
      `Indstillingen er ikke en afgørelse i forvaltningslovens forstand og kan derfor ikke påklages. Eventuelle bemærkninger bedes fremsendt senest den ${sayShort(commentBy).da}, hvorefter sagen forelægges lederen af Job og Sundhed til afgørelse.`,
    ],
    signature: 'Henning Vestbirk\nMødeleder',
  })
}

function recommendationEn(date: LocalDate, commentBy: LocalDate): string {
  return original({
    language: 'en',
    unit: 'Job and Health, the cross-disciplinary team',
    date,
    reference,
    subject: 'Recommendation regarding continued resource programme',
    paragraphs: [
      'The case has been laid before the cross-disciplinary team with a view to a recommendation on the further effort after the expiry of the current resource programme.',
      'The team recommends that the programme be continued for 26 weeks, and that a placement at Strandby Garden Centre be included with a view to further clarification of the working ability. The team has thereby given weight to the citizen’s earlier experience in gardening.',
      'The region’s health coordinator has submitted a minority statement, according to which the five placements completed so far must be regarded as sufficient.',
      `The recommendation is not a decision within the meaning of the Public Administration Act and can therefore not be appealed. Any comments are requested no later than ${sayShort(commentBy).en}, whereupon the case is laid before the head of Job and Health for decision.`,
    ],
    signature: 'Henning Vestbirk\nChair',
  })
}

/** A good letter, for once: it says who, when and why, and its original needs no translation. */
export function handoverLetter(days: Days): RecordOf<'letter'> {
  const availableOn = days.week(-1, 1)
  const from = days.week(3, 1)
  const meetingOn = days.week(2, 2)
  return record('letter', karen.letters.handover, availableOn, {
    caseId: karen.case,
    kind: 'information',
    title: text('Du får en ny sagsbehandler', 'You get a new caseworker'),
    about: text(
      'Signe Lundemark skifter arbejde. Derfor får du en ny sagsbehandler.',
      'Signe Lundemark is changing jobs. That is why you get a new caseworker.',
    ),
    outcome: text(
      `Nadia Fjordby har din sag fra ${say(from).da}. Hun er ergoterapeut.`,
      `Nadia Fjordby has your case from ${say(from).en}. She is an occupational therapist.`,
    ),
    reasons: {
      facts: [
        text('Signe skifter til et andet arbejde i kommunen.', 'Signe is moving to another job in the municipality.'),
      ],
      considerations: [],
      rules: [],
    },
    meaning: text(
      'Din plan er den samme. Signe har skrevet et notat til Nadia, så du ikke skal begynde forfra. Du kan læse det og rette det.',
      'Your plan is the same. Signe has written a note to Nadia, so that you do not have to start over. You can read it and correct it.',
    ),
    options: [
      {
        action: 'comment',
        text: text(
          'Skriv til os, hvis noget i notatet er forkert eller mangler.',
          'Write to us if something in the note is wrong or missing.',
        ),
        by: days.week(1, 4),
      },
      {
        action: 'attend',
        text: text('Mød Nadia sammen med Signe, hvis du har lyst.', 'Meet Nadia together with Signe, if you like.'),
      },
    ],
    sender: senders.jobAndHealth,
    answeredBy: leaders.jobAndHealth,
    answerPhone: '70 10 00 20',
    availableOn,
    delivery: 'digital',
    original: text(
      original({
        language: 'da',
        unit: 'Job og Sundhed',
        date: availableOn,
        reference,
        subject: 'Du får en ny sagsbehandler',
        paragraphs: [
          'Kære Karen Holmsted',
          `Jeg skifter arbejde, og derfor får du en ny sagsbehandler. Hun hedder Nadia Fjordby og begynder ${say(from).da}. Til og med dagen før er det stadig mig, du skal ringe til.`,
          'Jeg har skrevet et notat til Nadia om din sag. Læs det, og ret det gerne. Det er dig, der ved, hvordan det er gået.',
          `Vi vil gerne mødes med dig begge to ${say(meetingOn).da} kl. 10 på rådhuset. Du bestemmer selv, om du kommer.`,
        ],
        signature: 'Signe Lundemark\nSocialrådgiver, telefon 70 10 00 23',
      }),
      original({
        language: 'en',
        unit: 'Job and Health',
        date: availableOn,
        reference,
        subject: 'You get a new caseworker',
        paragraphs: [
          'Dear Karen Holmsted',
          `I am changing jobs, and so you get a new caseworker. Her name is Nadia Fjordby, and she begins on ${say(from).en}. Up to and including the day before, I am still the one to call.`,
          'I have written a note to Nadia about your case. Read it, and do correct it. You are the one who knows how it went.',
          `We would both like to meet you on ${say(meetingOn).en} at 10 at the town hall. It is up to you whether to come.`,
        ],
        signature: 'Signe Lundemark\nSocial worker, telephone 70 10 00 23',
      }),
    ),
  })
}

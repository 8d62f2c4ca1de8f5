import type { BothLanguages } from '#demo/people/calendar.ts'
import type { Step } from './steps.ts'

export type Language = 'da' | 'en'

/** The words of the control page. */
export const controlWords = {
  title: { da: 'Den simulerede kommune', en: 'The simulated municipality' },
  about: {
    da: 'Her styrer du kommunen i demoen. Siden er kun på denne computer.',
    en: 'Here you control the municipality of the demo. The page is on this computer only.',
  },
  running: {
    da: 'Urværket går: kommunen svarer af sig selv.',
    en: 'The clockwork runs: the municipality answers by itself.',
  },
  paused: {
    da: 'Urværket står: kommunen gør kun det, du trykker på.',
    en: 'The clockwork stands: the municipality does only what you press.',
  },
  pause: { da: 'Stop urværket', en: 'Pause the clockwork' },
  resume: { da: 'Start urværket igen', en: 'Continue the clockwork' },
  refresh: { da: 'Vis siden igen', en: 'Show the page again' },
  filings: { da: 'Det, borgerne har sendt', en: 'What citizens have sent' },
  noFilings: {
    da: 'Ingen har sendt noget, siden kommunen startede. Send en klage i Udvej, og vis siden igen.',
    en: 'Nobody has sent anything since the municipality started. Send a complaint in Udvej, and show the page again.',
  },
  nextStep: { da: 'Næste skridt', en: 'Next step' },
  doNext: { da: 'Gør næste skridt nu', en: 'Do the next step now' },
  forgotten: { da: 'Glemt: punkt', en: 'Forgotten: point' },
  forgottenAnswer: { da: 'Glemt: svaret', en: 'Forgotten: the answer' },
  giveForgottenAnswer: { da: 'Giv svaret', en: 'Give the answer' },
  answerForgotten: { da: 'Svar på det glemte punkt', en: 'Answer the forgotten point' },
  done: { da: 'Kommunen er færdig med den.', en: 'The municipality is done with it.' },
  missing: { da: 'De mangler', en: 'Missing' },
  events: { da: 'Lad noget ske', en: 'Let something happen' },
  markWrong: { da: 'Mærk en oplysning som forkert', en: 'Mark a fact as wrong' },
  fact: { da: 'Oplysning', en: 'Fact' },
  markWrongNow: { da: 'Mærk den som forkert', en: 'Mark it as wrong' },
  book: { da: 'Bryd tavsheden', en: 'Break the silence' },
  bookAbout: {
    da: 'Torben har ikke hørt noget i over to måneder. Her får han en tid til en samtale.',
    en: 'Torben has heard nothing for more than two months. Here he gets a time for a talk.',
  },
  bookNow: { da: 'Book et møde til Torben', en: 'Book a meeting for Torben' },
  letter: { da: 'Send et nyt brev', en: 'Send a new letter' },
  to: { da: 'Til', en: 'To' },
  letterKind: { da: 'Slags brev', en: 'Kind of letter' },
  information: { da: 'Kvittering for papirer', en: 'Receipt for papers' },
  hearing: { da: 'Høring over en rapport', en: 'Hearing on a report' },
  sendNow: { da: 'Send brevet', en: 'Send the letter' },
  happened: { da: 'Det er gjort. Se det i Udvej.', en: 'Done. See it in Udvej.' },
  nothing: { da: 'Der var ikke noget at gøre.', en: 'There was nothing to do.' },
  otherLanguage: { da: 'English', en: 'Dansk' },
} satisfies Record<string, BothLanguages>

/** What citizens file, by kind. */
export const filingWords = {
  complaint: { da: 'Klage', en: 'Complaint' },
  recordsRequest: { da: 'Anmodning om aktindsigt', en: 'Request for access to records' },
  correction: { da: 'Noget er forkert', en: 'Something is wrong' },
  meetingReply: { da: 'Svar på et møde', en: 'Reply to a meeting' },
  preparation: { da: 'Ord til et møde', en: 'Words for a meeting' },
  handoverComment: { da: 'Bemærkning til et notat', en: 'Comment on a hand-over note' },
  ownWords: { da: 'Egne ord om planen', en: 'Own words about the plan' },
  missingAnswer: { da: 'Spørgsmål om et svar, der mangler', en: 'Question about an answer that is missing' },
  inquiry: { da: 'Spørgsmål eller besked', en: 'Question or message' },
  inquiryRaised: { da: 'Et svar mangler: til lederen', en: 'An answer is missing: to the leader' },
  goOn: { da: 'Svar på, om klagen skal videre', en: 'Answer whether the complaint goes on' },
} satisfies Record<string, BothLanguages>

/** How many of a filing's files have come. */
export function filesWords(here: number, all: number, language: Language): string {
  return language === 'da' ? `${here} af ${all} filer er kommet.` : `${here} of ${all} files have come.`
}

/** What a step is called. */
export function stepWords(step: Step, language: Language): string {
  const isDanish = language === 'da'
  switch (step.kind) {
    case 'receipt':
      return isDanish ? 'send en kvittering' : 'send a receipt'
    case 'answerPoint':
    case 'answerForgotten':
      return isDanish ? `svar på punkt ${step.point}` : `answer point ${step.point}`
    case 'reassess':
      return isDanish ? 'se på afgørelsen igen' : 'look at the decision again'
    case 'forward':
      return isDanish ? 'send klagen til Ankestyrelsen' : 'pass the complaint on to the appeals board'
    case 'appealDecides':
      return isDanish ? 'lad Ankestyrelsen afgøre den' : 'let the appeals board decide'
    case 'reroute':
      return isDanish ? 'send klagen til lederen' : 'send the complaint to the leader'
    case 'needLonger':
      return isDanish ? 'skriv, at det tager længere tid' : 'write that it takes longer'
    case 'answerReply':
      return isDanish ? 'svar på, hvad der sker med mødet' : 'answer what happens to the meeting'
    case 'extend':
      return isDanish ? 'skriv, at det tager længere tid' : 'write that it takes longer'
    case 'decideCorrection':
      return isDanish ? 'svar på, om det bliver rettet' : 'answer whether it is put right'
    case 'reassessLines':
      return isDanish ? 'vurdér aktiviteterne igen' : 'assess the activities again'
    case 'deliver':
      return isDanish ? 'send papirerne' : 'send the documents'
    case 'answerInquiry':
      return isDanish ? 'svar' : 'answer'
    case 'answerAsLeader':
      return isDanish ? 'lad lederen svare' : 'let the leader answer'
  }
}

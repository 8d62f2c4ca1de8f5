import type { Days } from '../calendar.ts'
import { sayShort } from '../calendar.ts'
import { original } from '../letter-text.ts'
import type { RecordOf } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { leaders, senders } from '../strandby.ts'
import { torben } from './ids.ts'

const reference = '25/004416'
const unit = 'Job og Sundhed'

/** The last that Torben heard: "you will hear from us as soon as possible". */
export function receivedLetter(days: Days): RecordOf<'letter'> {
  const availableOn = days.ago(66)
  return record('letter', torben.letters.received, availableOn, {
    caseId: torben.case,
    kind: 'information',
    title: text('Vi har fået erklæringen fra din læge', 'We have received the certificate from your doctor'),
    about: text(
      'Din læge har sendt en erklæring om dit hjerte til kommunen.',
      'Your doctor has sent the municipality a certificate about your heart.',
    ),
    outcome: text(
      'Kommunen har fået den og vil læse den. Brevet siger ikke hvornår.',
      'The municipality has received it and will read it. The letter does not say when.',
    ),
    reasons: {
      facts: [text('Erklæringen kom fra din egen læge.', 'The certificate came from your own doctor.')],
      considerations: [],
      rules: [],
    },
    meaning: text(
      'Du skal ikke gøre noget. Det er kommunen, der skal svare. Du kan altid spørge, hvorfor der ikke sker noget.',
      'You need not do anything. It is the municipality that has to answer. You can always ask why nothing happens.',
    ),
    options: [
      {
        action: 'call',
        text: text(
          'Ring til Kirsten Uldborg tirsdag eller torsdag mellem kl. 9 og 10.30.',
          'Call Kirsten Uldborg on a Tuesday or Thursday between 9 and 10.30.',
        ),
      },
      {
        action: 'complain',
        text: text(
          'Du kan klage over, at sagen står stille. Der er ingen frist.',
          'You can complain that the case stands still. There is no deadline.',
        ),
      },
    ],
    sender: senders.jobAndHealth,
    answeredBy: leaders.jobAndHealth,
    answerPhone: '70 10 00 20',
    availableOn,
    delivery: 'paper',
    original: text(
      original({
        language: 'da',
        unit,
        date: availableOn,
        reference,
        subject: 'Vedrørende modtaget lægeerklæring',
        paragraphs: [
          'Forvaltningen skal herved bekræfte modtagelsen af statusattest fra din praktiserende læge.',
          'Attesten vil indgå i den videre sagsbehandling. Du vil snarest blive indkaldt til en opfølgningssamtale, idet den tidligere berammede samtale har måttet udgå grundet sygdom.',
          'Der må påregnes forlænget sagsbehandlingstid.',
        ],
        signature: 'Job og Sundhed',
      }),
      original({
        language: 'en',
        unit: 'Job and Health',
        date: availableOn,
        reference,
        subject: 'Regarding medical certificate received',
        paragraphs: [
          'The administration hereby confirms receipt of the status certificate from your general practitioner.',
          'The certificate will form part of the further handling of the case. You will be called to a follow-up talk as soon as possible, as the talk scheduled earlier has had to be dropped owing to illness.',
          'An extended processing time must be expected.',
        ],
        signature: 'Job and Health',
      }),
    ),
  })
}

/** Yes to a mentor. Fully in Torben's favour. */
export function mentorLetter(days: Days): RecordOf<'letter'> {
  const availableOn = days.week(-17, 4)
  const endsOn = sayShort(days.weekEnd(7))
  return record('letter', torben.letters.mentor, availableOn, {
    caseId: torben.case,
    kind: 'decision',
    title: text('Ja til mentor', 'Yes to a mentor'),
    about: text('Du har bedt om en mentor. Her er svaret.', 'You asked for a mentor. Here is the answer.'),
    outcome: text(
      `Kommunen siger ja. Du har en mentor to timer om ugen til den ${endsOn.da}.`,
      `The municipality says yes. You have a mentor two hours a week until ${endsOn.en}.`,
    ),
    reasons: {
      facts: [text('Du bor alene og bliver hurtigt træt.', 'You live alone and tire quickly.')],
      considerations: [
        text('En mentor kan hjælpe dig med at komme ud og bevæge dig.', 'A mentor can help you get out and move.'),
      ],
      rules: [rules.mentor],
    },
    meaning: text(
      'Mentoren ringer til dig og aftaler den første tur. Det koster dig ikke noget.',
      'The mentor calls you to agree on the first walk. It costs you nothing.',
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
    sender: senders.jobAndHealth,
    answeredBy: leaders.jobAndHealth,
    answerPhone: '70 10 00 20',
    availableOn,
    delivery: 'paper',
    original: text(
      original({
        language: 'da',
        unit,
        date: availableOn,
        reference,
        subject: 'Bevilling af mentorstøtte',
        paragraphs: [
          `Du bevilges mentorstøtte med indtil 2 timer ugentligt til og med den ${endsOn.da}. Bevillingen er betinget af, at du fortsat er omfattet af målgruppen.`,
          'Formålet er at understøtte din deltagelse i forløbet. Indsatsen evalueres som anført i din plan.',
          'Da du har fået fuldt medhold, er afgørelsen ikke yderligere begrundet, jf. forvaltningslovens § 22.',
        ],
        signature: 'Kirsten Uldborg\nSagsbehandler',
      }),
      original({
        language: 'en',
        unit: 'Job and Health',
        date: availableOn,
        reference,
        subject: 'Grant of mentor support',
        paragraphs: [
          `You are granted mentor support of up to 2 hours weekly up to and including ${endsOn.en}. The grant is conditional on your continuing to belong to the target group.`,
          'The purpose is to support your participation in the programme. The effort is evaluated as stated in your plan.',
          'As the decision is fully in your favour, no further reasons are given, cf. § 22 of the Public Administration Act.',
        ],
        signature: 'Kirsten Uldborg\nCaseworker',
      }),
    ),
  })
}

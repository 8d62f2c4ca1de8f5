import type { Days, LocalDate } from '../calendar.ts'
import { say, sayShort } from '../calendar.ts'
import { fourWeeksAfter, original } from '../letter-text.ts'
import type { RecordOf } from '../records.ts'
import { record, text } from '../records.ts'
import { rules } from '../rules.ts'
import { leaders, senders } from '../strandby.ts'
import { karen } from './ids.ts'

const reference = '24/011873'
const head = leaders.jobAndHealth
const whoDecides = text('Lederen af Job og Sundhed', 'The head of Job and Health')

/** No to a flexible job for now. The original is in hard officialese, and rightly has a card beside it. */
export function decision(days: Days): RecordOf<'letter'> {
  const availableOn = days.ago(12)
  const deadline = fourWeeksAfter(availableOn)
  return record('letter', karen.letters.decision, availableOn, {
    caseId: karen.case,
    kind: 'decision',
    title: text('Nej til fleksjob nu', 'No to a flexible job for now'),
    about: text(
      'Du har bedt kommunen om et fleksjob. Her er svaret.',
      'You asked the municipality for a flexible job. Here is the answer.',
    ),
    outcome: text(
      'Kommunen siger nej til fleksjob nu. Det er ikke et nej for altid.',
      'The municipality says no to a flexible job for now. It is not a no for ever.',
    ),
    reasons: {
      facts: [
        text('Du har været i fem praktikker på fire år.', 'You have been on five placements in four years.'),
        text(
          'Den seneste viste seks timer om ugen ifølge Plejecentret Åhaven. Du siger fire timer.',
          'The latest showed six hours a week according to the care centre Åhaven. You say four hours.',
        ),
        text(
          'Neurologen skriver, at du får hovedpine af larm og skærme.',
          'The neurologist writes that noise and screens give you headaches.',
        ),
      ],
      considerations: [
        text(
          'Vi har lagt vægt på, at tallet for dine timer er usikkert.',
          'We gave weight to the figure for your hours being uncertain.',
        ),
        text(
          'Vi mener, at én praktik til kan give et sikkert tal.',
          'We think that one more placement can give a reliable figure.',
        ),
      ],
      rules: [rules.flexibleJob, rules.reasons],
    },
    meaning: text(
      'Dit ressourceforløb fortsætter, og du får de samme penge som nu. Kommunen kan se på fleksjob igen, når tallet for timerne er på plads.',
      'Your resource programme continues, and you get the same money as now. The municipality can look at a flexible job again once the figure for the hours is there.',
    ),
    options: [
      {
        action: 'complain',
        text: text(
          'Du kan klage, hvis du er uenig. Kommunen ser så på sagen igen. Siger den stadig nej, sender den klagen til Ankestyrelsen.',
          'You can complain if you disagree. The municipality then looks at the case again. If it still says no, it sends the complaint to the National Appeals Board (Ankestyrelsen).',
        ),
        by: deadline,
      },
      {
        action: 'call',
        text: text(
          'Du kan ringe til Ulla Bækmark og få svaret forklaret.',
          'You can call Ulla Bækmark and have the answer explained.',
        ),
      },
    ],
    decides: whoDecides,
    sender: senders.jobAndHealth,
    answeredBy: head,
    answerPhone: '70 10 00 20',
    availableOn,
    delivery: 'digital',
    statedDeadline: deadline,
    original: text(decisionDa(availableOn, deadline), decisionEn(availableOn, deadline)),
  })
}

function decisionDa(date: LocalDate, deadline: LocalDate): string {
  return original({
    language: 'da',
    unit: 'Job og Sundhed',
    date,
    reference,
    subject: 'Afgørelse vedrørende visitation til fleksjob',
    paragraphs: [
      'Strandby Kommune har dags dato truffet afgørelse i henhold til lov om en aktiv beskæftigelsesindsats § 116, hvorefter du på det foreliggende grundlag ikke findes berettiget til fleksjob.',
      'Det er en betingelse for visitation til fleksjob, at der foreligger varige og væsentlige begrænsninger i arbejdsevnen, samt at alle relevante tilbud efter loven og andre foranstaltninger har været afprøvet med henblik på at bringe eller fastholde den pågældende i ordinær beskæftigelse.',
      'Det er forvaltningens vurdering, at arbejdsevnen ikke kan anses for endeligt afklaret, idet oplysningerne om det ugentlige timetal i den senest gennemførte virksomhedspraktik er behæftet med usikkerhed. Der er ved vurderingen lagt vægt på afrapporteringen fra praktikstedet samt den neurologiske speciallægeerklæring.',
      'Det af dig anførte om, at der allerede er gennemført fem praktikforløb, kan ikke føre til et andet resultat. Sagsbehandlingen er sket i overensstemmelse med gældende lovgivning.',
      `Der kan klages over afgørelsen. Klagen skal være kommunen i hænde senest den ${sayShort(deadline).da}. Kommunen foretager genvurdering, jf. retssikkerhedslovens § 66, og videresender, såfremt afgørelsen fastholdes, klagen til Ankestyrelsen. Klagen har ikke opsættende virkning.`,
    ],
    signature: 'Ulla Bækmark\nLeder af Job og Sundhed',
  })
}

function decisionEn(date: LocalDate, deadline: LocalDate): string {
  return original({
    language: 'en',
    unit: 'Job and Health',
    date,
    reference,
    subject: 'Decision regarding referral to a flexible job',
    paragraphs: [
      'The Municipality of Strandby has this day made a decision pursuant to § 116 of the Active Employment Act, whereby you are, on the present basis, not found eligible for a flexible job.',
      'It is a condition of referral to a flexible job that there are permanent and substantial limitations of the working ability, and that all relevant offers under the Act and other measures have been tried with a view to bringing or keeping the person concerned in ordinary employment.',
      'It is the assessment of the administration that the working ability cannot be regarded as finally clarified, since the information on the weekly number of hours in the most recent placement is subject to uncertainty. In the assessment, weight has been given to the report from the place of the placement and to the neurological specialist’s certificate.',
      'What you have stated to the effect that five placements have already been completed cannot lead to a different result. The case has been handled in accordance with the legislation in force.',
      `The decision can be appealed. The complaint must be received by the municipality no later than ${sayShort(deadline).en}. The municipality re-assesses the decision, cf. § 66 of the Legal Protection Act, and, should the decision be upheld, forwards the complaint to the National Appeals Board. The complaint has no suspensive effect.`,
    ],
    signature: 'Ulla Bækmark\nHead of Job and Health',
  })
}

/** The programme was made longer by a letter of six lines. */
export function extension(days: Days): RecordOf<'letter'> {
  const availableOn = days.week(-15, 4)
  const deadline = fourWeeksAfter(availableOn)
  const from = sayShort(days.weekEnd(-14))
  const to = sayShort(days.weekEnd(11))
  return record('letter', karen.letters.extension, availableOn, {
    caseId: karen.case,
    kind: 'decision',
    title: text('Dit ressourceforløb bliver længere', 'Your resource programme is made longer'),
    about: text(
      'Dit ressourceforløb skulle være slut. Brevet handler om, hvornår det nu slutter.',
      'Your resource programme was to end. The letter is about when it ends now.',
    ),
    outcome: text(
      `Kommunen har flyttet slutdatoen til ${say(days.weekEnd(11)).da}.`,
      `The municipality has moved the end date to ${say(days.weekEnd(11)).en}.`,
    ),
    reasons: {
      facts: [
        text('Undersøgelsen af din hukommelse var ikke færdig.', 'The examination of your memory was not finished.'),
      ],
      considerations: [
        text(
          'Vi manglede svaret for at kunne afgøre, hvad der skal ske.',
          'We lacked the answer needed to decide what is to happen.',
        ),
      ],
      rules: [rules.resourceProgramme],
    },
    meaning: text(
      'Du får de samme penge som før. Din plan gælder til den nye dato.',
      'You get the same money as before. Your plan runs until the new date.',
    ),
    options: [
      {
        action: 'complain',
        text: text(
          'Du kunne klage i fire uger. Du kan stadig klage nu. Skriv gerne, hvorfor det er sent.',
          'You could complain for four weeks. You can still complain now. Feel free to write why it is late.',
        ),
        by: deadline,
      },
    ],
    decides: whoDecides,
    sender: senders.jobAndHealth,
    answeredBy: head,
    answerPhone: '70 10 00 20',
    availableOn,
    delivery: 'digital',
    statedDeadline: deadline,
    original: text(
      original({
        language: 'da',
        unit: 'Job og Sundhed',
        date: availableOn,
        reference,
        subject: 'Forlængelse af ressourceforløb',
        paragraphs: [
          `Det meddeles herved, at dit ressourceforløb, som udløber den ${from.da}, forlænges til den ${to.da}, idet afventede lægelige oplysninger endnu ikke er modtaget.`,
          'Forlængelsen er sket administrativt efter de hidtil gældende regler i lov om en aktiv beskæftigelsesindsats, kapitel 19. Ressourceforløbsydelsen udbetales uændret.',
          `Klage over afgørelsen skal være modtaget i kommunen senest den ${sayShort(deadline).da}.`,
        ],
        signature: 'Administrationen\nJob og Sundhed',
      }),
      original({
        language: 'en',
        unit: 'Job and Health',
        date: availableOn,
        reference,
        subject: 'Extension of resource programme',
        paragraphs: [
          `You are hereby notified that your resource programme, which expires on ${from.en}, is extended to ${to.en}, since the awaited medical information has not yet been received.`,
          'The extension has been made administratively under the rules hitherto in force in chapter 19 of the Active Employment Act. The resource programme benefit is paid unchanged.',
          `A complaint over the decision must have been received by the municipality no later than ${sayShort(deadline).en}.`,
        ],
        signature: 'The administration\nJob and Health',
      }),
    ),
  })
}

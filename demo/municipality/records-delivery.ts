import { addDays, type BothLanguages, type LocalDate, workdayFrom } from '#demo/people/calendar.ts'
import { type DataOf, type Schemas, text } from '#demo/people/records.ts'
import { rules } from '#demo/people/rules.ts'
import { switchboard } from '#demo/people/strandby.ts'
import { type CaseText, costsText, journalText, letterText, lookedText, planText, reportText } from './record-files.ts'
import type { World } from './world.ts'

type Request = Pick<Schemas['RecordsRequestFiling'], 'filingId' | 'caseId' | 'body'>
type RecordKind = Schemas['RecordKind']
/** A document without the request that it belongs to. */
type Document = Omit<DataOf['recordsDocument'], 'requestId'> & { name: string }

const subjects = {
  journal: text('Journal', 'Journal'),
  letters: text('Breve og afgørelser', 'Letters and decisions'),
  plan: text('Plan og aktiviteter', 'Plan and activities'),
  costs: text('Udgifter', 'Costs'),
  looked: text('Hvem har set i sagen', 'Who has looked at the case'),
}

const howToComplain = text(
  `Du kan klage over, at du ikke får papiret. Det gør du her, eller du ringer på ${switchboard}. Vi ser på det igen. Siger vi stadig nej, sender vi klagen videre.`,
  `You can complain that you do not get the paper. Do it here, or call ${switchboard}. We look at it again. If we still say no, we pass the complaint on.`,
)

/** The documents for a request: delivered ones with their file, refused ones with reason, rule and the way to complain. */
export function documentsFor(
  request: Request,
  world: World,
  today: LocalDate,
): (DataOf['recordsDocument'] & { name: string })[] {
  const { what, kinds } = request.body
  const isGeneral = what.some((each) => each === 'wholeCase' || each === 'period')
  const wanted: readonly RecordKind[] | null = isGeneral ? null : what.includes('kinds') ? (kinds ?? []) : []
  const documents = [
    ...caseDocuments(request, world, today)
      .filter(({ of }) => wanted === null || of.some((kind) => wanted.includes(kind)))
      .map(({ document }) => document),
    ...(what.includes('costs') ? costDocuments(request, world, today) : []),
    ...(what.includes('whoLooked')
      ? [
          delivered(
            'hvem-har-set',
            subjects.looked,
            text('Hvem har set i din sag', 'Who has looked at your case'),
            lookedText(world, request.caseId, today),
          ),
        ]
      : []),
  ]
  return documents.map((document) => ({ ...document, requestId: request.filingId }))
}

/** The documents of the case, with the kinds that each of them is. */
function caseDocuments(
  { caseId, body }: Request,
  world: World,
  today: LocalDate,
): { of: RecordKind[]; document: Document }[] {
  const period = body.what.includes('period')
    ? { ...(body.from ? { from: body.from } : {}), ...(body.to ? { to: body.to } : {}) }
    : {}
  const journal = journalText(world, caseId, period, today)
  return [
    {
      of: ['journal', 'minutes'],
      document: delivered(
        'journal',
        subjects.journal,
        text('Journalen i din sag', 'The journal of your case'),
        journal,
        true,
      ),
    },
    { of: ['journal', 'minutes'], document: internalNote(journal.datedOn) },
    {
      of: ['letters', 'decisions'],
      document: delivered(
        'brev',
        subjects.letters,
        text('Det seneste brev til dig', 'The latest letter to you'),
        letterText(world, caseId, today),
        true,
      ),
    },
    {
      of: ['plans'],
      document: delivered('plan', subjects.plan, text('Din plan', 'Your plan'), planText(world, caseId, today)),
    },
    {
      of: ['reports', 'medical'],
      document: delivered(
        'rapport',
        subjects.plan,
        text('Rapport om din aktivitet', 'Report on your activity'),
        reportText(world, caseId, today),
      ),
    },
  ]
}

function internalNote(datedOn: LocalDate): Document {
  return {
    name: 'internt-notat',
    title: text('Internt notat før et møde', 'Internal note before a meeting'),
    subject: subjects.journal,
    datedOn,
    important: false,
    refusal: {
      reason: text(
        'Notatet er en kladde, som sagsbehandleren skrev til sig selv. Det er ikke sendt til nogen. Alle oplysninger om dig i notatet står også i journalen, som du får.',
        'The note is a draft that the caseworker wrote for herself. It was not sent to anybody. All information about you in the note is also in the journal, which you get.',
      ),
      rule: rules.internalDocuments,
      howToComplain,
    },
  }
}

function costDocuments({ caseId }: Request, world: World, today: LocalDate): Document[] {
  return [
    delivered(
      'udgifter',
      subjects.costs,
      text('Hvad dit forløb har kostet', 'What your programme has cost'),
      costsText(world, caseId, today),
      true,
    ),
    {
      name: 'kontrakt',
      title: text('Kontrakten med dem, der holder kurset', 'The contract with those who run the course'),
      subject: subjects.costs,
      datedOn: today,
      important: false,
      refusal: {
        reason: text(
          'Kontrakten viser, hvordan firmaet regner sine priser ud. Det kan skade firmaet, hvis andre får det at vide. Hvad dit forløb har kostet, får du.',
          'The contract shows how the company works out its prices. It could harm the company if others knew. What your programme has cost, you get.',
        ),
        rule: { label: text('Offentlighedsloven § 30', 'Access to Public Records Act § 30') },
        howToComplain,
      },
    },
  ]
}

function delivered(
  name: string,
  subject: BothLanguages,
  title: BothLanguages,
  { datedOn, words }: CaseText,
  important = false,
): Document {
  // The mark at the beginning tells every reader that the bytes are UTF-8, also one that was not told so.
  const base64 = Buffer.from(`\uFEFF${words}\n`, 'utf8').toString('base64')
  return {
    name,
    title,
    subject,
    datedOn,
    important,
    file: { name: `${name}-${datedOn}.txt`, mediaType: 'text/plain', base64 },
  }
}

/** Why it takes longer to find out what a programme has cost, and until when. */
export function extensionFor(today: LocalDate): DataOf['recordsExtension'] {
  return {
    newDue: workdayFrom(addDays(today, 21)),
    toldOn: today,
    reason: text(
      'Vi skal hente tallene hos dem, der har holdt dine aktiviteter. Det tager længere tid end syv arbejdsdage.',
      'We have to get the figures from those who ran your activities. That takes longer than seven working days.',
    ),
  }
}

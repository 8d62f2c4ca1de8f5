import { addDays, type BothLanguages, type LocalDate, say, workdayFrom } from '#demo/people/calendar.ts'
import { type DataOf, type Schemas, text } from '#demo/people/records.ts'
import { rules } from '#demo/people/rules.ts'
import type { Position } from './steps.ts'

type Kind = Schemas['ComplaintKind']
/** A complaint as far as an answer needs it. */
export type AnsweredComplaint = Pick<Schemas['ComplaintFiling'], 'filingId' | 'body'>

const agreed: Record<Kind, BothLanguages> = {
  decision: text(
    'Det har du ret i. Det så vi ikke godt nok på, da vi traf afgørelsen. Det beklager vi.',
    'You are right. We did not look well enough at it when we decided. We are sorry.',
  ),
  handling: text(
    'Det har du ret i. Sådan skulle vi ikke have gjort, og det beklager vi.',
    'You are right. We should not have done so, and we are sorry.',
  ),
  conduct: text(
    'Det har du ret i. Sådan taler vi ikke til nogen, og det undskylder jeg.',
    'You are right. That is not how we speak to anybody, and I apologise.',
  ),
}

const notAgreed: Record<Kind, BothLanguages> = {
  decision: text(
    'Vi har set på det igen, og vi er stadig ikke enige. Vi holder fast i den del af afgørelsen.',
    'We have looked at it again, and we still do not agree. We uphold that part of the decision.',
  ),
  handling: text(
    'Vi har læst din sag igennem. Vi fulgte reglen, og derfor er vi ikke enige. Du kan skrive til borgmesteren eller til Folketingets Ombudsmand.',
    'We have read through your case. We followed the rule, and so we do not agree. You can write to the mayor or to the Parliamentary Ombudsman.',
  ),
  conduct: text(
    'Jeg har talt med medarbejderen, og I husker det ikke ens. Din forklaring står nu i sagen ved siden af vores.',
    'I have talked with the employee, and you do not remember it alike. Your account now stands in the case beside ours.',
  ),
}

const partly: Record<Kind, BothLanguages> = {
  decision: text(
    'Vi er enige i en del af det. Begrundelsen skulle have været klarere. Selve afgørelsen holder vi fast i indtil videre.',
    'We agree with part of it. The reasons should have been clearer. We uphold the decision itself for now.',
  ),
  handling: text(
    'Vi er enige i, at du skulle have hørt fra os. Vi er ikke enige i, at det har gjort din sag længere.',
    'We agree that you should have heard from us. We do not agree that it has made your case longer.',
  ),
  conduct: text(
    'Jeg forstår godt, at du er vred. Tonen var forkert. Det, der blev sagt om reglerne, var rigtigt.',
    'I understand that you are angry. The tone was wrong. What was said about the rules was right.',
  ),
}

const words: Record<Position, Record<Kind, BothLanguages>> = { agreed, notAgreed, partly }

const ruleOf: Record<Kind, Schemas['RuleCitation']> = {
  decision: rules.reassessment,
  handling: { label: text('Retssikkerhedsloven § 3', 'Legal Protection Act § 3') },
  conduct: { label: text('God forvaltningsskik', 'Good administrative practice') },
}

/** The municipality's answer to a point. It begins with what the citizen wrote; an agreed one says what was changed. */
export function pointAnswer(
  complaint: AnsweredComplaint,
  {
    point,
    position,
    today,
    answeredBy,
  }: { point: number; position: Position; today: LocalDate; answeredBy: Schemas['Actor'] },
): DataOf['pointAnswer'] {
  const { kind, points } = complaint.body
  const answer = words[position][kind]
  const quote = shortened(points[point - 1]?.whatHappened ?? '')
  return {
    complaintId: complaint.filingId,
    pointNumber: point,
    position,
    text: quote === '' ? answer : text(`Du skrev: »${quote}« ${answer.da}`, `You wrote: “${quote}” ${answer.en}`),
    answeredBy,
    answeredOn: today,
    ...(position === 'agreed' ? { changed: changed(kind, today) } : {}),
    ...(position === 'notAgreed' ? { rule: ruleOf[kind] } : {}),
  }
}

/** The answer to what was forgotten, a point or the principle decision that it cites: it says so first. */
export function lateAnswer(...[complaint, options]: Parameters<typeof pointAnswer>): DataOf['pointAnswer'] {
  const answer = pointAnswer(complaint, options)
  const cites = complaint.body.points[options.point - 1]?.principleDecision
  const { da, en = da } = answer.text
  const sorry = cites === undefined ? overlooked : passedOver
  return {
    ...answer,
    text: text(`${sorry.da} ${da}`, `${sorry.en} ${en}`),
    ...(cites === undefined ? {} : { citedAnswer: aboutCited(cites) }),
  }
}

const overlooked = text(
  'Vi overså dit punkt, da vi svarede på de andre. Det beklager vi.',
  'We overlooked your point when we answered the others. We are sorry.',
)
const passedOver = text(
  'Vi svarede ikke på alt det, du skrev her. Det beklager vi.',
  'We did not answer everything that you wrote here. We are sorry.',
)

function aboutCited(cites: string): BothLanguages {
  return text(
    `Vi har læst ${cites}. Den gælder også for os. Vi mener, at vi har fulgt den, og skriver i næste brev hvordan.`,
    `We have read ${cites}. It applies to us too. We think that we have followed it, and write in the next letter how.`,
  )
}

function changed(kind: Kind, today: LocalDate): BothLanguages {
  const by = say(workdayFrom(addDays(today, 14)))
  if (kind === 'decision')
    return text(
      `Vi laver afgørelsen om. Du får et nyt brev senest ${by.da}.`,
      `We make the decision again. You get a new letter by ${by.en}.`,
    )
  if (kind === 'handling')
    return text(
      `Lederen følger nu din sag. Du hører fra os senest ${by.da}.`,
      `The head of the unit now follows your case. You hear from us by ${by.en}.`,
    )
  return text(
    'Jeg har talt med medarbejderen. Du kan få en anden sagsbehandler, hvis du vil.',
    'I have talked with the employee. You can have another caseworker, if you like.',
  )
}

/** The first words of what somebody wrote, on one line, cut between words. */
export function shortened(written: string, longest = 120): string {
  const line = written.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : longest)} …`
}

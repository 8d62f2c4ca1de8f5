import type { LocalDate } from '#demo/people/calendar.ts'
import { type DataOf, type RecordOf, type Schemas, text } from '#demo/people/records.ts'
import { changers } from '#demo/people/strandby.ts'
import type { World } from './world.ts'

export type CorrectionResult = DataOf['correctionOutcome']['outcome']
type Correction = Pick<Schemas['CorrectionFiling'], 'body'>

const officer: Schemas['Actor'] = {
  role: text('Kommunens databeskyttelsesrådgiver', 'The municipality’s data protection officer'),
}
const caseworker: Schemas['Actor'] = { role: changers.caseworker }

/** What the municipality makes of a correction: a letter it stands by, an assessment it adds the disagreement to, and in the rest it agrees. */
function resultOf({ body: { about, fault } }: Correction): CorrectionResult {
  if (fault === 'notAboutMe') return 'removed'
  if (about.kind === 'activity') return 'noted'
  return about.kind === 'letter' && fault === 'wrong' ? 'refused' : 'markedWrong'
}

/** The outcome in the words of the municipality. */
export function correctionOutcome({ body }: Correction, today: LocalDate): DataOf['correctionOutcome'] {
  const result = resultOf({ body })
  switch (result) {
    case 'markedWrong':
      return {
        ...{ outcome: result, decidedOn: today, by: caseworker, right: rightOf(body) },
        text: text(
          'Du har ret. Vi tog fejl. Den gamle tekst bliver stående, men vi bruger den ikke mere.',
          'You are right. We were wrong. The old text stays, but we do not use it any more.',
        ),
        told: [text('Din virksomhedskonsulent', 'Your business consultant')],
      }
    case 'removed':
      return {
        ...{ outcome: result, decidedOn: today, by: officer },
        text: text(
          'Du har ret. Teksten handler om en anden. Det er vores fejl. Vi har taget den ud og ser på, hvordan det kunne ske.',
          'You are right. The text is about somebody else. It is our mistake. We have taken it out and look at how it could happen.',
        ),
      }
    case 'noted':
      return {
        ...{ outcome: result, decidedOn: today, by: caseworker },
        text: text(
          'Teksten er vores vurdering, så vi retter den ikke. Vi har skrevet til, at du er uenig, og hvad du mener.',
          'The text is our assessment, so we do not change it. We have added that you disagree, and what you think.',
        ),
      }
    case 'refused':
      return {
        ...{ outcome: result, decidedOn: today, by: caseworker },
        text: text(
          'Vi har set på det igen. Teksten svarer til papirerne i sagen. Derfor retter vi den ikke.',
          'We have looked at it again. The text agrees with the papers of the case. So we do not change it.',
        ),
        rule: { label: text('Databeskyttelsesforordningen artikel 16', 'GDPR Article 16') },
        howToComplain: text(
          'Skriv til os, hvis du er uenig. Du kan også klage til Datatilsynet.',
          'Write to us if you disagree. You can also complain to the Danish Data Protection Agency (Datatilsynet).',
        ),
      }
  }
}

function rightOf({ right }: Schemas['CorrectionInput']): Schemas['Text'] {
  // In the citizen's own words, whatever language they are in.
  if (right) return text(right, right)
  return text('Det passer ikke. Vi spørger dig, hvad der er rigtigt.', 'This is not so. We ask you what is right.')
}

const current: ReadonlySet<DataOf['activity']['status']> = new Set(['proposed', 'agreed', 'underWay'])

/** The activities that were built on the fact, as they are after they have been assessed again without it. */
export function reassessedActivities(
  world: World,
  { caseId, body: { about } }: Pick<Schemas['CorrectionFiling'], 'caseId' | 'body'>,
): RecordOf<'activity'>[] {
  const factId = about.kind === 'fact' ? about.id : undefined
  // Whoever looks at the activity again leaves out everything that is known to be wrong by now.
  const isWrong = (id: string) => id === factId || world.find('fact', id)?.data.status === 'wrong'
  const built = world
    .ofCase('activity', caseId)
    .filter(({ data }) => factId && data.basedOn.includes(factId) && current.has(data.status))
  return built.map((activity) => ({
    ...activity,
    data: {
      ...activity.data,
      basedOn: activity.data.basedOn.filter((id) => !isWrong(id)),
      because: text(
        'Vi har vurderet aktiviteten igen uden den forkerte oplysning. Den fortsætter kun, hvis du synes, at den hjælper dig. Sig til.',
        'We have assessed the activity again without the wrong fact. It goes on only if you think that it helps you. Tell us.',
      ),
      changedBy: changers.caseworker,
    },
  }))
}

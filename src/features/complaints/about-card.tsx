import { useFormContext } from 'react-hook-form'
import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Deadline } from '#src/shared/ui/deadline.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { RadioGroup } from '#src/shared/ui/field.tsx'
import { AboutTitle } from './about-title.tsx'
import { type ComplaintDraft, complaintKinds } from './complaint-draft.ts'
import { fieldIds } from './complaint-faults.ts'
import type { AboutFacts, ComplaintKind } from './complaints.queries.ts'

interface AboutCardProps {
  facts: AboutFacts | null | undefined
  kind: ComplaintKind
  error: string | undefined
}

/** What the complaint is about and what kind it is, with a way to choose another kind. */
export function AboutCard({ facts, kind, error }: AboutCardProps) {
  const t = useWords('complaints')
  const to = useCasePath()
  const { setValue, watch } = useFormContext<ComplaintDraft>()
  const about = watch('about')
  return (
    <section className="card card-soft stack stack-tight">
      <h3>{t('about.heading')}</h3>
      <p>
        <strong>
          <AboutTitle kind={about.kind} title={facts?.title} />
        </strong>
      </p>
      {error && (
        <div className="field-wrong stack stack-tight">
          <p className="field-error">{error}</p>
          <div>
            <Button id={fieldIds.about} kind="secondary" onClick={() => setValue('about', { kind: 'case' })}>
              {t('about.useCase')}
            </Button>
          </div>
        </div>
      )}
      <p>{t(about.kind === 'case' && kind === 'decision' ? 'about.anyLetter' : `about.note.${kind}`)}</p>
      {kind === 'decision' && facts?.letter && <LetterDeadline letter={facts.letter} />}
      <Details summary={t('kind.change')}>
        <RadioGroup
          label={t('kind.label')}
          hint={t('kind.hint')}
          choices={complaintKinds.map((value) => ({
            value,
            label: t(`kind.name.${value}`),
            hint: t(`kind.about.${value}`),
          }))}
          name="kind"
          value={kind}
          onChange={(event) => setValue('kind', event.target.value as ComplaintKind)}
        />
        <p>
          {t('kind.other')} <Link to={to('/file')}>{t('kind.findOther')}</Link>
        </p>
      </Details>
    </section>
  )
}

/** The last day to complain: the letter's own when it names one, else by our count with its sums. Past it, sending is still possible. */
function LetterDeadline({ letter }: { letter: NonNullable<AboutFacts['letter']> }) {
  const t = useWords('complaints')
  const { longDate, today, daysBetween } = useDates()
  const { deadline, due } = letter
  if (!due) return null
  const overdueDays = Math.max(0, daysBetween(due, today()))
  if (deadline?.due === due) {
    return (
      <>
        <Deadline deadline={deadline} overdueDays={overdueDays} />
        {overdueDays > 0 && <p>{t('late.stillOpen')}</p>}
      </>
    )
  }
  return (
    <p>
      {overdueDays > 0
        ? `${t('late.passed', { date: longDate(due) })} ${t('late.stillOpen')}`
        : t('late.by', { date: longDate(due) })}
    </p>
  )
}

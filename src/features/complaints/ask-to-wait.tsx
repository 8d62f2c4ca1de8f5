import { useFormContext } from 'react-hook-form'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { citedRules } from '#src/shared/rules/cited-rules.ts'
import { Checkbox } from '#src/shared/ui/field.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { fieldIds } from './complaint-faults.ts'

/** A complaint usually does not stop a decision. That is said before sending, with the possibility to ask for it. */
export function AskToWait() {
  const t = useWords('complaints')
  const { register } = useFormContext<ComplaintDraft>()
  return (
    <section className="card card-soft stack stack-tight">
      <h3>{t('wait.heading')}</h3>
      <p>{t('wait.text')}</p>
      <RuleCitation rule={citedRules.noSuspension} />
      <Checkbox id={fieldIds.askToWait} label={t('wait.ask')} hint={t('wait.hint')} {...register('askToWait')} />
    </section>
  )
}

import { useFormContext } from 'react-hook-form'
import { textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { pointFieldId } from './complaint-faults.ts'
import { type ComplaintRule, complaintRules, rulesFor } from './complaint-rules.ts'
import type { ComplaintKind } from './complaints.queries.ts'

/** Rules that may fit this kind of complaint, each with what it says. A press puts one after what is written. */
export function RuleSuggestions({ index, kind }: { index: number; kind: ComplaintKind }) {
  const t = useWords('complaints')
  const { getValues, setValue } = useFormContext<ComplaintDraft>()
  const name = `points.${index}.rule` as const
  const use = (rule: ComplaintRule) => {
    setValue(name, withRule(getValues(name), textOf(complaintRules[rule].label)))
    document.getElementById(pointFieldId(index, 'rule'))?.focus()
  }
  return (
    <Details summary={t('rules.summary')}>
      <ul role="list" className="stack">
        {rulesFor[kind].map((rule) => (
          <li key={rule}>
            <p>{t(`rules.${rule}`)}</p>
            <RuleCitation rule={complaintRules[rule]} />
            <Button kind="quiet" onClick={() => use(rule)}>
              {t('rules.use')} <span className="visually-hidden">{textOf(complaintRules[rule].label)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** A rule after those that are named already; the same again changes nothing. */
function withRule(written: string, rule: string): string {
  if (written.includes(rule)) return written
  return written.trim() === '' ? rule : `${written.trim()}, ${rule}`
}

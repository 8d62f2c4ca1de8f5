import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { citedRules } from '#src/shared/rules/cited-rules.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { Letter, LetterReasons } from './letters.queries.ts'
import { Part } from './part.tsx'

const parts = ['facts', 'considerations', 'rules'] as const satisfies readonly (keyof LetterReasons)[]

/** Why: facts, considerations, rules (forvaltningsloven § 24). Says which of them a decision or recommendation lacks. */
export function Reasons({ letter: { kind, reasons } }: { letter: Letter }) {
  const t = useWords('letters')
  const missing = parts.filter((part) => reasons[part].length === 0)
  const owed = kind === 'decision' || kind === 'recommendation'
  if (missing.length === parts.length && !owed) return null
  return (
    <Part heading={t('part.why')}>
      <TextList heading={t('why.facts')} texts={reasons.facts} />
      <TextList heading={t('why.considerations')} texts={reasons.considerations} />
      {reasons.rules.length > 0 && (
        <>
          <h4>{t('why.rules')}</h4>
          {reasons.rules.map((rule) => (
            <RuleCitation key={rule.label.da} rule={rule} />
          ))}
        </>
      )}
      {owed && missing.length > 0 && <Missing kind={kind} missing={missing} />}
    </Part>
  )
}

function TextList({ heading, texts }: { heading: string; texts: LetterReasons['facts'] }) {
  if (texts.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {texts.map((text) => (
          <li key={text.da}>
            <TextOf text={text} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Missing({
  kind,
  missing,
}: {
  kind: 'decision' | 'recommendation'
  missing: readonly (keyof LetterReasons)[]
}) {
  const t = useWords('letters')
  return (
    <Alert kind="attention" heading={t('missing.heading')}>
      <p>{t('missing.lead')}</p>
      <ul>
        {missing.map((part) => (
          <li key={part}>{t(`missing.${part}`)}</li>
        ))}
      </ul>
      <p>{t(`missing.right.${kind}`)}</p>
      <RuleCitation rule={citedRules.reasons} />
    </Alert>
  )
}

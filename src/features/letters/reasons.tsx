import { Passage } from '#src/shared/corrections/passage.tsx'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { citedRules } from '#src/shared/rules/cited-rules.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { Letter, LetterReasons } from './letters.queries.ts'
import { Part } from './part.tsx'

const parts = ['facts', 'considerations', 'rules'] as const satisfies readonly (keyof LetterReasons)[]

/** Why: facts, considerations, rules (forvaltningsloven § 24). Says which of them a decision or recommendation lacks. */
export function Reasons({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  const { kind, reasons } = letter
  const missing = parts.filter((part) => reasons[part].length === 0)
  const owed = kind === 'decision' || kind === 'recommendation'
  if (missing.length === parts.length && !owed) return null
  return (
    <Part heading={t('part.why')}>
      <TextList heading={t('why.facts')} letter={letter} part="facts" />
      <TextList heading={t('why.considerations')} letter={letter} part="considerations" />
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

interface TextListProps {
  heading: string
  letter: Letter
  part: 'facts' | 'considerations'
}

function TextList({ heading, letter: { id, reasons, corrections }, part }: TextListProps) {
  const texts = reasons[part]
  if (texts.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two that are hidden say the same, and the reasons of a letter never change places.
          <li key={index}>
            <Passage at={{ kind: 'letter', id, part: `${part}.${index}` }} marks={corrections}>
              <TextOf text={text} />
            </Passage>
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

import type { components } from '#api/generated/types.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'

export type Citation = components['schemas']['RuleCitation']

/** A rule's name with its link and the day it was last checked. Stands after the plain sentence that it supports. */
export function RuleCitation({ rule, checkedOn }: { rule: Citation; checkedOn?: string }) {
  const t = useWords('common')
  const { plainDate } = useDates()
  const checked = checkedOn ?? rule.checkedOn
  return (
    <p className="rule-citation small quiet">
      {t('rule.label')} {rule.url ? <CitationLink url={rule.url} rule={rule} /> : <TextOf text={rule.label} />}
      {checked && <>. {t('rule.checkedOn', { date: plainDate(checked) })}</>}
    </p>
  )
}

function CitationLink({ url, rule }: { url: string; rule: Citation }) {
  return (
    <a href={url} rel="external noreferrer">
      <TextOf text={rule.label} />
    </a>
  )
}

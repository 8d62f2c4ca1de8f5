import { useWords } from '#src/shared/i18n/use-words.ts'
import { citedRules } from '#src/shared/rules/cited-rules.ts'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { About, InquiryKind } from './inquiries.queries.ts'

/** What happens when it is sent, and what stays as it is meanwhile. */
export function NextSteps({ kind, about }: { kind: InquiryKind; about: About }) {
  const t = useWords('inquiries')
  const stays = kind === 'cannotManage' && (about.kind === 'meeting' || about.kind === 'activity')
  return (
    <section className="stack stack-tight">
      <h2>{t('next.heading')}</h2>
      <ul>
        <li>{t('next.receipt')}</li>
        <li>{t(`next.kind.${kind}`)}</li>
        <li>{t('next.leader')}</li>
      </ul>
      {stays && <p>{t(`next.stays.${about.kind}`)}</p>}
      {kind === 'waitForStatement' && <RuleCitation rule={citedRules.waitForStatement} />}
    </section>
  )
}

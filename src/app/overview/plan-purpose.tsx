import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { Overview } from './overview.queries.ts'

/** What the plan is for, and whether it was changed since one last looked. */
export function PlanPurpose({ overview }: { overview: Overview }) {
  const t = useWords('overview')
  const to = useCasePath()
  const { purpose, newChanges = 0 } = overview
  if (!purpose && newChanges === 0) return null
  return (
    <section className="stack">
      <h2>{t('plan.heading')}</h2>
      {purpose && (
        <p className="own-text">
          <TextOf text={purpose} />
        </p>
      )}
      {newChanges > 0 && (
        <p className="row">
          <Tag tone="attention">{t('plan.new')}</Tag>
          <Link to={to('/plan#changes')}>{t('plan.changes', { count: newChanges })}</Link>
        </p>
      )}
      <p className="no-print">
        <Link to={to('/plan')}>{t('plan.all')}</Link>
      </p>
    </section>
  )
}

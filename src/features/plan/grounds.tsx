import { useWords } from '#src/shared/i18n/use-words.ts'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { FactList } from './fact-list.tsx'
import type { Activity } from './plan.queries.ts'

/** The facts and the rule that an activity rests on. Says so when the municipality named none. */
export function Grounds({ activity: { id, basedOn, rule } }: { activity: Activity }) {
  const t = useWords('plan')
  return (
    <section className="stack">
      <h2>{t('grounds.heading')}</h2>
      {basedOn.length > 0 ? (
        <>
          <p>{t('grounds.about')}</p>
          <FactList facts={basedOn} activityId={id} />
        </>
      ) : (
        <p>{t('grounds.none')}</p>
      )}
      {rule ? <RuleCitation rule={rule} /> : <p>{t('grounds.noRule')}</p>}
    </section>
  )
}

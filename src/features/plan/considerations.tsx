import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Activity } from './plan.queries.ts'

/** What the place must take into account for the citizen's health (skånehensyn). */
export function Considerations({ activity: { considerations } }: { activity: Activity }) {
  const t = useWords('plan')
  return (
    <section className="stack">
      <h2>{t('considerations.heading')}</h2>
      <p>{considerations.length > 0 ? t('considerations.about') : t('considerations.none')}</p>
      {considerations.length > 0 && (
        <ul>
          {considerations.map((text) => (
            <li key={text.da}>
              <TextOf text={text} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

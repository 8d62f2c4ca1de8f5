import { Passage } from '#src/shared/corrections/passage.tsx'
import { PointingArea } from '#src/shared/corrections/pointing.tsx'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Activity } from './plan.queries.ts'

/** What the place must take into account for the citizen's health (skånehensyn). */
export function Considerations({ activity: { id, considerations, corrections } }: { activity: Activity }) {
  const t = useWords('plan')
  return (
    <section className="stack">
      <h2>{t('considerations.heading')}</h2>
      <p>{considerations.length > 0 ? t('considerations.about') : t('considerations.none')}</p>
      {considerations.length > 0 && (
        <PointingArea>
          {(button) => (
            <>
              <ul>
                {considerations.map((text, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two that are hidden say the same, and they never change places.
                  <li key={index}>
                    <Passage at={{ kind: 'activity', id, part: `considerations.${index}` }} marks={corrections}>
                      <TextOf text={text} />
                    </Passage>
                  </li>
                ))}
              </ul>
              {button}
            </>
          )}
        </PointingArea>
      )}
    </section>
  )
}

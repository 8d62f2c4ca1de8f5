import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { PhoneLink } from '#src/shared/ui/phone-link.tsx'
import type { Assignment } from './caseworker.queries.ts'

/** Who answers when nothing happens: the leader of each department that has the case, once. */
export function Leaders({ current }: { current: readonly Assignment[] }) {
  const t = useWords('caseworker')
  const units = new Map(current.map(({ unit }) => [unit.name.da + unit.phone, unit]))
  if (units.size === 0) return null
  return (
    <section className="stack">
      <h2>{t('leader.heading')}</h2>
      {[...units].map(([key, unit]) => (
        <div key={key} className="stack stack-tight">
          <p>{t(unit.leader ? 'leader.text' : 'leader.unknown')}</p>
          {unit.leader && (
            <p>
              <ActorLine actor={unit.leader} />
            </p>
          )}
          <p>
            {t('leader.call')} <PhoneLink number={unit.phone} />
          </p>
        </div>
      ))}
    </section>
  )
}

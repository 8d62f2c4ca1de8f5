import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { Meeting } from './meetings.queries.ts'

/** Who takes part, with role and education, and who of them decides anything afterwards. */
export function Participants({ participants }: { participants: Meeting['participants'] }) {
  const t = useWords('meetings')
  const nobodyDecides = participants.length > 0 && participants.every(({ decides }) => decides === false)
  return (
    <section className="stack">
      <h2>{t('participants.heading')}</h2>
      {participants.length === 0 && <p>{t('participants.none')}</p>}
      <ul role="list" className="participants">
        {participants.map((participant) => (
          <li key={(participant.name ?? '') + participant.role.da} className="stack stack-tight">
            <p>
              <ActorLine actor={participant} />
            </p>
            {participant.decides && (
              <p>
                <Tag>{t('participants.decides')}</Tag>
              </p>
            )}
          </li>
        ))}
      </ul>
      {nobodyDecides && <p>{t('participants.nobodyDecides')}</p>}
    </section>
  )
}

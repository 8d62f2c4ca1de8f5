import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Tag } from '#src/shared/ui/tag.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import type { Requirement } from './plan.queries.ts'
import { Stone } from './way-drawing.tsx'

/** One thing that an exit needs: how far it is, who provides it, whose turn it is, and when it is expected. */
export function WayRequirement({ requirement }: { requirement: Requirement }) {
  const t = useWords('plan')
  const { title, status, provider, turn } = requirement
  return (
    <li className="way-requirement">
      <Stone status={status} />
      <div>
        <p>
          <strong>
            <TextOf text={title} />
          </strong>
        </p>
        <p className="small">
          {t(`requirementStatus.${status}`)}. {t(status === 'done' ? 'way.cameFrom' : 'way.comesFrom')}{' '}
          <TextOf text={provider} />
        </p>
        {status !== 'done' && (
          <>
            {turn !== 'nobody' && <WhoseTurn turn={turn} />}
            <Expected requirement={requirement} />
          </>
        )}
      </div>
    </li>
  )
}

/** Late is said of the authority only: what waits for the citizen is never late. */
function Expected({ requirement: { expectedOn, turn } }: { requirement: Requirement }) {
  const t = useWords('plan')
  const { plainDate, daysBetween, today } = useDates()
  if (!expectedOn) return null
  const late = daysBetween(expectedOn, today())
  const date = plainDate(expectedOn)
  if (late <= 0) return <p className="small quiet">{t('way.expected', { date })}</p>
  if (turn !== 'authority') return <p className="small quiet">{t('way.wasExpected', { date })}</p>
  return (
    <p className="small">
      <Tag tone="attention">{t('way.late', { date, count: late })}</Tag>
    </p>
  )
}

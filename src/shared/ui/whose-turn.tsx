import type { components } from '#api/generated/types.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from './icon.tsx'
import { check, clock, person } from './icons.ts'
import { Tag, type Tone } from './tag.tsx'

export type Turn = components['schemas']['MatterTurn']

const looks: Record<Turn, { shape: string; tone: Tone }> = {
  citizen: { shape: person, tone: 'attention' },
  authority: { shape: clock, tone: 'waiting' },
  appealBody: { shape: clock, tone: 'waiting' },
  nobody: { shape: check, tone: 'plain' },
}

interface WhoseTurnProps {
  turn: Turn
  /** Since when it is their turn (local date). */
  since?: string | undefined
  /** Days without a sign from the authority. Shown as its silence, never as the citizen's delay. */
  silentDays?: number | undefined
}

/** Who has the ball, since when. On every open matter. */
export function WhoseTurn({ turn, since, silentDays = 0 }: WhoseTurnProps) {
  const t = useWords('common')
  const { shortDate } = useDates()
  const { shape, tone } = looks[turn]
  return (
    <p className="whose-turn row">
      <Tag tone={tone}>
        <Icon shape={shape} />
        {t(`turn.${turn}`)}
      </Tag>
      {since && turn !== 'nobody' && <span className="small quiet">{t('turn.since', { date: shortDate(since) })}</span>}
      {turn === 'authority' && silentDays > 0 && (
        <span className="small quiet">{t('turn.silent', { count: silentDays })}</span>
      )}
    </p>
  )
}

import { useDates } from '#src/shared/i18n/dates.ts'
import { type Text, TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { clock } from '#src/shared/ui/icons.ts'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { Tag, type Tone } from '#src/shared/ui/tag.tsx'
import type { PointAnswer } from './complaints.queries.ts'

/** The words carry the meaning; "not agreed" is no fault of anybody's. */
const tones: Record<PointAnswer['position'], Tone> = { agreed: 'good', partly: 'waiting', notAgreed: 'plain' }

/** The municipality's answer to one point: its position, why, by which rule, who answered in which role, and what was changed. */
export function PointAnswerText({ answer, cites }: { answer: PointAnswer; cites: string | undefined }) {
  const t = useWords('complaints')
  const { longDate } = useDates()
  const { position, text, rule, answeredBy, answeredOn, changed } = answer
  return (
    <>
      <p>
        <Tag tone={tones[position]}>{t(`position.${position}`)}</Tag>
      </p>
      <p className="own-text">
        <TextOf text={text} />
      </p>
      {rule ? (
        <RuleCitation rule={rule} />
      ) : (
        position !== 'agreed' && <p className="small quiet">{t('point.noRule')}</p>
      )}
      {cites && <CitedAnswer cites={cites} answer={answer.citedAnswer} />}
      <dl className="point-text">
        <dt>{t('point.changed')}</dt>
        <dd className="own-text">{changed ? <TextOf text={changed} /> : t('point.nothingChanged')}</dd>
        <dt>{t('point.answeredBy')}</dt>
        <dd>
          <ActorLine actor={answeredBy} />, {longDate(answeredOn)}
        </dd>
      </dl>
    </>
  )
}

/** A principle decision that was cited has to be answered. That it was not is shown as it is. */
function CitedAnswer({ cites, answer }: { cites: string; answer: Text | undefined }) {
  const t = useWords('complaints')
  if (!answer) {
    return (
      <p className="unanswered unanswered-long">
        <Icon shape={clock} />
        <span>
          <strong>{t('point.unanswered')}</strong> {t('point.citationPassedOver', { cites })}
        </span>
      </p>
    )
  }
  return (
    <dl className="point-text">
      <dt>{t('point.citedAnswer', { cites })}</dt>
      <dd className="own-text">
        <TextOf text={answer} />
      </dd>
    </dl>
  )
}

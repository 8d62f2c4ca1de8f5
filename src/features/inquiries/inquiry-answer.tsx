import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { ActorLine } from '#src/shared/ui/actor-line.tsx'
import { Card } from '#src/shared/ui/card.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { InquiryAnswer } from './inquiries.queries.ts'

/** The municipality's answer: whether it agrees, why, by which rule, who answered in which role. That it is no absence is said only when it said so. */
export function InquiryAnswerPart({ answer }: { answer: InquiryAnswer }) {
  const t = useWords('inquiries')
  const { longDate } = useDates()
  const { text, rule, answeredBy, answeredOn, agreed, noAbsence, waitsUntil } = answer
  return (
    <Card heading={t('answer.heading')}>
      {agreed !== undefined && (
        <p>
          <Tag tone={agreed ? 'good' : 'plain'}>{t(agreed ? 'answer.agreed' : 'answer.notAgreed')}</Tag>
        </p>
      )}
      <p className="own-text">
        <TextOf text={text} />
      </p>
      {waitsUntil && <p>{t('answer.waitsUntil', { date: longDate(waitsUntil) })}</p>}
      {noAbsence && <p>{t('answer.noAbsence')}</p>}
      {rule && <RuleCitation rule={rule} />}
      <p className="small quiet">
        <ActorLine actor={answeredBy} />, {longDate(answeredOn)}
      </p>
    </Card>
  )
}

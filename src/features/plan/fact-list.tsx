import { Passage } from '#src/shared/corrections/passage.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { Fact } from './plan.queries.ts'

/** The facts that something rests on. A wrong one stays, struck through and marked in words, with the right one beside it. */
export function FactList({ facts, activityId }: { facts: readonly Fact[]; activityId: string }) {
  return (
    <ul role="list" className="fact-list">
      {facts.map((fact) => (
        <li key={fact.id} className={`stack stack-tight fact-${fact.status}`}>
          <Mark fact={fact} />
          <Passage
            at={{ kind: 'fact', id: fact.id, activityId }}
            marks={fact.corrections}
            plain={fact.status === 'wrong'}
            always={fact.status !== 'wrong'}
          >
            {fact.status === 'wrong' ? (
              <s>
                <TextOf text={fact.statement} />
              </s>
            ) : (
              <TextOf text={fact.statement} />
            )}
          </Passage>
          <Correction fact={fact} />
          <Source fact={fact} />
        </li>
      ))}
    </ul>
  )
}

function Mark({ fact: { status, markedOn } }: { fact: Fact }) {
  const t = useWords('plan')
  const { plainDate } = useDates()
  if (status === 'standing') return null
  return (
    <p className="row">
      <Tag tone="attention">{t(`factStatus.${status}`)}</Tag>
      {markedOn && <span className="small quiet">{t('fact.markedOn', { date: plainDate(markedOn) })}</span>}
    </p>
  )
}

function Correction({ fact: { status, correction } }: { fact: Fact }) {
  const t = useWords('plan')
  if (status !== 'wrong') return null
  return (
    <p className="own-text">
      <strong>{t('fact.right')}</strong> {correction ? <TextOf text={correction} /> : t('fact.rightMissing')}
    </p>
  )
}

function Source({ fact: { source, statedOn } }: { fact: Fact }) {
  const t = useWords('plan')
  const { plainDate } = useDates()
  return (
    <p className="small quiet">
      {t('fact.source')} <TextOf text={source} />
      {statedOn && `, ${plainDate(statedOn)}`}
    </p>
  )
}

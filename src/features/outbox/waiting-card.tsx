import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { OutboxItem } from '#src/shared/offline/outbox-item.ts'
import type { OutboxView } from '#src/shared/offline/outbox-runtime.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { ItemName, ItemState, ItemText } from './item-head.tsx'
import { OtherWays, useIsNear } from './other-ways.tsx'
import type { OutboxActs } from './outbox.acts.ts'
import { WhyWaiting } from './why-waiting.tsx'

interface WaitingCardProps {
  item: OutboxItem
  outbox: OutboxView
  acts: OutboxActs
}

/** Something that waits on this phone: it is not filed, why it waits, until when it must be there, and how else it gets there. */
export function WaitingCard({ item, outbox, acts }: WaitingCardProps) {
  const t = useWords('outbox')
  const near = useIsNear(item.facts.dueOn)
  const name = t(`kind.${item.draft.kind}`)
  const sending = outbox.sending === item.id
  return (
    <li className="card card-attention stack">
      <h3 className="card-heading">
        <ItemName item={item} />
      </h3>
      <ItemState words={t('waiting.tag')} />
      <WhyWaiting item={item} pause={outbox.pause} sending={sending} />
      <Due dueOn={item.facts.dueOn} />
      {near && <OtherWays way={item.facts.otherWay} />}
      <ItemText item={item} />
      {!sending && (
        <div className="row no-print">
          <Button kind="secondary" onClick={() => acts.mend(item)}>
            {t('act.mend')} <span className="visually-hidden">{name}</span>
          </Button>
          <Button kind="quiet" onClick={() => acts.remove(item)}>
            {t('act.remove')} <span className="visually-hidden">{name}</span>
          </Button>
        </div>
      )}
    </li>
  )
}

function Due({ dueOn }: { dueOn: string | undefined }) {
  const t = useWords('outbox')
  const { longDate, today } = useDates()
  if (!dueOn) return null
  return (
    <p>
      <strong>{t(dueOn < today() ? 'due.passed' : 'due.by', { date: longDate(dueOn) })}</strong> {t('due.counts')}
    </p>
  )
}

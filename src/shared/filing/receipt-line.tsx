import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Tag, type Tone } from '#src/shared/ui/tag.tsx'
import type { Receipt } from './use-filing.ts'
import './filing.css'

const tones: Record<Receipt['state'], Tone> = { sent: 'waiting', received: 'good', needsYou: 'attention' }

/** How far a filing has come, exactly as its receipt says, with time and number. The page lists the word file `filing`. */
export function ReceiptLine({ receipt }: { receipt: Receipt }) {
  const t = useWords('filing')
  const { longInstant } = useDates()
  const { state, filedAt, receivedAt, number, reference, reason } = receipt
  return (
    <div className="stack stack-tight">
      <p className="row">
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
        <span className="small">{t('number', { number })}</span>
      </p>
      <p className="small quiet">
        {t('sentAt', { at: longInstant(filedAt) })}{' '}
        {state === 'received' && receivedAt && t('receivedAt', { at: longInstant(receivedAt) })}
        {state === 'sent' && t('notConfirmed')}
        {reference && ` ${t('reference', { reference })}`}
      </p>
      {state === 'needsYou' && (
        <p>
          {reason && <TextOf text={reason} />} {t('needsYou')}
        </p>
      )}
    </div>
  )
}

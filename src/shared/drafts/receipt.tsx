import type { components } from '#api/generated/types.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'

type FilingReceipt = components['schemas']['Receipt']

const looks = { sent: 'info', received: 'good', needsYou: 'attention' } as const

/**
 * The proof of a filing: how far it has come, exactly as the receipt says it, the number and the times. "Received" stands here only when the
 * municipality's own receipt is in hand. Read aloud when it changes. The page lists the word file `drafts` in routes.tsx.
 */
export function Receipt({ receipt }: { receipt: FilingReceipt }) {
  const t = useWords('drafts')
  const { longInstant } = useDates()
  const { state, number, filedAt, receivedAt, reference, reason } = receipt
  return (
    <Alert kind={looks[state]} live heading={t(`receipt.${state}.heading`)}>
      <p>{t(`receipt.${state}.text`)}</p>
      {reason && (
        <p className="own-text">
          <TextOf text={reason} />
        </p>
      )}
      <dl className="facts">
        <dt>{t('receipt.number')}</dt>
        <dd>
          <strong>{number}</strong>
        </dd>
        <dt>{t('receipt.sentAt')}</dt>
        <dd>{longInstant(filedAt)}</dd>
        {receivedAt && (
          <>
            <dt>{t('receipt.receivedAt')}</dt>
            <dd>{longInstant(receivedAt)}</dd>
          </>
        )}
        {reference && (
          <>
            <dt>{t('receipt.reference')}</dt>
            <dd>{reference}</dd>
          </>
        )}
      </dl>
    </Alert>
  )
}

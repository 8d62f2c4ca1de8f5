import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import type { Receipt } from './use-filing.ts'
import './filing.css'

/**
 * Says that it was sent, to eyes and ears, once a receipt is in hand, with the receipt where it stands nowhere else on the page. The region is there
 * before, so that screen readers hear it come.
 */
export function JustSent({ words, receipt }: { words: string | undefined; receipt?: Receipt | undefined }) {
  return (
    <div role="status" className="just-sent no-print">
      {words && (
        <Alert kind="good" heading={words}>
          {receipt && <NumberAndTime receipt={receipt} />}
        </Alert>
      )}
    </div>
  )
}

/** What does not change: how far it has come would not be true for long here. */
function NumberAndTime({ receipt: { number, filedAt } }: { receipt: Receipt }) {
  const t = useWords('filing')
  const { longInstant } = useDates()
  return (
    <p className="small">
      {t('number', { number })}. {t('sentAt', { at: longInstant(filedAt) })}
    </p>
  )
}

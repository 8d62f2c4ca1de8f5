import { ReceiptLine } from '#src/shared/filing/receipt-line.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Preparation } from './meetings.queries.ts'

/** What was sent to the meeting, newest first, each with its receipt. */
export function SentPreparations({ preparations }: { preparations: readonly Preparation[] }) {
  const t = useWords('meetings')
  if (preparations.length === 0) return null
  return (
    <div className="stack no-print">
      <h3>{t('own.sent')}</h3>
      <ul role="list" className="card-list">
        {preparations.map(({ statement, questions, receipt }) => (
          <li key={receipt.filingId} className="card card-soft stack">
            {statement && <blockquote className="own-text own-words">{statement}</blockquote>}
            {questions.length > 0 && (
              <ol aria-label={t('own.questions')}>
                {questions.map((question, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: what was sent never changes.
                  <li key={index} className="own-text">
                    {question}
                  </li>
                ))}
              </ol>
            )}
            <ReceiptLine receipt={receipt} />
          </li>
        ))}
      </ul>
    </div>
  )
}

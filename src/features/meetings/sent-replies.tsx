import { ReceiptLine } from '#src/shared/filing/receipt-line.tsx'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Details } from '#src/shared/ui/details.tsx'
import type { Meeting, MeetingReply } from './meetings.queries.ts'

/** What one has replied, newest first, each with its receipt and the municipality's answer when it has come. */
export function SentReplies({ meeting, over }: { meeting: Meeting; over: boolean }) {
  const t = useWords('meetings')
  const [newest, ...older] = meeting.replies
  if (!newest) return null
  // A reply to the meeting as it was before it was changed no longer stands.
  const stands = meeting.reply !== 'none'
  return (
    <div className="stack">
      {stands ? <Sent reply={newest} waits={!over} /> : <Earlier replies={[newest, ...older]} />}
      {stands && older.length > 0 && (
        <Details summary={t('replied.earlier', { count: older.length })}>
          <Earlier replies={older} />
        </Details>
      )}
    </div>
  )
}

function Earlier({ replies }: { replies: readonly MeetingReply[] }) {
  return (
    <ul role="list" className="stack">
      {replies.map((reply) => (
        <li key={reply.receipt.filingId}>
          <Sent reply={reply} waits={false} />
        </li>
      ))}
    </ul>
  )
}

function Sent({ reply: { kind, text, receipt, answer }, waits }: { reply: MeetingReply; waits: boolean }) {
  const t = useWords('meetings')
  return (
    <div className="stack stack-tight">
      <p>
        <strong>{t(`replied.kind.${kind}`)}</strong>
      </p>
      {text && <blockquote className="own-text own-words">{text}</blockquote>}
      <ReceiptLine receipt={receipt} />
      {answer && (
        <div className="answer stack stack-tight">
          <p>
            <strong>{t('replied.answer')}</strong>
          </p>
          <p className="own-text">
            <TextOf text={answer} />
          </p>
        </div>
      )}
      {!answer && waits && kind !== 'accept' && <p>{t('replied.noAnswer')}</p>}
    </div>
  )
}

import { useRef, useState } from 'react'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { JustSent } from '#src/shared/filing/just-sent.tsx'
import { ReceiptLine } from '#src/shared/filing/receipt-line.tsx'
import { useWaitingFor } from '#src/shared/filing/use-outbox.ts'
import { WaitingHere } from '#src/shared/filing/waiting-here.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Assignment, Handover } from './caseworker.queries.ts'
import { CommentForm } from './comment-form.tsx'

interface HandoverPartProps {
  assignment: Assignment
  handover: Handover
}

/** The id of a hand-over on the page, for links to it. */
export const handoverPlace = (assignmentId: string) => `note-${assignmentId}`

/** The note from one caseworker to the next, the citizen's comments beside it, and the form for another one. */
export function HandoverPart({ assignment: { id, name }, handover }: HandoverPartProps) {
  const t = useWords('caseworker')
  const { longDate, plainDate, today } = useDates()
  const [justSent, setJustSent] = useState(false)
  const sentAt = useRef<HTMLHeadingElement>(null)
  const mayFile = useMayFile('caseworker')
  const { note, writtenOn, commentBy, comments } = handover
  const waiting = useWaitingFor('handoverComment', `assignment:${id}`)
  const sent = (outcome: 'filed' | 'waiting') => {
    setJustSent(outcome === 'filed')
    sentAt.current?.focus()
  }
  return (
    <section id={handoverPlace(id)} className="stack" tabIndex={-1}>
      <h2>{t('handover.heading', { name })}</h2>
      <p>{t('handover.about')}</p>
      <blockquote className="handover-note own-text">
        <TextOf text={note} />
      </blockquote>
      {writtenOn && <p className="small quiet">{t('handover.writtenOn', { date: plainDate(writtenOn) })}</p>}
      <h3 ref={sentAt} tabIndex={-1}>
        {t('comment.heading')}
      </h3>
      {commentBy && <p>{t(commentBy < today() ? 'comment.byPassed' : 'comment.by', { date: longDate(commentBy) })}</p>}
      <JustSent words={justSent ? t('comment.justSent') : undefined} />
      <WaitingHere items={waiting} />
      <Comments comments={comments} />
      {mayFile ? <CommentForm assignmentId={id} handover={handover} onSent={sent} /> : <CannotFile />}
    </section>
  )
}

function Comments({ comments }: { comments: Handover['comments'] }) {
  if (comments.length === 0) return null
  return (
    <ul role="list" className="card-list">
      {comments.map(({ text, receipt }) => (
        <li key={receipt.filingId} className="card card-soft stack">
          <blockquote className="own-text own-words">{text}</blockquote>
          <ReceiptLine receipt={receipt} />
        </li>
      ))}
    </ul>
  )
}

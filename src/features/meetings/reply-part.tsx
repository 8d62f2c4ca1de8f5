import { useRef, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { type RenewableDraft, TargetDraft } from '#src/shared/drafts/target-draft.tsx'
import { JustSent } from '#src/shared/filing/just-sent.tsx'
import { useWaitingFor } from '#src/shared/filing/use-outbox.ts'
import { WaitingHere } from '#src/shared/filing/waiting-here.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { useFileReply } from './meetings.mutations.ts'
import type { Meeting } from './meetings.queries.ts'
import { emptyReply, type ReplyDraft, ReplyForm } from './reply-form.tsx'
import { SentReplies } from './sent-replies.tsx'

/** One's reply: the form while there is none, what was sent with its receipt when there is, and the municipality's answer when it comes. */
export function ReplyPart({ meeting, over }: { meeting: Meeting; over: boolean }) {
  const t = useWords('meetings')
  const heading = useRef<HTMLHeadingElement>(null)
  const [again, setAgain] = useState(false)
  const [justSent, setJustSent] = useState(false)
  const mayFile = useMayFile('meetings')
  const replied = meeting.reply !== 'none'
  const waiting = useWaitingFor('meetingReply', `meeting:${meeting.id}`)
  const writing = mayFile && !over && (!replied || again) && waiting.length === 0
  if (over && meeting.replies.length === 0 && waiting.length === 0) return null
  const sent = (outcome: 'filed' | 'waiting') => {
    setAgain(false)
    setJustSent(outcome === 'filed')
    // The form is gone, and the focus with it.
    heading.current?.focus()
  }
  return (
    <section className="card stack no-print">
      <h2 ref={heading} tabIndex={-1} className="card-heading">
        {t(over || replied ? 'replied.heading' : 'replying.heading')}
      </h2>
      <JustSent words={justSent ? t('replied.sent') : undefined} />
      <WaitingHere items={waiting} />
      {!over && !replied && <Wanted meeting={meeting} />}
      <SentReplies meeting={meeting} over={over} />
      {!mayFile && !over && <CannotFile />}
      {writing && <Writing meeting={meeting} onSent={sent} />}
      {mayFile && !over && replied && !again && waiting.length === 0 && (
        <div>
          <Button kind="secondary" onClick={() => setAgain(true)}>
            {t('replied.again')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Until when the municipality wants to know, and why one is asked anew. */
function Wanted({ meeting: { replyBy, replies } }: { meeting: Meeting }) {
  const t = useWords('meetings')
  const { longDate, today } = useDates()
  return (
    <>
      {replies.length > 0 && <p>{t('replying.moved')}</p>}
      {replyBy && <p>{t(replyBy < today() ? 'replying.byPassed' : 'replying.by', { date: longDate(replyBy) })}</p>}
    </>
  )
}

function Writing({ meeting, onSent }: { meeting: Meeting; onSent: (outcome: 'filed' | 'waiting') => void }) {
  const t = useWords('meetings')
  const caseId = useCaseId()
  const filing = useFileReply(meeting)
  const send = async (draft: RenewableDraft<ReplyDraft>, { kind, text }: ReplyDraft) => {
    if (kind === '') return
    const outcome = await filing.send(draft.id, text.trim() === '' ? { kind } : { kind, text })
    if (outcome !== 'filed' && outcome !== 'waiting' && outcome !== 'changed') return
    draft.filed()
    draft.renew(outcome === 'changed' ? { kind, text } : undefined)
    if (outcome !== 'changed') onSent(outcome)
  }
  return (
    <TargetDraft<ReplyDraft>
      caseId={caseId}
      kind="meetingReply"
      target={`meeting:${meeting.id}`}
      initial={emptyReply}
      what={t('replying.what')}
    >
      {(draft) => (
        <ReplyForm key={draft.revision} draft={draft} filing={filing} onSend={(reply) => void send(draft, reply)} />
      )}
    </TargetDraft>
  )
}

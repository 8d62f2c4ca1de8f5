import { useRef, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { type RenewableDraft, TargetDraft } from '#src/shared/drafts/target-draft.tsx'
import { JustSent } from '#src/shared/filing/just-sent.tsx'
import { useWaitingFor } from '#src/shared/filing/use-outbox.ts'
import { WaitingHere } from '#src/shared/filing/waiting-here.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { useFilePreparation } from './meetings.mutations.ts'
import type { Meeting } from './meetings.queries.ts'
import { emptyPreparation, type PreparationDraft, PreparationForm } from './preparation-form.tsx'
import { SentPreparations } from './sent-preparations.tsx'
import { WritingPaper } from './writing-paper.tsx'

/** One's own words and questions: written in peace, sent to the meeting, and listed with receipts. Also after the meeting. */
export function PreparationPart({ meeting, over }: { meeting: Meeting; over: boolean }) {
  const t = useWords('meetings')
  const heading = useRef<HTMLHeadingElement>(null)
  const [justSent, setJustSent] = useState(false)
  const mayFile = useMayFile('meetings')
  const waiting = useWaitingFor('preparation', `meeting:${meeting.id}`)
  const [latest] = meeting.preparations
  if (!mayFile && !latest) return null
  const sent = (outcome: 'filed' | 'waiting') => {
    setJustSent(outcome === 'filed')
    heading.current?.focus()
  }
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {t(over ? 'own.headingPast' : 'own.heading')}
      </h2>
      <JustSent words={justSent ? t('own.justSent') : undefined} />
      <WaitingHere items={waiting} />
      <SentPreparations preparations={meeting.preparations} />
      {mayFile && <Writing meeting={meeting} over={over} onSent={sent} />}
      {!mayFile && <WritingPaper statement={latest?.statement ?? ''} questions={latest?.questions ?? []} />}
    </section>
  )
}

function Writing({
  meeting,
  over,
  onSent,
}: {
  meeting: Meeting
  over: boolean
  onSent: (outcome: 'filed' | 'waiting') => void
}) {
  const t = useWords('meetings')
  const caseId = useCaseId()
  const filing = useFilePreparation(meeting)
  const send = async (draft: RenewableDraft<PreparationDraft>, content: PreparationDraft) => {
    const questions = content.questions.filter((question) => question.trim() !== '')
    const { statement } = content
    const outcome = await filing.send(draft.id, { ...(statement.trim() ? { statement } : {}), questions })
    if (outcome !== 'filed' && outcome !== 'waiting' && outcome !== 'changed') return
    draft.filed()
    draft.renew(outcome === 'changed' ? content : undefined)
    if (outcome !== 'changed') onSent(outcome)
  }
  return (
    <TargetDraft<PreparationDraft>
      caseId={caseId}
      kind="preparation"
      target={`meeting:${meeting.id}`}
      initial={emptyPreparation}
      what={t('own.what')}
    >
      {(draft) => (
        <PreparationForm
          key={draft.revision}
          draft={draft}
          filing={filing}
          over={over}
          latest={meeting.preparations[0]}
          onSend={(content) => void send(draft, content)}
        />
      )}
    </TargetDraft>
  )
}

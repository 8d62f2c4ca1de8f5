import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { draftsQuery } from '#src/shared/drafts/drafts.api.ts'
import { Receipt } from '#src/shared/drafts/receipt.tsx'
import { ReceiptLine } from '#src/shared/filing/receipt-line.tsx'
import { useWaitingFor } from '#src/shared/filing/use-outbox.ts'
import { WaitingHere } from '#src/shared/filing/waiting-here.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { pencil } from '#src/shared/ui/icons.ts'
import { OwnWordsForm } from './own-words-form.tsx'
import type { Plan } from './plan.queries.ts'
import type { OwnWordsProps } from './use-own-words.ts'

/** What the plan is for in the citizen's own words, edited in place. A lay helper (bisidder) reads only. */
export function OwnWords(props: OwnWordsProps) {
  const t = useWords('plan')
  const [search, setSearch] = useSearchParams()
  const [writing, setWriting] = useState(search.has('draft'))
  const [justSent, setJustSent] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const mayWrite = useMayFile('plan')
  const draftId = useOpenDraft(mayWrite)
  const waiting = useWaitingFor('ownWords', 'plan')

  const done = (outcome: 'filed' | 'waiting' | 'thrown away') => {
    setWriting(false)
    setJustSent(outcome === 'filed')
    setSearch({}, { replace: true, preventScrollReset: true })
    heading.current?.focus() // the form is gone, and the focus with it
  }
  return (
    <div className="card card-soft stack">
      <h3 ref={heading} tabIndex={-1}>
        {t('own.heading')}
      </h3>
      {writing && mayWrite ? (
        <OwnWordsForm {...props} draftId={draftId} onDone={done} />
      ) : (
        <>
          <WaitingHere items={waiting} />
          <Written ownWords={props.ownWords} justSent={justSent} />
          {mayWrite && (
            <Begin label={draftId ? 'goOn' : props.ownWords ? 'change' : 'write'} onPress={() => setWriting(true)} />
          )}
        </>
      )}
    </div>
  )
}

/** What was begun before, here or on another device. */
function useOpenDraft(mayWrite: boolean): string | undefined {
  const { data } = useQuery({ ...draftsQuery(useCaseId()), enabled: mayWrite })
  return data?.items.find(({ kind }) => kind === 'ownWords')?.id
}

function Begin({ label, onPress }: { label: 'write' | 'change' | 'goOn'; onPress: () => void }) {
  const t = useWords('plan')
  return (
    <div>
      <Button kind="secondary" onClick={onPress}>
        <Icon shape={pencil} />
        {t(`own.${label}`)}
      </Button>
    </div>
  )
}

function Written({ ownWords, justSent }: { ownWords: Plan['ownWords']; justSent: boolean }) {
  const t = useWords('plan')
  if (!ownWords) return <p>{t('own.none')}</p>
  return (
    <>
      <blockquote className="plan-words own-text">{ownWords.text}</blockquote>
      {justSent ? <Receipt receipt={ownWords.receipt} /> : <ReceiptLine receipt={ownWords.receipt} />}
    </>
  )
}

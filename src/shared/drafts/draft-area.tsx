import type { ReactNode } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { DraftReady } from './use-draft.ts'
import './draft-area.css'

interface DraftAreaProps<Content> {
  draft: DraftReady<Content>
  /** How another text of the draft looks in words, for when there are two. */
  show: (content: Content) => ReactNode
  /** The fields and buttons. */
  children: ReactNode
}

/** Around the fields of a draft: the choice when there are two texts, and only reading while another tab writes it. The page lists the word file `drafts`. */
export function DraftArea<Content extends object>({ draft, show, children }: DraftAreaProps<Content>) {
  return (
    <>
      <DraftConflict draft={draft} show={show} />
      <Elsewhere state={draft.elsewhere} />
      <fieldset className="draft-area stack" disabled={draft.elsewhere === 'yes'}>
        {children}
      </fieldset>
    </>
  )
}

function Elsewhere({ state }: { state: DraftReady<unknown>['elsewhere'] }) {
  const t = useWords('drafts')
  if (state === 'no') return null
  return (
    <Alert kind={state === 'yes' ? 'attention' : 'info'} live heading={t(`elsewhere.${state}.heading`)}>
      <p>{t(`elsewhere.${state}.text`)}</p>
    </Alert>
  )
}

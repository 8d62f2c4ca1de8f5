import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ComponentProps, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { Receipt } from '#src/shared/drafts/receipt.tsx'
import { ReceiptLine } from '#src/shared/filing/receipt-line.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { pencil } from '#src/shared/ui/icons.ts'
import { useAnswerShown } from '#src/shared/ui/page.tsx'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import type { Plan } from './plan.queries.ts'
import type { OwnWordsProps } from './writing/use-own-words.ts'

/** The files for writing. They come after the plan: most visits read. */
const deskQuery = queryOptions({
  queryKey: ['plan-desk'],
  queryFn: () => import('./writing/desk.ts'),
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  // The page says that it keeps trying.
  refetchInterval: ({ state }) => state.status === 'error' && 10_000,
})

/** What the plan is for in the citizen's own words, edited in place. A lay helper (bisidder) reads only. */
export function OwnWords(props: OwnWordsProps) {
  const t = useWords('plan')
  const [search, setSearch] = useSearchParams()
  const [writing, setWriting] = useState(search.has('draft'))
  const [justSent, setJustSent] = useState(false)
  const [begun, setBegun] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const mayWrite = useMayFile('plan')
  const answerShown = useAnswerShown()
  const desk = useQuery({ ...deskQuery, enabled: mayWrite && answerShown })
  const { Begun, OwnWordsForm } = desk.data ?? {}

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
        OwnWordsForm ? (
          <OwnWordsForm {...props} onDone={done} />
        ) : (
          <DeskMissing query={desk} />
        )
      ) : (
        <>
          {Begun && <Begun onDraft={setBegun} />}
          <Written ownWords={props.ownWords} justSent={justSent} />
          {mayWrite && (
            <Begin label={begun ? 'goOn' : props.ownWords ? 'change' : 'write'} onPress={() => setWriting(true)} />
          )}
        </>
      )}
    </div>
  )
}

function DeskMissing({ query }: { query: ComponentProps<typeof Problem>['query'] }) {
  return query.isError ? <Problem query={query} /> : <Loading rows={1} />
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

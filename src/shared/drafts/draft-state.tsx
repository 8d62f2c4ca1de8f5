import { useState } from 'react'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from '#src/shared/ui/icon.tsx'
import { attention, check } from '#src/shared/ui/icons.ts'
import type { DraftStatus } from './draft-status.ts'
import './draft-state.css'

/**
 * Whether what is on screen is saved, in words. "Saved" only when the server said so. A screen reader hears it the first time it is saved
 * and whenever that changes, not at every pause in the typing. The page lists the word file `drafts` in routes.tsx.
 */
export function DraftState({ status }: { status: DraftStatus }) {
  const sentence = useSentence(status)
  const heard = useHeard(status)
  if (status.kind === 'conflict') return null
  return (
    <div className="draft-state no-print" data-state={status.kind}>
      <p className={status.kind === 'notSaved' ? 'draft-state-trouble' : 'small quiet'}>
        {status.kind === 'saved' && <Icon shape={check} />}
        {status.kind === 'notSaved' && <Icon shape={attention} />}
        <span>{sentence}</span>
      </p>
      <p className="visually-hidden" role="status">
        {heard}
      </p>
    </div>
  )
}

function useSentence(status: DraftStatus): string {
  const t = useWords('drafts')
  const { timeOf, dateOf, plainDate, today } = useDates()
  if (status.kind === 'notSaved') return t(`notSaved.${status.reason}`)
  if (status.kind !== 'saved') return t(`state.${status.kind}`)
  const day = dateOf(status.at)
  const time = timeOf(status.at)
  return day === today() ? t('state.saved', { time }) : t('state.savedOn', { date: plainDate(day), time })
}

/** The last state that lasts: saved, or not and why. */
function useHeard(status: DraftStatus): string {
  const t = useWords('drafts')
  const now = status.kind === 'saved' ? 'saved' : status.kind === 'notSaved' ? status.reason : undefined
  // What the page began with is not news.
  const [heard, setHeard] = useState<string | undefined>()
  const [before, setBefore] = useState(now)
  if (now !== undefined && now !== before) {
    setBefore(now)
    setHeard(now)
  }
  if (heard === undefined) return ''
  return heard === 'saved' ? t('heard') : t(`notSaved.${heard}`)
}

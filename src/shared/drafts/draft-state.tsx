import { useState } from 'react'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from '#src/shared/ui/icon.tsx'
import { attention, check } from '#src/shared/ui/icons.ts'
import type { DraftStatus } from './draft-status.ts'
import type { DraftReady } from './use-draft.ts'
import './draft-state.css'

/**
 * Where what is on screen is kept, in words: on this phone once it is written down there, with the service once it said so. A screen reader hears it
 * the first time it is saved and whenever that changes, not at every pause in the typing. The page lists the word file `drafts` in routes.tsx.
 */
export function DraftState({
  draft: { status, phoneTrouble },
}: {
  draft: Pick<DraftReady<unknown>, 'status' | 'phoneTrouble'>
}) {
  const t = useWords('drafts')
  const sentence = useSentence(status)
  const heard = useHeard(status)
  if (status.kind === 'conflict') return null
  const kept = status.kind === 'saved' || status.kind === 'onPhone'
  return (
    <div className="draft-state no-print" data-state={status.kind}>
      <p className={status.kind === 'notSaved' ? 'draft-state-trouble' : 'small quiet'}>
        {kept && <Icon shape={check} />}
        {status.kind === 'notSaved' && <Icon shape={attention} />}
        <span>{sentence}</span>
      </p>
      {phoneTrouble && status.kind !== 'notSaved' && <p className="small quiet">{t(`phone.${phoneTrouble}`)}</p>}
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
  if (status.kind !== 'saved' && status.kind !== 'onPhone') return t(`state.${status.kind}`)
  const day = dateOf(status.at)
  const time = timeOf(status.at)
  const when = day === today() ? t('when.today', { time }) : t('when.day', { date: plainDate(day), time })
  if (status.kind === 'saved') return t(`state.${status.where}`, { when })
  return `${t('state.onPhone', { when })} ${status.reason ? t(`onPhone.${status.reason}`) : t('onPhone.soon')}`
}

/** The last state that lasts: where it is saved, or not and why. */
function useHeard(status: DraftStatus): string {
  const t = useWords('drafts')
  const now = lastingOf(status)
  // What the page began with is not news.
  const [heard, setHeard] = useState<string | undefined>()
  const [before, setBefore] = useState(now)
  if (now !== undefined && now !== before) {
    setBefore(now)
    setHeard(now)
  }
  return heard === undefined ? '' : t(heard)
}

function lastingOf(status: DraftStatus): string | undefined {
  if (status.kind === 'saved') return 'heard.saved'
  if (status.kind === 'onPhone' && status.reason) return 'heard.onPhone'
  return status.kind === 'notSaved' ? `notSaved.${status.reason}` : undefined
}

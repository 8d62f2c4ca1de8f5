import { useState } from 'react'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { newId } from '#src/shared/drafts/new-id.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import { JustSent } from '#src/shared/filing/just-sent.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Card } from '#src/shared/ui/card.tsx'
import { useAskForMissing } from './complaint-actions.mutations.ts'
import type { Complaint } from './complaints.queries.ts'
import { isAnswered } from './point-standing.ts'

/** One press asks the municipality for the answers that are missing. Afterwards it says when that was. */
export function AskForMissing({ complaint }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const { longDate } = useDates()
  const [id] = useState(newId)
  const mayFile = useMayFile('complaints')
  const { send, sending, trouble, receipt } = useAskForMissing(complaint.id)
  const points = complaint.points.filter((point) => !isAnswered(point)).map(({ number }) => number)
  const offered = mayFile && !receipt && complaint.matter.actions.includes('askForMissingAnswer')
  return (
    <>
      <JustSent words={receipt && t('ask.sent')} receipt={receipt} />
      {offered && (
        <div className="no-print">
          <Card heading={t('ask.heading')}>
            <p>
              {points.length > 0
                ? t('ask.points', { count: points.length, numbers: points.join(', ') })
                : t('ask.outcome')}
            </p>
            <FilingTrouble trouble={trouble} />
            <div>
              <Button
                kind={complaint.matter.turn === 'citizen' ? 'secondary' : 'primary'}
                busy={sending}
                onClick={() => void send(id, { points })}
              >
                {sending ? t('ask.sending') : t('ask.send')}
              </Button>
            </div>
          </Card>
        </div>
      )}
      {!receipt && complaint.askedOn && (
        <p className="small">{t('ask.asked', { date: longDate(complaint.askedOn) })}</p>
      )}
    </>
  )
}

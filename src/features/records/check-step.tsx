import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { AskedFor } from './asked-for.tsx'
import type { RecordsRequestInput } from './records.queries.ts'
import type { Sending } from './use-send-request.ts'

interface CheckStepProps {
  request: RecordsRequestInput
  sending: Sending
  onEdit: () => void
}

/** Second step: everything as it will be sent, and what happens then. */
export function CheckStep({ request, sending, onEdit }: CheckStepProps) {
  const t = useWords('records')
  const to = useCasePath()
  return (
    <>
      <h2 id="step" tabIndex={-1}>
        {t('check.heading')}
      </h2>
      <section className="card stack">
        <h3 className="card-heading">{t('askedHeading')}</h3>
        <AskedFor request={request} />
      </section>
      <section className="stack stack-tight">
        <h3>{t('check.nextHeading')}</h3>
        <ul>
          {['first', 'second', 'third'].map((name) => (
            <li key={name}>{t(`check.next.${name}`)}</li>
          ))}
        </ul>
      </section>
      {sending.trouble === 'changed' ? (
        <Alert kind="attention" live heading={t('check.sentBefore')}>
          <p>
            <Link to={to(`/records/${sending.id}`)}>{t('check.seeSent')}</Link>
          </p>
        </Alert>
      ) : (
        <FilingTrouble trouble={sending.trouble} />
      )}
      <div className="row">
        <Button busy={sending.busy} onClick={sending.send}>
          {t(sending.busy ? 'check.sending' : 'check.send')}
        </Button>
        <Button kind="secondary" onClick={onEdit}>
          {t('check.edit')}
        </Button>
      </div>
    </>
  )
}

import { useState } from 'react'
import { Link } from 'react-router'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { readPreference, writePreference } from '#src/shared/preferences.ts'
import { Button } from '#src/shared/ui/button.tsx'

/** Asked once on every phone, and never of helpers. Until it is answered the phone counts as shared. It can be changed in the settings. */
export function OwnPhone() {
  const t = useWords('overview')
  const self = useCase()?.relation === 'self'
  const [state, setState] = useState(readPreference('phone') ? 'known' : 'asked')
  if (!self || state === 'known') return null
  const answerNo = () => {
    writePreference('phone', 'shared')
    setState('answered')
  }
  return (
    <section className="card stack stack-tight no-print">
      {state === 'answered' ? (
        <p ref={(element) => element?.focus()} tabIndex={-1}>
          {t('phone.shared')}
        </p>
      ) : (
        <>
          <h2 className="card-heading">{t('phone.ask')}</h2>
          <p>{t('phone.why')}</p>
          <div className="row">
            <Link className="button button-secondary" to="/phone">
              {t('phone.yes')}
            </Link>
            <Button kind="secondary" onClick={answerNo}>
              {t('phone.no')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

import { type FormEvent, useState } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { strengthOf, suggestPassphrase } from '#src/shared/offline/passphrase.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Checkbox, TextField } from '#src/shared/ui/field.tsx'

interface PassphraseFormProps {
  busy: boolean
  /** There is an easier way beside it. */
  isSecond: boolean
  onPassphrase: (passphrase: string) => void
}

/** Four words or more, with their strength in words. One is suggested on wish. It is typed once: it can be shown, and losing it loses nothing. */
export function PassphraseForm({ busy, isSecond, onPassphrase }: PassphraseFormProps) {
  const t = useWords('phone')
  const [passphrase, setPassphrase] = useState('')
  const [shown, setShown] = useState(false)
  const [refused, setRefused] = useState(false)
  const strength = strengthOf(passphrase)
  const suggest = async () => {
    setPassphrase(await suggestPassphrase())
    setShown(true)
    setRefused(false)
  }
  const use = (event: FormEvent) => {
    event.preventDefault()
    if (strength !== 'short') return busy ? undefined : onPassphrase(passphrase)
    setRefused(true)
    document.getElementById('new-passphrase')?.focus()
  }
  return (
    <form className="stack stack-tight" onSubmit={use}>
      <h3>{t('passphrase.heading')}</h3>
      <TextField
        id="new-passphrase"
        label={t('passphrase.label')}
        hint={t('passphrase.hint')}
        error={refused && strength === 'short' ? t('passphrase.tooShort') : undefined}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <p role="status" className="small">
        {passphrase && t(`passphrase.strength.${strength}`)}
      </p>
      <Checkbox label={t('passphrase.show')} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      <div className="row">
        <Button type="submit" kind={isSecond ? 'secondary' : 'primary'} busy={busy}>
          {t('passphrase.use')}
        </Button>
        <Button kind="quiet" onClick={() => void suggest()}>
          {t('passphrase.suggest')}
        </Button>
      </div>
    </form>
  )
}

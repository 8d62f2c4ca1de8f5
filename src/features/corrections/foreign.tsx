import { useConnection } from '#src/shared/http/use-connection.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'

/** What happens to a text that is about somebody else. It is never asked what it says. */
export function Foreign() {
  const t = useWords('corrections')
  const offline = useConnection() !== 'ok'
  return (
    <Alert heading={t('form.foreign.heading')}>
      <ul>
        {(['first', 'second', 'third'] as const).map((name) => (
          <li key={name}>{t(`form.foreign.${name}`)}</li>
        ))}
      </ul>
      {offline && <p>{t('form.foreign.offline')}</p>}
    </Alert>
  )
}

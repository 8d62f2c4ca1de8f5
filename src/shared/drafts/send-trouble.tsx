import { currentConnection } from '#src/shared/http/connection.ts'
import { ProblemError } from '#src/shared/http/errors.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'

/** Why something was not sent. `unknown`: nothing came back, so it may or may not have arrived. `other`: another text was sent before; that one stands. */
type TroubleKind = 'offline' | 'unknown' | 'signedOut' | 'forbidden' | 'busy' | 'fault' | 'other'

function troubleOf(error: Error): TroubleKind {
  if (!(error instanceof ProblemError)) return currentConnection() === 'offline' ? 'offline' : 'unknown'
  if (error.status === 422) return error.errors.length > 0 ? 'fault' : 'other'
  if (error.status === 401) return 'signedOut'
  if (error.status === 403 || error.status === 404) return 'forbidden'
  if (error.status === 502 || error.status === 504) return 'unknown'
  return error.status === 429 || error.status === 503 ? 'busy' : 'fault'
}

interface SendTroubleProps {
  error: Error | null
  /** What was to be sent, as the beginning of a sentence: "Din klage". */
  what: string
}

/** Says exactly what is true after a failed try to send. The text is still there. The page lists the word file `drafts` in routes.tsx. */
export function SendTrouble({ error, what }: SendTroubleProps) {
  const t = useWords('drafts')
  if (!error) return null
  const kind = troubleOf(error)
  return (
    <Alert kind="problem" live heading={t(`trouble.${kind}.heading`, { what })}>
      <p>{t(`trouble.${kind}.text`)}</p>
    </Alert>
  )
}

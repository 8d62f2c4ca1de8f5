import { useConnection } from '#src/shared/http/use-connection.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'

/** No network, or no answer: said quietly, in the words that fit. The region is always there, so that screen readers hear it change. */
export function ConnectionBanner() {
  const t = useWords('shell')
  const connection = useConnection()
  return (
    <div role="status">
      {connection !== 'ok' && <p className="notice notice-connection">{t(`connection.${connection}`)}</p>}
    </div>
  )
}
